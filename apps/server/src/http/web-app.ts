import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { refuse } from "./refuse.ts";

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
/** The others are packed already. */
const worthPacking = new Set([
  ".html",
  ".js",
  ".mjs",
  ".css",
  ".json",
  ".webmanifest",
  ".svg",
  ".txt",
  ".wasm",
]);
/** `name-hash.js` and `name.hash.wasm`: a changed file has a changed name. */
const hashedName = /(?:-[\w-]{8}|\.[0-9a-f]{8,})\.\w+$/;

type Packing = "br" | "gzip";

/** The packings that the browser takes, smallest first; none when the file is packed already. */
function packingsFor(kind: string, acceptEncoding = ""): readonly Packing[] {
  if (!worthPacking.has(kind)) return [];
  const taken = acceptEncoding.split(",").flatMap((entry) => {
    const [name = "", ...options] = entry.split(";").map((part) => part.trim().toLowerCase());
    return options.some((option) => /^q=0(\.0*)?$/.test(option)) ? [] : [name];
  });
  return (["br", "gzip"] as const).filter((packing) => taken.includes(packing));
}

interface Found {
  readonly path: string;
  readonly size: number;
  readonly etag: string;
}

/** The built web app, with the page itself for every address that is not a file. */
export function webApp(folder: string): MiddlewareHandler {
  const zipped = new Map<string, Promise<Buffer>>();

  /** As the build packed it (`name.js.br`), or packed here the quick way; null where neither is taken. */
  async function packedFile(found: Found, packings: readonly Packing[]) {
    const { path, etag } = found;
    if (packings.includes("br")) {
      const bytes = await readFile(`${path}.br`).catch(() => null);
      if (bytes !== null) return { packing: "br", bytes } as const;
    }
    if (!packings.includes("gzip")) return null;
    const key = `${path} ${etag}`;
    const known = zipped.get(key) ?? readFile(path).then((content) => promisify(gzip)(content));
    zipped.set(key, known);
    return { packing: "gzip", bytes: await known } as const;
  }

  return async (context, next) => {
    const { method, path } = context.req;
    if (method !== "GET" && method !== "HEAD") return next();
    const isPage = extname(path) === "";
    const found = (await findFile(folder, path)) ?? (isPage ? await findFile(folder, "/index.html") : null);
    if (found === null) return isPage ? refuse(context, 503, { id: "server.notBuilt" }) : next();
    const kind = extname(found.path);
    const headers: Record<string, string> = {
      "Content-Type": mimeTypes[kind] ?? "application/octet-stream",
      "Cache-Control": hashedName.test(found.path) ? "public, max-age=31536000, immutable" : "no-cache",
      ETag: found.etag,
      Vary: "Accept-Encoding",
    };
    if (context.req.header("if-none-match") === found.etag) return context.body(null, 304, headers);
    const isHead = method === "HEAD";
    const packed = await packedFile(found, packingsFor(kind, context.req.header("accept-encoding")));
    if (packed !== null) {
      const bytes = new Uint8Array(packed.bytes);
      const packedHeaders = {
        ...headers,
        "Content-Encoding": packed.packing,
        "Content-Length": String(bytes.length),
      };
      return isHead ? context.body(null, 200, packedHeaders) : context.body(bytes, 200, packedHeaders);
    }
    const plainHeaders = { ...headers, "Content-Length": String(found.size) };
    if (isHead) return context.body(null, 200, plainHeaders);
    const stream = Readable.toWeb(createReadStream(found.path)) as ReadableStream<Uint8Array>;
    return context.body(stream, 200, plainHeaders);
  };
}

async function findFile(folder: string, urlPath: string): Promise<Found | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const path = normalize(join(folder, decoded));
  if (!path.startsWith(folder + sep) || decoded.includes("\0")) return null;
  try {
    const { size, mtimeMs, ...info } = await stat(path);
    if ((info.mode & 0o170000) !== 0o100000) return null;
    return { path, size, etag: `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"` };
  } catch {
    return null;
  }
}
