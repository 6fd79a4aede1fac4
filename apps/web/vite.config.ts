import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { icons } from "./build/icons.ts";
import { poseAssets } from "./build/pose-assets.ts";
import { refuseTelemetry } from "./build/refuse-telemetry.ts";
import { securityHeaders } from "./build/security-headers.ts";
import { webManifest } from "./build/web-manifest.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    poseAssets(),
    icons(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/pwa",
      filename: "service-worker.ts",
      // Registered by src/pwa/registration.ts, as a module: an inline script would break the content policy.
      injectRegister: false,
      manifest: webManifest,
      // The globs below hold the icons already; a file listed twice would fail the installation.
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ["**/*.{html,js,css,svg,png,woff2}"],
        // 20 MB that only the camera needs: cached on first need or in the background, see src/pwa.
        globIgnores: ["pose/**"],
      },
    }),
    refuseTelemetry(),
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
