import type { ManifestOptions } from "vite-plugin-pwa";

/** What an installed Hipfirst is called and looks like; the icons are drawn by build/icons.ts. */
export const webManifest: Partial<ManifestOptions> = {
  name: "Hipfirst",
  short_name: "Hipfirst",
  description: "Hip-flexor strength for recurring low back pain",
  id: "/",
  start_url: "/",
  display: "standalone",
  background_color: "#f2f5f2",
  theme_color: "#0b5a54",
  icons: [
    { src: "icons/icon.svg", sizes: "any", type: "image/svg+xml" },
    { src: "icons/icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "icons/icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
};
