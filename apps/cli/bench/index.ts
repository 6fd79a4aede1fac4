import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { decodePictures } from "../src/video/decode.ts";
import { bodyPoints } from "../src/video/landmark-model.ts";
import { createPoseTracker, type PoseModelName } from "../src/video/pose-tracker.ts";
import { type PhotoRow, photoSheet } from "./photo-sheet.ts";

type Row = (string | number | boolean | null)[];

/** What Google's own test of these networks allows on the same clip; the mean must stay far below it. */
const goldenMeanMaxPx = { full: 6, lite: 10 } as const;
/** Beyond this no standing, kneeling or hanging person can bend or stretch a hip: such an angle is a wrong reading. */
const plausibleHipDeg = { from: -35, to: 140 };
const photosFile = join("bench-results", "photos.png");

export default async function bench({ data, short }: { data: string | null; short: boolean }) {
  const failed: string[] = [];
  const tables: { title: string; columns: string[]; rows: Row[] }[] = [];
  const has = (...path: string[]): boolean => data !== null && existsSync(join(data, ...path));
  if (data !== null && has("clips", "pose_squats.mp4")) {
    const models: readonly PoseModelName[] = short ? ["full"] : ["full", "lite"];
    const rows: Row[] = [];
    for (const model of models) rows.push(await squats(join(data, "clips"), model, failed));
    tables.push({
      title:
        "Squats, 720 × 1280, 65 frames, against the published full network's landmarks (the browser runtime: mean 4.9, p95 10.4)",
      columns: [
        "model",
        "pose, ms a frame",
        "p95 ms",
        "decoding too, ms a frame",
        "mean px",
        "p95 px",
        "largest px",
      ],
      rows,
    });
  }
  if (data !== null && has("photos")) {
    const photos = await photoSheet(join(data, "photos"), photosFile);
    failed.push(...photos.flatMap(implausible));
    tables.push({
      title: `Photos: anatomical hip flexion (– is not scorable); skeletons in ${photosFile}`,
      columns: ["photo", "left, deg", "right, deg"],
      rows: photos.map(({ name, leftDeg, rightDeg }) => [name, rounded(leftDeg), rounded(rightDeg)]),
    });
  }
  return { title: "Command line: poses of videos and photos", tables, failed };
}

/** Time for each frame and distance from the golden landmarks. */
async function squats(clips: string, model: PoseModelName, failed: string[]): Promise<Row> {
  const golden = JSON.parse(readFileSync(join(clips, "pose_squats.full.json"), "utf8")) as number[][][];
  const tracker = await createPoseTracker(model);
  const poseMs: number[] = [];
  const distancesPx: number[] = [];
  let frames = 0;
  const startMs = performance.now();
  for await (const picture of decodePictures(join(clips, "pose_squats.mp4"), { fps: 30, maxFps: null })) {
    const beforeMs = performance.now();
    const body = await tracker.next(picture);
    poseMs.push(performance.now() - beforeMs);
    for (let index = 0; index < bodyPoints; index++) {
      const [x = Number.NaN, y = Number.NaN] = golden[frames]?.[index] ?? [];
      const [seenX = Number.NaN, seenY = Number.NaN] = body?.pixels.subarray(index * 3, index * 3 + 2) ?? [];
      distancesPx.push(Math.hypot(seenX - x, seenY - y));
    }
    frames++;
  }
  const wholeMs = (performance.now() - startMs) / frames;
  const meanPx = distancesPx.reduce((sum, each) => sum + each, 0) / distancesPx.length;
  if (!(meanPx <= goldenMeanMaxPx[model]))
    failed.push(`${model}: ${meanPx.toFixed(1)} px from the golden landmarks`);
  const times = [quantile(poseMs, 0.5), quantile(poseMs, 0.95), wholeMs];
  const distances = [meanPx, quantile(distancesPx, 0.95), quantile(distancesPx, 1)];
  return [model, ...[...times, ...distances].map((value) => Math.round(value * 10) / 10)];
}

function implausible({ name, leftDeg, rightDeg }: PhotoRow): string[] {
  const sides = [
    ["left", leftDeg],
    ["right", rightDeg],
  ] as const;
  return sides.flatMap(([side, degrees]) =>
    degrees !== null && !(degrees >= plausibleHipDeg.from && degrees <= plausibleHipDeg.to)
      ? [
          `${name}: ${side} hip at ${Math.round(degrees)} deg is no hip of a person and should be not scorable`,
        ]
      : [],
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function rounded(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees);
}
