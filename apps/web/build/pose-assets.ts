import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { assemblePoseTask } from "./pose-task.ts";

/** Assembled files are known to the byte: another digest means another model, and nobody has measured that one. */
const taskDigests = {
  lite: "904d5ad7bc93f9e9e8eff330f2971d1b13e2343187f5110fa1e7e03969459d70",
  full: "98026d8a88de45f27ca293ffe37fe3e112d6f0e08a6b5fab9c65619278010d19",
} as const;

const require = createRequire(import.meta.url);
const virtualId = "virtual:pose-assets";
const resolvedId = `\0${virtualId}`;

interface Asset {
  readonly fileName: string;
  readonly content: Buffer;
  readonly type: string;
}

const digestOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

function asset(folder: string, name: string, content: Buffer, type: string): Asset {
  const dot = name.lastIndexOf(".");
  const fileName = `${folder}/${name.slice(0, dot)}.${digestOf(content).slice(0, 10)}${name.slice(dot)}`;
  return { fileName, content, type };
}

function taskAsset(model: "lite" | "full"): Asset {
  const content = assemblePoseTask(model);
  const digest = digestOf(content);
  if (digest !== taskDigests[model])
    throw new Error(
      `The assembled ${model} pose model has sha256 ${digest} instead of ${taskDigests[model]}: install exactly the version of @mediapipe/pose that package.json names`,
    );
  return asset("pose", `pose_landmarker_${model}.task`, content, "application/octet-stream");
}

function readAssets() {
  const tasksVision = dirname(require.resolve("@mediapipe/tasks-vision"));
  const runtimeFile = (name: string) => readFileSync(join(tasksVision, "wasm", name));
  return {
    loader: asset(
      "pose",
      "vision_wasm_module.js",
      runtimeFile("vision_wasm_module_internal.js"),
      "text/javascript",
    ),
    runtime: asset(
      "pose",
      "vision_wasm_module.wasm",
      runtimeFile("vision_wasm_module_internal.wasm"),
      "application/wasm",
    ),
    lite: taskAsset("lite"),
    full: taskAsset("full"),
  };
}

/**
 * Puts the pose model and its runtime on our own origin under `/pose/`, named by content, and tells the app their
 * addresses and sizes as `virtual:pose-assets`.
 */
export function poseAssets(): Plugin {
  const { loader, runtime, lite, full } = readAssets();
  const assets = [loader, runtime, lite, full];
  const place = ({ fileName, content }: Asset) => ({ url: `/${fileName}`, bytes: content.length });
  const addresses = {
    loader: `/${loader.fileName}`,
    runtime: place(runtime),
    models: { full: place(full), lite: place(lite) },
  };
  return {
    name: "hipfirst:pose-assets",
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    load: (id) => (id === resolvedId ? `export const poseAssets = ${JSON.stringify(addresses)};` : null),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = assets.find(({ fileName }) => request.url?.split("?")[0] === `/${fileName}`);
        if (found === undefined) return next();
        response.setHeader("Content-Type", found.type);
        response.end(found.content);
      });
    },
    generateBundle() {
      for (const { fileName, content } of assets) this.emitFile({ type: "asset", fileName, source: content });
    },
  };
}
