import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { offline } from "../../build/offline.ts";
import { poseAssets } from "../../build/pose-assets.ts";

export const labFolder = fileURLToPath(new URL("../lab/dist", import.meta.url));
const webFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Builds the page that drives capture and offline use alone, as the app is built. */
export default async function buildLab(): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL("../lab", import.meta.url)),
    plugins: [react(), poseAssets(), offline(webFolder, false)],
    worker: { format: "es" },
    build: { target: "es2022", outDir: labFolder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
}
