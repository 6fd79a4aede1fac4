import type { ExerciseDefinition } from "@hipfirst/exercises";
import { drawExercise, palette, standaloneSvg } from "@hipfirst/figure";
import type { ShelfItem } from "./shelf.ts";

const widthPx = 1600;

/** The exercise at the end of its movement, with its arrow, as a picture that needs nothing from the page. */
export function pictureFile(definition: ExerciseDefinition, title: string): Blob {
  const figure = drawExercise(definition, 1, { arrow: true });
  const { tone = "medium" } = document.documentElement.dataset;
  const skin = tone === "light" || tone === "brown" || tone === "deep" ? tone : "medium";
  const svg = standaloneSvg(figure, { colours: palette("light", skin), width: widthPx, title });
  return new Blob([svg], { type: "image/svg+xml" });
}

/** The definition as a clinician may change it and bring it back under another id. */
export function definitionFile({ definition, texts }: ShelfItem): Blob {
  const json = Object.keys(texts).length === 0 ? definition : { ...definition, texts };
  return new Blob([`${JSON.stringify(json, null, 2)}\n`], { type: "application/json" });
}

/** The picture in pixels on white. Rejects when the browser cannot draw it. */
export async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser has no canvas: save the picture as SVG");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (png) =>
          png === null ? reject(new Error("The picture could not be written: save it as SVG")) : resolve(png),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
