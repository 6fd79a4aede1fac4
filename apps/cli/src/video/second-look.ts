import { type BodyPoints, bodyPoints } from "./landmark-model.ts";
import type { Picture } from "./picture.ts";

/*
 * A video shows a wrong point by its jumping; a photo does not, and the networks are sometimes sure of a point they made up. So a photo
 * is looked at twice, the second time in a mirror: points that the two looks place differently are not believed. This is ours,
 * not BlazePose's. Over 16 photos of exercises, knees in plain sight moved by less than a tenth of the body's radius, guessed ones by more.
 */

/** Share of the body's radius (hips to the circle around the whole person, about 1 m) by which two looks may differ. */
const largestShift = 0.1;

export function mirrored<Kind extends Picture>(picture: Kind): Kind {
  const { widthPx, heightPx, rgb } = picture;
  const turned = new Uint8Array(rgb.length);
  for (let row = 0; row < heightPx; row++)
    for (let column = 0; column < widthPx; column++) {
      const from = 3 * (row * widthPx + column);
      turned.set(rgb.subarray(from, from + 3), 3 * (row * widthPx + widthPx - 1 - column));
    }
  return { ...picture, rgb: turned };
}

/** The first look, with visibility 0 for the points that the look in the mirror does not confirm. */
export function confirmed(first: BodyPoints, inMirror: BodyPoints | null, widthPx: number): BodyPoints {
  if (inMirror === null) return { ...first, visibility: new Float64Array(bodyPoints) };
  const [hipsX, hipsY, circleX, circleY] = first.alignment as unknown as [number, number, number, number];
  const largestPx = largestShift * Math.hypot(circleX - hipsX, circleY - hipsY);
  const visibility = first.visibility.map((value, index) => {
    const [at, mirrorAt] = [index * 3, otherSide(index) * 3];
    const shiftX = widthPx - 1 - (inMirror.pixels[mirrorAt] as number) - (first.pixels[at] as number);
    const shiftY = (inMirror.pixels[mirrorAt + 1] as number) - (first.pixels[at + 1] as number);
    return Math.hypot(shiftX, shiftY) <= largestPx ? value : 0;
  });
  return { ...first, visibility };
}

/** The same point on the other side of the body: the eyes come in threes, everything below them in pairs, left first. */
function otherSide(index: number): number {
  if (index === 0) return 0;
  if (index < 7) return index < 4 ? index + 3 : index - 3;
  return index % 2 === 1 ? index + 1 : index - 1;
}
