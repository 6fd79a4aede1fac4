import type { LandmarkFrame } from "@hipfirst/motion";
import type { ImageSize } from "../../../capture/index.ts";

/** Landmarks of the set under way, for looking at it again; gone with the next set. */
export interface SetRecording {
  readonly frames: LandmarkFrame[];
  image: ImageSize | null;
}

/** Three minutes at thirty a second; of a longer set the beginning is kept. */
const mostFrames = 5400;
/** Between what was seen before the camera stopped and what it saw after it began anew, seconds. */
const breakS = 1;

export const emptyRecording = (): SetRecording => ({ frames: [], image: null });

/** A camera that began anew counts from 0 again: its frames are put behind those that are there. */
export function record(recording: SetRecording, frame: LandmarkFrame, image: ImageSize): void {
  if (recording.image?.width !== image.width || recording.image.height !== image.height) {
    // Fractions of another picture do not belong to the same figure.
    recording.frames.length = 0;
    recording.image = image;
    shifts.delete(recording);
  }
  if (recording.frames.length >= mostFrames) return;
  const lastS = recording.frames.at(-1)?.tS ?? Number.NEGATIVE_INFINITY;
  let shiftS = shifts.get(recording) ?? 0;
  if (frame.tS + shiftS <= lastS) {
    shiftS = lastS + breakS - frame.tS;
    shifts.set(recording, shiftS);
  }
  recording.frames.push(shiftS === 0 ? frame : { ...frame, tS: frame.tS + shiftS });
}

/** What the running camera's clock is behind the recording's, seconds. */
const shifts = new WeakMap<SetRecording, number>();

/** Puts what was seen before a crash in front of what has been seen since. */
export function putBefore(
  recording: SetRecording,
  earlier: { readonly frames: readonly LandmarkFrame[]; readonly image: ImageSize },
): void {
  const { image } = recording;
  const since = recording.frames.splice(0);
  shifts.delete(recording);
  recording.image = earlier.image;
  recording.frames.push(...earlier.frames);
  if (image !== null) for (const frame of since) record(recording, frame, image);
}
