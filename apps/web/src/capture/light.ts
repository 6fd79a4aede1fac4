import type { Landmark } from "@hipfirst/motion";

/** How bright the picture is and how bright the person in it, 0 black to 1 white; null while nobody is seen. */
export interface LightReading {
  readonly picture: number;
  readonly person: number | null;
}

/** A picture this small says as much about light as the whole one. */
const width = 48;
const height = 36;
const seenFrom = 0.5;
/** Fewer points than this are noise, not a person. */
const fewestPoints = 4;

/** Reads light from a video now and then; the small picture never leaves it. */
export function createLightMeter(): (
  video: HTMLVideoElement,
  landmarks: readonly Landmark[] | null,
) => LightReading | null {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (video, landmarks) => {
    if (context === null || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
    context.drawImage(video, 0, 0, width, height);
    return lightOf(context.getImageData(0, 0, width, height), landmarks);
  };
}

interface Pixels {
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** Mean brightness of all pixels, and of those around the joints that are seen. */
export function lightOf(pixels: Pixels, landmarks: readonly Landmark[] | null): LightReading {
  let sum = 0;
  const count = pixels.width * pixels.height;
  for (let index = 0; index < count; index++) sum += brightness(pixels, index);
  const joints = (landmarks ?? []).flatMap((landmark) => {
    if (landmark === null || landmark[3] < seenFrom) return [];
    const [x, y] = [Math.floor(landmark[0] * pixels.width), Math.floor(landmark[1] * pixels.height)];
    const isInside = x >= 0 && y >= 0 && x < pixels.width && y < pixels.height;
    return isInside ? [brightness(pixels, y * pixels.width + x)] : [];
  });
  const person = joints.reduce((total, each) => total + each, 0) / joints.length;
  return { picture: sum / Math.max(1, count), person: joints.length < fewestPoints ? null : person };
}

/** The weights of ITU-R BT.601 for red, green and blue. */
function brightness({ data }: Pixels, index: number): number {
  const [red, green, blue] = [data[index * 4] ?? 0, data[index * 4 + 1] ?? 0, data[index * 4 + 2] ?? 0];
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
