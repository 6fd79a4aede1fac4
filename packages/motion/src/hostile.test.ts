import { exercise } from "@hipfirst/exercises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  analyse,
  isProblem,
  liveCoach,
  parseMotionJson,
  parseTrc,
  writeCsv,
  writeMot,
  writeTrc,
} from "./index.ts";
import { perform } from "./testing/performance.ts";
import { seeded } from "./testing/random.ts";
import type { LandmarkFrame, MotionReport } from "./types.ts";

const settings = { seed: 4, numRuns: 60 };
const clean = perform({
  definition: exercise("R06"),
  legs: ["right", "left"],
  camera: { aimM: [0, 0.8, 0] },
});

/** Everything a report holds is finite or null. */
function expectFinite(value: unknown, path = "report"): void {
  if (typeof value === "number") expect([path, Number.isFinite(value)]).toEqual([path, true]);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) expectFinite(inner, `${path}.${key}`);
}

const oddNumber = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 0, 1e-308),
  fc.double({ min: -5, max: 5 }),
);
const oddPoint = fc.oneof(
  fc.constant(null),
  fc.tuple(oddNumber, oddNumber, oddNumber, oddNumber),
) as fc.Arbitrary<readonly [number, number, number, number] | null>;
const oddWorldPoint = fc.oneof(fc.constant(null), fc.tuple(oddNumber, oddNumber, oddNumber));
const oddFrame = fc.record({
  tS: oddNumber,
  landmarks: fc.oneof(
    fc.constant(null),
    fc.array(oddPoint, { minLength: 32, maxLength: 34 }),
    fc.array(oddPoint, { minLength: 33, maxLength: 33 }),
  ),
  world: fc.oneof(fc.constant(null), fc.array(oddWorldPoint, { minLength: 33, maxLength: 33 })),
});

describe("hostile input", () => {
  it("never throws and never yields NaN live", () => {
    fc.assert(
      fc.property(fc.array(oddFrame, { maxLength: 40 }), (frames) => {
        const coach = liveCoach({ exercise: "R06" });
        for (const frame of frames) coach.push(frame);
        expectFinite(coach.report());
        expectFinite(coach.state);
      }),
      settings,
    );
  });

  it("never yields NaN when odd frames fall among good ones", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(clean.frames.length - 1), oddFrame), { maxLength: 30 }), (odd) => {
        const frames = [...clean.frames];
        for (const [at, frame] of odd) frames[at] = frame;
        expectFinite(analyse({ ...clean, frames }, { exercise: "R06" }));
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  it("refuses or reads any JSON without throwing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseMotionJson(value);
        if (!isProblem(parsed)) expectFinite(analyse(parsed, { movement: "squat" }));
      }),
      settings,
    );
    fc.assert(
      fc.property(fc.array(fc.record({ t: fc.anything(), landmarks: fc.anything() })), (frames) => {
        parseMotionJson({ fps: 30, width: 10, height: 10, frames });
      }),
      settings,
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseTrc(text);
      }),
      settings,
    );
  });

  it("stays still for a body whose points are all equal", () => {
    const landmarks = Array.from({ length: 33 }, () => [0.5, 0.5, 0, 1] as const);
    const frames = Array.from({ length: 90 }, (_, index) => ({ tS: index / 30, landmarks, world: null }));
    const report = analyse({ ...clean, frames }, { exercise: "R06" });
    expect(report.count).toBe(0);
    expectFinite(report);
  });
});

/** Angles within half a second of the last bad frame are those of the clean recording, to 1 degree. */
function expectRecovered(dirty: MotionReport, reference: MotionReport, lastBad: number): void {
  const from = lastBad + 15;
  for (const name of [
    "hipLeft",
    "hipRight",
    "kneeLeft",
    "kneeRight",
    "trunkPitch",
    "trunkThighRight",
  ] as const)
    for (let index = from; index < reference.frames; index++) {
      const expected = reference.angles[name][index];
      const found = dirty.angles[name][index];
      if (expected === null || expected === undefined) continue;
      expect([name, index, found === null ? "null" : Math.abs((found ?? 999) - expected) < 1]).toEqual([
        name,
        index,
        true,
      ]);
    }
}

describe("recovery", () => {
  const reference = analyse(clean, { exercise: "R06" });
  const bad: Record<string, (frame: LandmarkFrame, random: () => number) => LandmarkFrame> = {
    "not a number": (frame) => ({
      ...frame,
      landmarks: (frame.landmarks ?? []).map(() => [NaN, NaN, NaN, NaN] as const),
    }),
    infinite: (frame) => ({
      ...frame,
      landmarks: (frame.landmarks ?? []).map(() => [Infinity, -Infinity, 0, 1] as const),
    }),
    huge: (frame) => ({
      ...frame,
      landmarks: (frame.landmarks ?? []).map(() => [1e308, 1e308, 1e308, 1] as const),
    }),
    nobody: (frame) => ({ ...frame, landmarks: null }),
    "32 points": (frame) => ({ ...frame, landmarks: (frame.landmarks ?? []).slice(1) }),
    teleport: (frame, random) => ({
      ...frame,
      landmarks: (frame.landmarks ?? []).map(() => [random(), random(), 0, 1] as const),
    }),
    "far future": (frame) => ({ ...frame, tS: frame.tS + 1e6 }),
    backward: (frame) => ({ ...frame, tS: frame.tS - 3 }),
    "no time": (frame) => ({ ...frame, tS: Number.NaN }),
    "exchanged legs": (frame) => ({ ...frame, landmarks: exchangeLegs(frame.landmarks) }),
  };
  for (const [name, spoil] of Object.entries(bad))
    for (const length of [1, 2])
      it(`recovers from ${length} frame(s): ${name}`, () => {
        const random = seeded(7);
        const start = 60;
        const frames = clean.frames.map((frame, index) =>
          index >= start && index < start + length ? spoil(frame, () => random.uniform()) : frame,
        );
        const report = analyse({ ...clean, frames }, { exercise: "R06" });
        expectRecovered(report, reference, start + length - 1);
        expect(report.count).toBe(reference.count);
      });

  for (const [name, yawDeg] of [
    ["side", 0],
    ["front", 90],
  ] as const)
    it(`recovers from a second and a half of another person, of nobody and of a wrong clock, from the ${name}`, () => {
      const clip = perform({
        definition: exercise("R06"),
        legs: ["right", "left", "right"],
        camera: { aimM: [0, 0.8, 0], yawDeg },
        noiseM: 0.003,
      });
      const untouched = analyse(clip, { exercise: "R06" });
      const elsewhere: Record<string, (frame: LandmarkFrame) => LandmarkFrame> = {
        smaller: (frame) => placed(frame, 0.5, 0.4),
        larger: (frame) => placed(frame, 1.3, -0.1),
        beside: (frame) => placed(frame, 1, 0.3),
        nobody: (frame) => ({ ...frame, landmarks: null, world: null }),
        ahead: (frame) => ({ ...frame, tS: frame.tS + 1e6 }),
      };
      for (const spoil of Object.values(elsewhere)) {
        const frames = clip.frames.map((frame, index) =>
          index >= 130 && index < 175 ? spoil(frame) : frame,
        );
        expectRecovered(analyse({ ...clip, frames }, { exercise: "R06" }), untouched, 174);
      }
    }, 20_000);

  it("does not draw a hole as seen", () => {
    const frames = clean.frames.map((frame, index) =>
      index >= 60 && index < 75 ? { ...frame, landmarks: null } : frame,
    );
    const { angles } = analyse({ ...clean, frames }, { exercise: "R06" });
    for (let index = 60; index < 75; index++) expect(angles.hipRight[index]).toBe(null);
    expect(angles.t).toEqual(clean.frames.map((frame) => frame.tS));
  });
});

/** The same body at another place and in another size, as a detector finds that takes to somebody else. */
function placed(frame: LandmarkFrame, size: number, by: number): LandmarkFrame {
  const landmarks = frame.landmarks?.map((point) =>
    point === null
      ? null
      : ([size * point[0] + by, size * point[1] + 0.1, size * point[2], point[3]] as const),
  );
  return { ...frame, landmarks: landmarks ?? null };
}

function exchangeLegs(landmarks: LandmarkFrame["landmarks"]): LandmarkFrame["landmarks"] {
  return landmarks === null
    ? null
    : landmarks.map((point, index) =>
        index < 23 ? point : (landmarks[index % 2 === 1 ? index + 1 : index - 1] ?? point),
      );
}

describe("files that are written", () => {
  it("hold no NaN but OpenSim's own in .mot", () => {
    const report = analyse(clean, { exercise: "R06" });
    expect(writeCsv(report.angles)).not.toContain("NaN");
    expect(writeTrc(clean)).not.toContain("NaN");
    expect(writeMot(report.angles).split("\n")[5]).toBe("endheader");
  });

  it("give the same joints back", () => {
    const parsed = parseTrc(writeTrc(clean));
    expect(isProblem(parsed)).toBe(false);
    if (!isProblem(parsed)) expect(parsed.frames.length).toBe(clean.frames.length);
  });
});
