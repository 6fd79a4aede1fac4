import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { poseAssets } from "../../build/pose-assets.ts";

export const labFolder = fileURLToPath(new URL("../lab/dist", import.meta.url));

/** Builds the page that drives the capture room alone, as the app is built. */
export default async function buildLab(): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    root: fileURLToPath(new URL("../lab", import.meta.url)),
    plugins: [react(), poseAssets()],
    worker: { format: "es" },
    build: { target: "es2022", outDir: labFolder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
}
