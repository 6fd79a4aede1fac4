import type { LandmarkFrame } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import { emptyRecording, putBefore, record } from "./set-recording.ts";

const image = { width: 640, height: 480 };
const at = (tS: number): LandmarkFrame => ({ tS, landmarks: null, world: null });
const times = (recording: { frames: readonly LandmarkFrame[] }) => recording.frames.map(({ tS }) => tS);

describe("the recording of a set", () => {
  it("goes on behind what is there when the camera begins anew and counts from 0 again", () => {
    const recording = emptyRecording();
    for (const tS of [0, 0.1, 0.2]) record(recording, at(tS), image);
    for (const tS of [0, 0.1]) record(recording, at(tS), image);
    expect(times(recording)).toEqual([0, 0.1, 0.2, 1.2, 1.3]);
  });

  it("takes what was seen before a crash in front, also when frames have come meanwhile", () => {
    const recording = emptyRecording();
    for (const tS of [0, 0.1]) record(recording, at(tS), image);
    putBefore(recording, { frames: [at(0), at(0.5)], image });
    record(recording, at(0.2), image);
    expect(times(recording)).toEqual([0, 0.5, 1.5, 1.6, 1.7]);
  });

  it("begins anew when the picture has another shape", () => {
    const recording = emptyRecording();
    record(recording, at(0), image);
    record(recording, at(0.1), { width: 480, height: 640 });
    expect(times(recording)).toEqual([0.1]);
    expect(recording.image).toEqual({ width: 480, height: 640 });
  });
});
