import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { analyse, liveCoach } from "./index.ts";
import { perform } from "./testing/performance.ts";
import type { CoachEvent } from "./types.ts";

const lying = { aimM: [0, 0.3, 0] } as const;
const upright = { aimM: [0, 0.8, 0] } as const;
const cases = [
  { id: "R01", legs: ["right", "right", "right"], camera: lying },
  { id: "R03", legs: ["right", "left", "right", "left"], camera: lying },
  { id: "R05", legs: ["left", "left", "left"], camera: upright },
  { id: "R06", legs: ["left", "right", "left", "right"], camera: upright },
  { id: "R07", legs: ["right", "right", "right"], camera: lying },
  { id: "squat", legs: ["right", "right", "right"], camera: upright },
  { id: "sit-to-stand", legs: ["right", "right", "right"], camera: upright },
] as const;

describe("a definition performed before a side camera", () => {
  for (const { id, legs, camera } of cases)
    for (const fps of [8, 15, 30, 60])
      for (const yawDeg of [0, 180])
        it(`counts ${id} at ${fps} frames a second, yaw ${yawDeg}`, () => {
          const input = perform({
            definition: exercise(id),
            legs,
            fps,
            camera: { ...camera, yawDeg },
            noiseM: 0.008,
            seed: fps + yawDeg,
          });
          const report = analyse(input, { exercise: id });
          expect(report.count).toBe(legs.length);
          expect(report.reps.map((rep) => [rep.valid, rep.faults.map((fault) => fault.id)])).toEqual(
            legs.map(() => [true, []]),
          );
          if (id.startsWith("R")) expect(report.reps.map((rep) => rep.side)).toEqual(legs);
          else expect(report.reps.map((rep) => rep.side)).toEqual(legs.map(() => "both"));
        });

  it("names the leg right in a mirrored picture", () => {
    const legs = ["left", "left", "right"] as const;
    const camera = { ...upright, mirrored: true };
    const input = perform({ definition: exercise("R06"), legs, camera });
    expect(analyse(input, { exercise: "R06" }, { mirrored: true }).reps.map((rep) => rep.side)).toEqual(legs);
  });

  it("counts one repetition that is cut at its ends", () => {
    for (const id of ["R05", "R06", "R07", "squat"]) {
      const camera = id === "R07" ? lying : upright;
      const input = perform({ definition: exercise(id), legs: ["right"], camera, restS: 0.2, cutS: 0.4 });
      expect([id, analyse(input, { exercise: id }).count]).toEqual([id, 1]);
    }
  });

  it("counts one repetition of which only the way back was recorded, and none in a long recording", () => {
    const whole = perform({ definition: exercise("R06"), legs: ["right"], camera: upright, restS: 1 });
    const { peakS = 0 } = analyse(whole, { exercise: "R06" }).reps[0] ?? {};
    const cut = { ...whole, frames: whole.frames.filter(({ tS }) => tS >= peakS) };
    const report = analyse(cut, { exercise: "R06" });
    expect([report.count, report.reps[0]?.side]).toEqual([1, "right"]);
    const [last] = cut.frames.slice(-1);
    const stays = Array.from({ length: 300 }, (_, i) => ({ ...last, tS: (last?.tS ?? 0) + (i + 1) / 30 }));
    const long = { ...cut, frames: [...cut.frames, ...stays] } as typeof cut;
    expect(analyse(long, { exercise: "R06" }).count).toBe(0);
  });

  it("counts only the leg that is asked for", () => {
    const legs = ["left", "right", "left", "left"] as const;
    const input = perform({ definition: exercise("R06"), legs, camera: upright });
    expect(analyse(input, { exercise: "R06" }, { side: "left" }).count).toBe(3);
    expect(analyse(input, { exercise: "R06" }, { side: "right" }).count).toBe(1);
  });
});

describe("a person who sits, seen from the side", () => {
  it.each([0, 180, 20])("is never taken for standing, camera at %i degrees", (yawDeg) => {
    const input = perform({
      ...{ definition: exercise("R05"), legs: ["right", "right"], fps: 20, noiseM: 0.004, seed: 5 },
      camera: { aimM: [0.35, 0.6, 0], yawDeg },
    });
    const { angles, summary } = analyse(input, { exercise: "R05" });
    const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
    expect(summary.standingSeen).toBe(false);
    expect(Math.min(...known(angles.kneeLeft))).toBeGreaterThan(70);
    expect(Math.max(...known(angles.hipRight))).toBeGreaterThan(75);
  });
});

describe("faults", () => {
  const judged = ["R05", "R06", "R07"].flatMap((id) =>
    (exercise(id).form?.faults ?? []).flatMap((fault) =>
      fault.shownBy === null || fault.view !== "side" ? [] : [{ id, fault, shows: fault.shownBy }],
    ),
  );
  for (const { id, fault, shows } of judged)
    it(`finds ${fault.id} in ${id}`, () => {
      const input = perform({
        definition: exercise(id),
        legs: ["right", "right"],
        camera: id === "R07" ? lying : upright,
        noiseM: 0.005,
        shows,
      });
      const report = analyse(input, { exercise: id });
      expect(report.count).toBe(2);
      for (const rep of report.reps) {
        expect(rep.faults.map((found) => found.id)).toContain(fault.id);
        expect(rep.valid).toBe(fault.severity === "minor");
      }
    });

  it("says nothing about form from the wrong side, and how to turn", () => {
    const input = perform({
      definition: exercise("R06"),
      legs: ["right"],
      camera: { ...upright, yawDeg: 90 },
    });
    const report = analyse(input, { exercise: "R06" });
    expect(report.scorable.fraction).toBe(0);
    expect(report.scorable.reasons.map((reason) => reason.code)).toContain("wrong-view");
    for (const rep of report.reps) expect([rep.valid, rep.score]).toEqual([false, null]);
  });
});

describe("holds", () => {
  it("measures the seconds at the target", () => {
    const input = perform({ definition: exercise("seated-hold"), legs: ["left"], camera: upright, holdS: 8 });
    const [rep] = analyse(input, { movement: "seated-hold" }).reps;
    expect(rep?.side).toBe("left");
    expect(rep?.heldS).toBeGreaterThan(7.5);
    expect(rep?.heldS).toBeLessThan(11);
  });
});

describe("live", () => {
  for (const { id, legs, camera } of cases)
    it(`counts ${id} as it happens like the report afterwards`, () => {
      const input = perform({ definition: exercise(id), legs, camera, noiseM: 0.008 });
      const size = { widthPx: input.widthPx, heightPx: input.heightPx };
      const coach = liveCoach({ exercise: id }, size);
      const events: CoachEvent[] = [];
      for (const frame of input.frames) events.push(...coach.push(frame));
      const done = events.flatMap((event) => (event.type === "rep-done" ? [event.rep] : []));
      expect(done.map((rep) => [rep.side, rep.valid])).toEqual(
        coach.report().reps.map((rep) => [rep.side, rep.valid]),
      );
      expect(coach.report()).toEqual(analyse(input, { exercise: id }));
      expect(coach.state.count).toBe(legs.length);
    });

  it("speaks one correction, then waits", () => {
    const definition = exercise("R06");
    const fault = definition.form?.faults.find((each) => each.id === "trunk_lean_back");
    const shows = fault?.shownBy;
    if (shows === null || shows === undefined) throw new Error("R06 must show trunk_lean_back");
    const legs = ["right", "right", "right"] as const;
    const input = perform({ definition, legs, camera: upright, shows });
    const coach = liveCoach({ exercise: "R06" }, { widthPx: input.widthPx, heightPx: input.heightPx });
    const cues = input.frames.flatMap((frame) =>
      coach.push(frame).flatMap((event) => (event.type === "cue" ? [event] : [])),
    );
    expect(cues[0]?.cue.faultId).toBe("trunk_lean_back");
    for (let index = 1; index < cues.length; index++)
      expect((cues[index]?.atS ?? 0) - (cues[index - 1]?.atS ?? 0)).toBeGreaterThanOrEqual(4);
  });

  it("takes back and adds by hand", () => {
    const input = perform({ definition: exercise("R06"), legs: ["right", "right"], camera: upright });
    const coach = liveCoach({ exercise: "R06" }, { widthPx: input.widthPx, heightPx: input.heightPx });
    for (const frame of input.frames) coach.push(frame);
    coach.undoLast();
    expect([coach.state.count, coach.report().count]).toEqual([1, 1]);
    coach.addMissed();
    expect([coach.state.count, coach.report().count]).toEqual([2, 2]);
  });
});

describe("another movement", () => {
  const others = [
    { performed: "squat", asked: "R06" },
    { performed: "sit-to-stand", asked: "standing-march" },
    { performed: "R06", asked: "squat" },
  ];
  for (const { performed, asked } of others)
    it(`does not count ${performed} as ${asked}`, () => {
      const definition = exercise(performed);
      const legs = ["right", "left", "right"] as const;
      const input = perform({ definition, legs, camera: upright, noiseM: 0.005 });
      expect(analyse(input, { exercise: asked }).count).toBe(0);
      const size = { widthPx: input.widthPx, heightPx: input.heightPx };
      const coach = liveCoach({ exercise: asked }, size);
      for (const frame of input.frames) coach.push(frame);
      expect(coach.state.count).toBe(0);
    });
});

describe("any movement", () => {
  it("is sure of alike repetitions and not of wandering about", () => {
    const camera = lying;
    const legs = ["right", "right", "right", "right"] as const;
    const input = perform({ definition: exercise("R07"), legs, camera, noiseM: 0.005 });
    const report = analyse(input, { movement: "any" });
    expect([report.count, report.summary.countSure]).toEqual([4, true]);
    const still = { ...input, frames: input.frames.slice(0, 40) };
    expect(analyse(still, { movement: "any" }).summary.countSure).toBe(false);
  });

  it("counts no squat while nobody is in the picture, and is then not sure", () => {
    const legs = ["right", "right", "right", "right", "right", "right"] as const;
    const set = perform({ definition: exercise("squat"), legs, noiseM: 0.005 });
    const setS = (set.frames.at(-1)?.tS ?? 0) + 1 / 30;
    for (const awayS of [10, 15]) {
      const away = Array.from({ length: awayS * 30 }, (_, at) => ({
        tS: setS + at / 30,
        landmarks: null,
        world: null,
      }));
      const again = set.frames.map((frame) => ({ ...frame, tS: frame.tS + setS + awayS }));
      const input = { ...set, frames: [...set.frames, ...away, ...again] };
      const { count, summary } = analyse(input, { movement: "any" });
      expect([awayS, count, summary.validCount, summary.countSure]).toEqual([awayS, 12, 12, false]);
      expect(analyse(input, { exercise: "squat" }).summary.countSure).toBe(false);
    }
  });
});
