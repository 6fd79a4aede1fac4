import { say } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { type CaptureProblem, type CaptureStatus, sentenceOf } from "./status.ts";

const problems: readonly CaptureProblem[] = [
  "insecure-context",
  "no-camera-support",
  "permission-denied",
  "no-camera",
  "camera-in-use",
  "camera-lost",
  "model-not-loaded",
  "model-failed",
];
const statuses: readonly CaptureStatus[] = [
  { state: "asking" },
  { state: "loading", fraction: null },
  {
    state: "running",
    pace: { framesPerSecond: 20, detectMs: 40, latencyMs: 50, waitMs: 8, workerMs: 41, drawMs: 1 },
  },
  { state: "stalled", stalledS: 4 },
  { state: "paused" },
  { state: "stopped" },
  ...problems.map((problem) => ({ state: "failed", problem }) as const),
];

describe("sentenceOf", () => {
  it("has a sentence in every language for every status", () => {
    for (const status of statuses)
      for (const language of ["en", "es"] as const) {
        const { id, values } = sentenceOf(status);
        expect(say(id, values, language)).toMatch(/\S/);
      }
  });

  it("offers to go on by tapping whenever the camera cannot be used", () => {
    for (const problem of problems)
      expect(say(sentenceOf({ state: "failed", problem }).id, {}, "en")).toContain("continue by tapping");
  });

  it("tells progress in whole percent", () => {
    const { id, values } = sentenceOf({ state: "loading", fraction: 0.456 });
    expect(say(id, values, "en")).toBe("Getting the camera coach ready… 46 %");
  });
});
