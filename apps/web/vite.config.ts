import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { icons } from "./build/icons.ts";
import { languages } from "./build/languages.ts";
import { offline } from "./build/offline.ts";
import { packed } from "./build/packed.ts";
import { poseAssets } from "./build/pose-assets.ts";
import { refuseTelemetry } from "./build/refuse-telemetry.ts";
import { securityHeaders } from "./build/security-headers.ts";
import { webManifest } from "./build/web-manifest.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    languages(),
    poseAssets(),
    icons(),
    offline(import.meta.dirname, webManifest),
    refuseTelemetry(),
    packed(),
  ],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Inlined assets would need data: addresses in the content policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  preview: { headers: securityHeaders },
});
