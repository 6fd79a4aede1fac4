import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hipfirst } from "./run.ts";

const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hipfirst-video-"));
  if (!hasFfmpeg) console.warn("WARNING: no ffmpeg on the PATH: analyse was NOT tested on a video.");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.runIf(hasFfmpeg)("analyse of a video in which nobody is", () => {
  it("prints one JSON answer and nothing else, and writes the landmarks", () => {
    const video = join(folder, "empty.mkv");
    const out = join(folder, "landmarks.json");
    const room = ["-f", "lavfi", "-i", "color=gray:s=320x240:r=10:d=0.5", "-c:v", "ffv1"];
    expect(spawnSync("ffmpeg", ["-v", "error", ...room, video]).status).toBe(0);
    const said = hipfirst([
      "analyse",
      video,
      "--movement",
      "squat",
      "--model",
      "lite",
      "--angles",
      "--landmarks",
      out,
    ]);
    expect([said.status, said.stderr]).toEqual([0, ""]);
    const answer = JSON.parse(said.stdout) as Record<string, unknown>;
    expect(answer).toMatchObject({ contract: 1, frames: 5, count: 0, reps: [], scorable: { fraction: 0 } });
    expect((answer.angles as { t: number[] }).t).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    const landmarks = JSON.parse(readFileSync(out, "utf8")) as { frames: unknown[] };
    expect(landmarks).toMatchObject({ fps: 10, width: 320, height: 240 });
    expect(landmarks.frames[4]).toEqual({ t: 0.4, landmarks: null, world: null });
  }, 60_000);
});

describe("analyse of what is no recording", () => {
  it("is refused with one sentence", () => {
    const said = hipfirst(["analyse", "-", "--movement", "squat"], "\0".repeat(5000));
    expect(said.status).toBe(2);
    expect(said.stdout).toBe("");
    expect(said.stderr).toMatch(/^standard input is .*ffmpeg.*\n$/);
  });
});
