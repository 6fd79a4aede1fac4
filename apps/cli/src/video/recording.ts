import type { LandmarkFrame, LandmarkInput } from "@hipfirst/motion";
import { type DecodeOptions, decodePictures } from "./decode.ts";
import { type BodyPoints, bodyPoints } from "./landmark-model.ts";
import type { TimedPicture } from "./picture.ts";
import { createPoseTracker, type PoseModelName } from "./pose-tracker.ts";
import { confirmed, mirrored } from "./second-look.ts";

export interface ReadOptions extends DecodeOptions {
  readonly model: PoseModelName;
  /** Called after every picture with the time reached, s. */
  readonly onPicture?: (frames: number, tS: number) => void;
}

/** Finer than any network sees: a hundredth of a pixel, a hundredth of a millimetre. */
const decimals = 1e5;

/** The landmarks of the one person in a video or photo; a photo is looked at twice. Throws BadInput when the file cannot be read. */
export async function readRecording(path: string, options: ReadOptions): Promise<LandmarkInput> {
  const tracker = await createPoseTracker(options.model);
  const frames: LandmarkFrame[] = [];
  let last: { readonly picture: TimedPicture; readonly body: BodyPoints | null } | null = null;
  for await (const picture of decodePictures(path, options)) {
    last = { picture, body: await tracker.next(picture) };
    frames.push(frameOf(last.body, picture));
    options.onPicture?.(frames.length, picture.tS);
  }
  if (last === null) throw new Error("decodePictures gave no picture and did not say why");
  const { picture, body } = last;
  if (frames.length === 1 && body !== null) {
    const again = await createPoseTracker(options.model);
    frames[0] = frameOf(confirmed(body, await again.next(mirrored(picture)), picture.widthPx), picture);
  }
  return { kind: "landmarks", widthPx: picture.widthPx, heightPx: picture.heightPx, frames };
}

/** Rounded as it is written, so that the written landmarks give the very same report. */
function frameOf(body: BodyPoints | null, { tS, widthPx, heightPx }: TimedPicture): LandmarkFrame {
  const time = round(tS);
  if (body === null) return { tS: time, landmarks: null, world: null };
  const indices = Array.from({ length: bodyPoints }, (_, index) => index);
  const at = (values: Float64Array, place: number, unit: number): number =>
    round((values[place] as number) / unit);
  return {
    tS: time,
    landmarks: indices.map((index) => [
      at(body.pixels, index * 3, widthPx),
      at(body.pixels, index * 3 + 1, heightPx),
      at(body.pixels, index * 3 + 2, widthPx),
      at(body.visibility, index, 1),
    ]),
    world: indices.map((index) => [
      at(body.worldM, index * 3, 1),
      at(body.worldM, index * 3 + 1, 1),
      at(body.worldM, index * 3 + 2, 1),
    ]),
  };
}

function round(value: number): number {
  return Math.round(value * decimals) / decimals;
}

/** The recording in format (a) of the contract: MediaPipe landmarks as JSON. */
export function landmarkJson({ widthPx, heightPx, frames }: LandmarkInput): string {
  const times = frames.map(({ tS }) => tS).filter(Number.isFinite);
  const durationS = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return JSON.stringify({
    fps: durationS > 0 ? round((times.length - 1) / durationS) : null,
    width: widthPx,
    height: heightPx,
    frames: frames.map(({ tS, landmarks, world }) => ({ t: tS, landmarks, world })),
  });
}
