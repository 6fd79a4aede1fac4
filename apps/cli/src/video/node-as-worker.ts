import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

/**
 * Runs the start of LiteRT, whose loader expects the globals of a browser worker and whose Emscripten module, once it notices
 * Node, expects those of a CommonJS module. They are lent for this call only; the module's own chatter, which would
 * end up in our standard output, is silenced for good.
 */
export async function inNodeAsInWorker<Result>(
  folder: string,
  start: () => Promise<Result>,
): Promise<Result> {
  const silent = (): void => {};
  const lent: Readonly<Record<string, unknown>> = {
    self: globalThis,
    require: createRequire(import.meta.url),
    __dirname: folder,
    __filename: join(folder, "litert.js"),
    Module: { print: silent, printErr: silent },
    importScripts: (path: string) => runInThisContext(readFileSync(path, "utf8"), { filename: path }),
  };
  const before = Object.keys(lent).map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  // It warns that there is no WebGPU, which nobody asked for.
  const { warn } = console;
  console.warn = silent;
  for (const [name, value] of Object.entries(lent))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return await start();
  } finally {
    console.warn = warn;
    Object.keys(lent).forEach((name, index) => {
      Reflect.deleteProperty(globalThis, name);
      const kept = before[index];
      if (kept !== undefined) Object.defineProperty(globalThis, name, kept);
    });
  }
}
