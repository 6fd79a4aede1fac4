import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

/** The others are packed already. */
const worthPacking = new Set([".html", ".js", ".css", ".json", ".webmanifest", ".svg", ".txt", ".wasm"]);
/** At its best Brotli takes many seconds for the 9 MB of the pose runtime and saves little more. */
const bestQualityMaxBytes = 1_000_000;
const largeFileQuality = 7;

/** Packs every file once, here and not at a person's first visit: `name.js` gets `name.js.br` beside it. */
export function packed(): Plugin {
  let folder = "";
  return {
    name: "hipfirst:packed",
    apply: "build",
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && worthPacking.has(extname(entry.name)));
        await Promise.all(files.map(({ parentPath, name }) => pack(join(parentPath, name))));
      },
    },
  };
}

async function pack(path: string): Promise<void> {
  const content = await readFile(path);
  const quality = content.length > bestQualityMaxBytes ? largeFileQuality : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
}
