import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inNodeAsInWorker } from "./node-as-worker.ts";

/** A neural network from a .tflite file, running on this processor. */
export interface Network {
  /** Feeds the whole input; resolves to the outputs of these lengths, in this order. Throws when there is none such. */
  run<Lengths extends readonly number[]>(
    input: Float32Array,
    lengths: readonly [...Lengths],
  ): Promise<{ [Index in keyof Lengths]: Float32Array }>;
}

type LiteRt = typeof import("@litertjs/core");

const require = createRequire(import.meta.url);
let starting: Promise<LiteRt> | null = null;

/** LiteRT is written for browsers; it is started once and kept until the process ends. */
function startedLiteRt(): Promise<LiteRt> {
  starting ??= (async () => {
    const liteRt = await import("@litertjs/core");
    const folder = join(dirname(require.resolve("@litertjs/core")), "..", "wasm");
    await inNodeAsInWorker(folder, () => liteRt.loadLiteRt(`${folder}/`));
    return liteRt;
  })();
  return starting;
}

const loaded = new Map<string, Promise<Network>>();

/** The network of a file whose one input is a square picture, side × side × 3. Each file is loaded once and kept. */
export function loadNetwork(file: string, side: number): Promise<Network> {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const loading = load(file, side);
  loaded.set(file, loading);
  return loading;
}

async function load(file: string, side: number): Promise<Network> {
  const [liteRt, bytes] = await Promise.all([startedLiteRt(), readFile(file)]);
  const model = await liteRt.loadAndCompile(new Uint8Array(bytes), { accelerator: "wasm" });
  return {
    async run(input, lengths) {
      const tensor = new liteRt.Tensor(input, [1, side, side, 3]);
      const outputs = await model.run([tensor]);
      const values = outputs.map((output) => output.toTypedArray());
      const picked = lengths.map((length) => {
        const found = values.find((each) => each.length === length);
        if (found === undefined)
          throw new Error(
            `${file} has no output of ${length} values (it has ${values.map((each) => each.length).join(", ")}): it is not the published network; install @mediapipe/pose again`,
          );
        return Float32Array.from(found);
      });
      for (const each of [tensor, ...outputs]) each.delete();
      return picked as never;
    },
  };
}
