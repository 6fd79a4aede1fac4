import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { BadInput } from "../verb.ts";
import { type DecodeOptions, decodePictures, parseShowInfo } from "./decode.ts";

const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hipfirst-decode-"));
  if (!hasFfmpeg) console.warn("WARNING: no ffmpeg on the PATH: decoding videos and photos was NOT tested.");
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** A made-up film: left half red, right half blue, 64 × 32, 10 pictures a second for one second, unless said otherwise. */
function film(name: string, ...output: readonly string[]): string {
  const path = join(folder, name);
  const half = "s=32x32:r=10:d=1";
  const scene = ["-f", "lavfi", "-i", `color=red:${half}[l];color=blue:${half}[r];[l][r]hstack`];
  const { status, stderr } = spawnSync("ffmpeg", ["-v", "error", "-y", ...scene, ...output, path]);
  if (status !== 0) throw new Error(`ffmpeg could not make ${name}: ${stderr}`);
  return path;
}

interface Seen {
  readonly sizes: string[];
  readonly times: number[];
  /** Of the last picture: red, green, blue of its first and of its last pixel. */
  readonly corners: number[][];
}

async function decode(path: string, options: Partial<DecodeOptions> = {}): Promise<Seen> {
  const sizes = new Set<string>();
  const times: number[] = [];
  let corners: number[][] = [];
  for await (const { rgb, widthPx, heightPx, tS } of decodePictures(path, {
    fps: null,
    maxFps: null,
    ...options,
  })) {
    sizes.add(`${widthPx}x${heightPx}`);
    times.push(Math.round(tS * 1000) / 1000);
    corners = [[...rgb.subarray(0, 3)], [...rgb.subarray(-3)]];
  }
  return { sizes: [...sizes], times, corners };
}

const tenths = Array.from({ length: 10 }, (_, index) => index / 10);
const isRed = ([red = 0, , blue = 0]: readonly number[] = []): boolean => red > 180 && blue < 80;

describe.runIf(hasFfmpeg)("decoding", () => {
  it("gives every picture with its time, size and colours", async () => {
    const seen = await decode(film("plain.mkv", "-c:v", "ffv1"));
    expect(seen.sizes).toEqual(["64x32"]);
    expect(seen.times).toEqual(tenths);
    expect(seen.corners.map(isRed)).toEqual([true, false]);
  });

  it("keeps the times of a variable frame rate", async () => {
    const path = film("vfr.mkv", "-vf", "select='not(mod(n,3))+lt(n,2)'", "-fps_mode", "vfr", "-c:v", "ffv1");
    expect((await decode(path)).times).toEqual([0, 0.1, 0.3, 0.6, 0.9]);
  });

  it("turns pictures upright as the file says", async () => {
    const flat = film("flat.mov", "-c:v", "mjpeg");
    const turned = join(folder, "turned.mov");
    spawnSync("ffmpeg", [
      "-v",
      "error",
      "-y",
      "-i",
      flat,
      "-c",
      "copy",
      "-metadata:s:v:0",
      "rotate=90",
      turned,
    ]);
    const rotation = spawnSync("ffprobe", [
      "-v",
      "error",
      "-show_entries",
      "stream_side_data=rotation",
      turned,
    ]);
    const knowsRotate = `${rotation.stdout}`.includes("90");
    if (!knowsRotate)
      console.warn("WARNING: this ffmpeg writes no rotation: upright turning was NOT tested.");
    expect((await decode(turned)).sizes).toEqual([knowsRotate ? "32x64" : "64x32"]);
  });

  it("gives square pixels", async () => {
    expect((await decode(film("wide.mkv", "-vf", "setsar=2", "-c:v", "ffv1"))).sizes).toEqual(["128x32"]);
  });

  it("shrinks pictures that are larger than the networks need", async () => {
    expect((await decode(film("large.png", "-vf", "scale=2560:1280", "-frames:v", "1"))).sizes).toEqual([
      "1280x640",
    ]);
  });

  it("reads a photo as one picture at time 0", async () => {
    for (const name of ["photo.jpg", "photo.png"])
      expect((await decode(film(name, "-frames:v", "1"))).times).toEqual([0]);
  });

  it("turns a photo as its camera was held", async () => {
    const path = film("held.jpg", "-frames:v", "1");
    const orientation6 = "ffe1001e4578696600004d4d002a00000008000101120003000000010006000000000000";
    const jpeg = readFileSync(path);
    const exif = Buffer.from(orientation6, "hex");
    writeFileSync(path, Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]));
    expect((await decode(path)).sizes).toEqual(["32x64"]);
  });

  it("leaves out pictures above the highest rate, and believes a rate that is given", async () => {
    const path = film("rates.mkv", "-c:v", "ffv1");
    expect((await decode(path, { maxFps: 5 })).times).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect((await decode(path, { fps: 20 })).times).toEqual(tenths.map((time) => time / 2));
    expect((await decode(path, { fps: 20, maxFps: 10 })).times).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });

  it("can be left early", async () => {
    const pictures = decodePictures(film("left.mkv", "-c:v", "ffv1"), { fps: null, maxFps: null });
    expect((await pictures.next()).done).toBe(false);
    expect((await pictures.return(undefined)).done).toBe(true);
  });

  it("says in one sentence what it cannot decode", async () => {
    const path = join(folder, "noise");
    writeFileSync(path, Buffer.alloc(5000));
    const error = await decode(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadInput);
    expect((error as Error).message).toContain("neither text nor a video or photo");
    expect((error as Error).message).not.toContain("\n");
  });
});

describe("without ffmpeg", () => {
  it("says what to install", async () => {
    vi.stubEnv("PATH", folder);
    await expect(decode(join(folder, "any.mp4"))).rejects.toThrow(/install ffmpeg 5\.1 or newer/);
    await expect(decode(join(folder, "any.mp4"))).rejects.toBeInstanceOf(BadInput);
  });
});

describe("ffmpeg's announcements", () => {
  it.each([
    [
      "[Parsed_showinfo_3 @ 0x1] [info] n:  12 pts:  24576 pts_time:2.4     pos: 31505 fmt:rgb24 sar:1/1 s:720x1280 i:P iskey:0 type:P ",
      { timeS: 2.4, widthPx: 720, heightPx: 1280 },
    ],
    [
      "[Parsed_showinfo_3 @ 0x1] [info] n:   0 pts:      0 pts_time:0       duration: 1 duration_time:0.1 fmt:rgb24 cl:unspecified sar:1/1 s:64x32 i:P iskey:1 type:I ",
      { timeS: 0, widthPx: 64, heightPx: 32 },
    ],
    ["[Parsed_showinfo_3 @ 0x1] [info] config in time_base: 1/10240, frame_rate: 5/1", null],
    ["[info] Stream #0:0: Video: rawvideo, rgb24, 720x1280", null],
  ])("%s", (line, announced) => expect(parseShowInfo(line)).toEqual(announced));
});
