import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import type { Plugin } from "vite";

const source = new URL("../public/icons/icon.svg", import.meta.url);

/** Systems cut maskable icons to their own shape: the mark keeps clear of the edge and the ground fills it. */
function maskable(svg: string): string {
  return svg
    .replace('viewBox="0 0 32 32"', 'viewBox="-3 -3 38 38"')
    .replace('<rect width="32" height="32" rx="10"', '<rect x="-3" y="-3" width="38" height="38"');
}

const render = (svg: string, widthPx: number) =>
  new Resvg(svg, { fitTo: { mode: "width", value: widthPx } }).render().asPng();

/** Draws the icons that an installed app needs as pictures from the one drawing in public/icons/icon.svg. */
export function icons(): Plugin {
  return {
    name: "hipfirst:icons",
    apply: "build",
    generateBundle() {
      const svg = readFileSync(source, "utf8");
      const pictures = [
        { name: "icon-192", content: render(svg, 192) },
        { name: "icon-512", content: render(svg, 512) },
        { name: "icon-180", content: render(maskable(svg), 180) },
        { name: "icon-maskable-512", content: render(maskable(svg), 512) },
      ];
      for (const { name, content } of pictures)
        this.emitFile({ type: "asset", fileName: `icons/${name}.png`, source: content });
    },
  };
}
