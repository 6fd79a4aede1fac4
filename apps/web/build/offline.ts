import type { PluginOption } from "vite";
import { VitePWA, type VitePWAOptions } from "vite-plugin-pwa";

/** Builds src/pwa/service-worker.ts with the list of files it keeps. `root` is the folder above `src`. */
export function offline(root: string, manifest: VitePWAOptions["manifest"]): PluginOption {
  return VitePWA({
    strategies: "injectManifest",
    srcDir: `${root}/src/pwa`,
    filename: "service-worker.ts",
    // Registered by src/pwa/registration.ts, as a module: an inline script would break the content policy.
    injectRegister: false,
    manifest,
    // The globs below hold the icons already; a file listed twice would fail the installation.
    includeManifestIcons: false,
    injectManifest: {
      globPatterns: ["**/*.{html,js,css,svg,png,woff2}"],
      // 20 MB that only the camera needs: cached on first need or in the background, see src/pwa.
      globIgnores: ["pose/**"],
    },
  });
}
