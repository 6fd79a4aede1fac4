import type { Landmark } from "@hipfirst/motion";
import type { ImageSize } from "../start-capture.ts";

export type Point = readonly [x: number, y: number];

/**
 * Where a landmark of the picture lies on the stage, in stage pixels, when the picture covers the stage
 * (as CSS `object-fit: cover` does) and is shown mirrored or not.
 */
export function fitOver(
  image: ImageSize,
  stage: ImageSize,
  mirrored: boolean,
): (landmark: Landmark) => Point {
  const scale = Math.max(stage.width / image.width, stage.height / image.height);
  const left = (stage.width - image.width * scale) / 2;
  const top = (stage.height - image.height * scale) / 2;
  return (landmark) => {
    if (landmark === null) return [Number.NaN, Number.NaN];
    const x = left + landmark[0] * image.width * scale;
    return [mirrored ? stage.width - x : x, top + landmark[1] * image.height * scale];
  };
}
