import type { LandmarkFrame } from "@hipfirst/motion";
import type { ImageSize } from "../../../capture/index.ts";

/** Landmarks of the set under way, for looking at it again. It stays in memory and goes with the next set. */
export interface SetRecording {
  readonly frames: LandmarkFrame[];
  image: ImageSize | null;
}

/** Three minutes at thirty a second; of a longer set the beginning is kept. */
const mostFrames = 5400;

export const emptyRecording = (): SetRecording => ({ frames: [], image: null });

export function record(recording: SetRecording, frame: LandmarkFrame, image: ImageSize): void {
  if (recording.frames.length >= mostFrames) return;
  recording.image ??= image;
  recording.frames.push(frame);
}
