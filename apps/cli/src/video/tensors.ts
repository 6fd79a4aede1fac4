import type { Picture } from "./picture.ts";
import type { Region } from "./region.ts";

/** What a network wants to see: a square of `side` pixels whose colours run from `black` to `white`. */
export interface InputFormat {
  readonly side: number;
  readonly black: number;
  readonly white: number;
  /** Outside the picture: black, or the colour of its nearest edge. */
  readonly outside: "black" | "edge";
}

/**
 * Cuts a region out of a picture into a network's input (side × side × 3), between the pixels by bilinear weights. Pixel i is
 * sampled at i/side of the region, without the usual half pixel: the networks were fed so, and it is measurably nearer to
 * MediaPipe's own output (0.5 px instead of 2.6 px over 25 photos).
 */
export function cutOut(picture: Picture, region: Region, format: InputFormat, into: Float32Array): void {
  const { widthPx, heightPx } = picture;
  const { side, black } = format;
  const step = region.sizePx / side;
  const stepCos = step * Math.cos(region.turnRad);
  const stepSin = step * Math.sin(region.turnRad);
  const half = side / 2;
  let at = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++, at += 3) {
      const x = region.centreX + (column - half) * stepCos - (row - half) * stepSin;
      const y = region.centreY + (column - half) * stepSin + (row - half) * stepCos;
      const isOutside = x < -1 || y < -1 || x > widthPx || y > heightPx;
      if (isOutside && format.outside === "black") into.fill(black, at, at + 3);
      else sample(picture, clamp(x, widthPx - 1), clamp(y, heightPx - 1), format, into, at);
    }
  }
}

function clamp(value: number, highest: number): number {
  return value < 0 ? 0 : value > highest ? highest : value;
}

/** The colour at a place inside the picture, mixed from the four pixels around it. */
function sample(
  { widthPx, heightPx, rgb }: Picture,
  x: number,
  y: number,
  { black, white }: InputFormat,
  into: Float32Array,
  at: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const [shareX, shareY] = [x - left, y - top];
  const topLeft = 3 * (top * widthPx + left);
  const right = left + 1 < widthPx ? 3 : 0;
  const below = top + 1 < heightPx ? 3 * widthPx : 0;
  const scale = (white - black) / 255;
  for (let colour = 0; colour < 3; colour++) {
    const from = topLeft + colour;
    const above = mix(rgb[from] as number, rgb[from + right] as number, shareX);
    const under = mix(rgb[from + below] as number, rgb[from + below + right] as number, shareX);
    into[at + colour] = black + scale * mix(above, under, shareY);
  }
}

function mix(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
