import { type ExerciseId, exercise } from "@hipfirst/exercises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, liveCoach } from "../analyse.ts";
import { Intake } from "../clean/intake.ts";
import { Recording } from "../recording.ts";
import { perform } from "../testing/performance.ts";
import type { Landmark, WorldLandmark } from "../types.ts";
import { estimateView } from "./view.ts";

/** The view of somebody who does the exercise in front of a camera turned by `yawDeg` from the person's right side. */
function viewOf(id: ExerciseId, yawDeg: number, camera: object = {}) {
  const { frames, widthPx, heightPx } = perform({
    definition: exercise(id),
    legs: ["right"],
    fps: 10,
    camera: { aimM: [0, 0.6, 0], yawDeg, ...camera },
    noiseM: 0.005,
  });
  const intake = new Intake(widthPx / heightPx, false);
  const recording = new Recording(frames.length);
  for (const frame of frames) recording.append(intake.acceptLandmarks(frame), frame.tS, intake.pose);
  return estimateView(recording, false);
}

const upright = fc.constantFrom<ExerciseId>("R05", "R06", "squat");
const lying = fc.constantFrom<ExerciseId>("R01", "R03", "R10");
const turn = fc.integer({ min: -20, max: 20 });

describe("the view", () => {
  it("is the side, near side and facing told, from either side, standing and lying", () => {
    fc.assert(
      fc.property(fc.oneof(upright, lying), turn, fc.boolean(), (id, turned, fromLeft) => {
        const view = viewOf(id, turned + (fromLeft ? 180 : 0));
        expect(view.kind).toBe("side");
        expect(view.nearSide).toBe(fromLeft ? "left" : "right");
        expect(view.sidesTold).toBe(true);
      }),
      { seed: 21, numRuns: 25 },
    );
  });

  it("is the front, right and left told, when the person faces the camera or turns the back to it", () => {
    fc.assert(
      fc.property(upright, turn, fc.boolean(), (id, turned, fromBehind) => {
        const view = viewOf(id, turned + (fromBehind ? -90 : 90));
        expect(view.kind).toBe("front");
        expect(view.rightIs).toBe(fromBehind ? 1 : -1);
      }),
      { seed: 22, numRuns: 20 },
    );
  });

  it("turns steadily from the front to the side", () => {
    const yaws = [90, 70, 50, 30, 10].map((yaw) => viewOf("R06", yaw).yawDeg ?? Number.NaN);
    yaws.slice(1).forEach((yaw, place) => {
      expect(yaw).toBeGreaterThan((yaws[place] as number) - 2);
    });
  });

  it("does not know before anybody was seen", () => {
    expect(estimateView(new Recording(10), false)).toMatchObject({ kind: "unknown", yawDeg: null });
  });
});

/** The report of a march or another exercise, the camera looking down and its picture turned by `rollDeg`. */
function seenTilted(id: ExerciseId, yawDeg: number, rollDeg: number, pitchDeg: number) {
  const clip = perform({
    definition: exercise(id),
    legs: ["right", "left"],
    fps: 15,
    camera: { aimM: [0, 0.7, 0], distanceM: 3.2, yawDeg, pitchDeg },
    noiseM: 0.004,
  });
  const aspect = clip.widthPx / clip.heightPx;
  const [cos, sin] = [Math.cos((rollDeg * Math.PI) / 180), Math.sin((rollDeg * Math.PI) / 180)];
  const inPicture = (point: Landmark): Landmark => {
    if (point === null) return null;
    const [x, y] = [(point[0] - 0.5) * aspect, point[1] - 0.5];
    return [(x * cos - y * sin) / aspect + 0.5, x * sin + y * cos + 0.5, point[2], point[3]];
  };
  const inSpace = (point: WorldLandmark): WorldLandmark =>
    point === null ? null : [point[0] * cos - point[1] * sin, point[0] * sin + point[1] * cos, point[2]];
  const frames = clip.frames.map((frame) => ({
    ...frame,
    landmarks: frame.landmarks?.map(inPicture) ?? null,
    world: frame.world?.map(inSpace) ?? null,
  }));
  return analyse({ ...clip, frames }, { exercise: id });
}

describe("the tilt of the camera", () => {
  it("is told within 3 degrees by a person who stands, from the side and from the front", () => {
    const tilt = fc.integer({ min: -20, max: 20 });
    const yaw = fc.constantFrom(0, 40, 90, 180);
    fc.assert(
      fc.property(yaw, tilt, fc.integer({ min: 0, max: 12 }), (yawDeg, rollDeg, pitchDeg) => {
        const { summary, scorable } = seenTilted("R06", yawDeg, rollDeg, pitchDeg);
        expect(Math.abs((summary.cameraRollDeg as number) - rollDeg)).toBeLessThan(3);
        expect(Math.abs((summary.cameraPitchDeg as number) - pitchDeg)).toBeLessThan(3);
        const isSaid = scorable.reasons.some((reason) => reason.code === "camera-tilted");
        expect(summary.cameraTilted).toBe(isSaid);
        if (Math.abs(rollDeg) > 15) expect(isSaid).toBe(true);
        if (Math.abs(rollDeg) < 9) expect(isSaid).toBe(false);
      }),
      { seed: 23, numRuns: 16 },
    );
  });

  it("is unknown, not level, where nobody stands", () => {
    const { summary, anglesBandDeg } = seenTilted("R03", 0, 16, 0);
    expect([summary.cameraRollDeg, summary.cameraPitchDeg]).toEqual([null, null]);
    expect(summary.cameraTilted).toBe(null);
    const standing = seenTilted("R06", 0, 0, 0);
    expect(standing.summary.cameraTilted).toBe(false);
    expect(anglesBandDeg.trunkPitch).toBeGreaterThan((standing.anglesBandDeg.trunkPitch ?? 0) + 2);
    expect(anglesBandDeg.knee).toBe(standing.anglesBandDeg.knee);
  });
});

describe("another person", () => {
  const clip = perform({
    definition: exercise("R06"),
    legs: ["right", "left", "right"],
    camera: { aimM: [0, 0.8, 0] },
  });
  /** The detector takes to somebody on the other side of the picture in the middle of the second repetition, and stays there. */
  const [, second] = analyse(clip, { exercise: "R06" }).reps;
  const from = second?.peakS ?? Number.NaN;
  const moved = (point: Landmark): Landmark =>
    point === null ? null : [point[0] * 0.8 - 0.6, point[1] * 0.8 + 0.1, point[2] * 0.8, point[3]];
  const frames = clip.frames.map((frame) =>
    frame.tS < from ? frame : { ...frame, landmarks: frame.landmarks?.map(moved) ?? null },
  );

  it("is said, and a repetition that one began and the other ended is none", () => {
    const report = analyse({ ...clip, frames }, { exercise: "R06" });
    const said = report.scorable.reasons.find((reason) => reason.code === "two-people");
    expect(said?.seconds).toBeGreaterThan(3);
    expect(report.reps.some((rep) => rep.startS < from && rep.endS > from + 0.5)).toBe(false);
    expect(report.reps.length).toBeGreaterThanOrEqual(2);
  });

  it("is said by the live coach at once, which then counts as the report does", () => {
    const coach = liveCoach({ exercise: "R06" }, clip);
    const events = frames.flatMap((frame) => [...coach.push(frame)]);
    const sight = events.find((event) => event.type === "sight" && event.atS >= from);
    expect(sight).toMatchObject({ seen: false, reason: { id: "motion.sight.two-people" } });
    expect(sight?.type === "sight" && sight.atS - from).toBeLessThan(0.5);
    const cues = events.flatMap((event) => (event.type === "cue" ? [event.cue] : []));
    expect(cues).toContainEqual({ faultId: null, text: { id: "motion.sight.two-people" }, tone: "sight" });
    const report = analyse({ ...clip, frames }, { exercise: "R06" });
    expect(coach.report()).toEqual(report);
    const seenLive = events.flatMap((event) => (event.type === "rep-done" ? [event.rep] : []));
    expect(seenLive.map((rep) => rep.side)).toEqual(report.reps.map((rep) => rep.side));
    expect(coach.state.count).toBe(report.count);
  });

  it("is waited for: nothing is counted while people take turns", () => {
    const turns = clip.frames.map((frame) =>
      frame.tS < from || Math.floor(frame.tS - from) % 2 === 1
        ? frame
        : { ...frame, landmarks: frame.landmarks?.map(moved) ?? null },
    );
    const coach = liveCoach({ exercise: "R06" }, clip);
    for (const frame of turns) coach.push(frame);
    expect(coach.state.count).toBe(1);
    expect(coach.state.phase).toBe("searching");
    expect(analyse({ ...clip, frames: turns }, { exercise: "R06" }).count).toBe(1);
  });

  it("is not said of one person", () => {
    const { reasons } = analyse(clip, { exercise: "R06" }).scorable;
    expect(reasons.map((reason) => reason.code)).not.toContain("two-people");
  });
});
