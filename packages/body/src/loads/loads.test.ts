import { exercise, ladder, movements } from "@hipfirst/exercises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { muscleColumns } from "../mechanics/equations.ts";
import { noWeight } from "../mechanics/frame.ts";
import type { Person } from "../person/segments-deleva1996.ts";
import { type EverydayTask, everydayLoads } from "./everyday.ts";
import { canPrice, framesOf, loads, modelOf } from "./loads.ts";
import { FramePricer } from "./price-frame.ts";
import type { FrameLoads } from "./report.ts";
import type { StaticPosture } from "./static-posture.ts";

const man: Person = { massKg: 75, heightM: 1.75, sex: "male" };
const marching: StaticPosture = {
  pelvisTilt: 0,
  hipLeft: 0,
  hipRight: 90,
  kneeLeft: 0,
  kneeRight: 90,
  trunkPitch: 0,
  support: "standing",
};
const lying: StaticPosture = { ...marching, hipRight: 20, kneeRight: 0, trunkPitch: -90, support: "supine" };
const priceable = [...ladder, ...movements].filter(canPrice);

function held(posture: StaticPosture, more: Partial<Parameters<typeof loads>[0]> = {}): FrameLoads {
  const [frame] = loads({ person: man, performed: { posture }, ...more }).frames;
  if (frame === undefined) throw new Error("A held posture is one frame");
  return frame;
}

function mirrored(name: string): string {
  if (name.endsWith("_r")) return name.replace(/_r$/, "_l");
  return name.replace(/_l$/, "_r");
}

describe("loads of an exercise", () => {
  it.each(priceable.map(({ id }) => id))("%s: every frame is solved, finite and in bounds", (id) => {
    const { frames, peak } = loads({ person: man, performed: { exercise: exercise(id) } });
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) {
      const [low, high] = frame.lumbar.L5S1.compressionN;
      expect(high).toBeGreaterThanOrEqual(low);
      expect(frame.isOptimal).toBe(true);
      expect(frame.deficitNm).toBeLessThan(400);
      for (const side of ["left", "right"] as const) {
        expect(frame.ratio[side]).toBeCloseTo(
          (frame.hipMomentNm[side] - frame.passiveNm[side]) / frame.capacityNm[side],
          12,
        );
      }
      for (const activation of Object.values(frame.activations)) {
        expect(activation).toBeGreaterThanOrEqual(0);
        expect(activation).toBeLessThanOrEqual(1);
      }
    }
    expect(peak?.ratio.right).toBe(Math.max(...frames.map(({ ratio }) => ratio.right)));
  });

  it.each(["R03", "R07", "R09", "R11", "R15"])("%s: the other side asks the same of the other side", (id) => {
    const right = loads({ person: man, performed: { exercise: exercise(id) }, side: "right", loadKg: 2 });
    const left = loads({ person: man, performed: { exercise: exercise(id) }, side: "left", loadKg: 2 });
    for (const [i, frame] of right.frames.entries()) {
      const other = left.frames[i] as FrameLoads;
      expect(Math.abs(frame.hipMomentNm.right - other.hipMomentNm.left)).toBeLessThan(1e-6);
      expect(Math.abs(frame.lumbar.L5S1.compressionN[0] - other.lumbar.L5S1.compressionN[0])).toBeLessThan(
        1e-3,
      );
      for (const [name, activation] of Object.entries(frame.activations)) {
        expect(Math.abs(activation - (other.activations[mirrored(name)] ?? Number.NaN))).toBeLessThan(1e-6);
      }
    }
  });

  it("is the same when it is asked twice", () => {
    const ask = () => loads({ person: man, performed: { exercise: exercise("R14") } });
    expect(ask()).toEqual(ask());
  });

  it("asks more of the hip with a weight at the ankle, and with a band", () => {
    const hipNm = (id: string, loadKg = 0): number =>
      loads({ person: man, performed: { exercise: exercise(id) }, loadKg }).peak?.hipMomentNm.right ??
      Number.NaN;
    expect(hipNm("R07", 2)).toBeGreaterThan(hipNm("R07") + 10);
    const banded = exercise("R11");
    const free = loads({ person: man, performed: { exercise: { ...banded, load: null } } }).peak;
    expect(hipNm("R11")).toBeGreaterThan((free?.hipMomentNm.right ?? Number.NaN) + 5);
  });
});

describe("balance of the whole body", () => {
  it.each(["R05", "R06", "R07", "R14", "R16"])(
    "%s: contacts and what is missing carry the weight exactly",
    (id) => {
      const pricer = new FramePricer(modelOf(man, { left: 1, right: 1 }, 0));
      for (const frame of framesOf({ exercise: exercise(id) }, "right", man)) {
        expect(pricer.solve(frame, noWeight, false)).toBe(true);
        const { problem } = pricer.equations;
        const { momentMatrixNm, momentsNm, slackScaleNm } = problem;
        const columns = problem.cost.length;
        for (let row = 0; row < momentsNm.length; row++) {
          let given = 0;
          for (let i = 0; i < columns; i++)
            given += (momentMatrixNm[row * columns + i] ?? 0) * (pricer.activations[i] ?? 0);
          const missing = (momentsNm[row] ?? 0) - given;
          expect(Math.abs(missing - (pricer.deficitNm[row] ?? Number.NaN))).toBeLessThan(1e-6);
        }
        expect(slackScaleNm.length).toBe(momentsNm.length);
        expect(pricer.kkt()).toBeLessThan(1e-5);
      }
    },
  );

  it("a person who stands still weighs body mass × gravity on the feet", () => {
    const pricer = new FramePricer(modelOf(man, { left: 1, right: 1 }, 0));
    const standing = { ...marching, hipRight: 0, kneeRight: 0 };
    const [frame] = framesOf({ posture: standing }, "right", man);
    if (frame === undefined) throw new Error("A held posture is one frame");
    pricer.solve(frame, noWeight, false);
    const upN = pricer.equations.supportForces.reduce(
      (sum, { directionY, max }, i) => sum + directionY * max * (pricer.activations[muscleColumns + i] ?? 0),
      0,
    );
    expect(Math.abs(upN / (75 * 9.81) - 1)).toBeLessThan(1e-3);
    expect(pricer.read(frame).unbalanced.forceN).toBeLessThan(0.01);
  });

  it("moments grow with mass", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 110 }),
        fc.integer({ min: 0, max: 120 }),
        (hipRight, kneeRight) => {
          const posture = { ...marching, hipRight: Math.max(30, hipRight), kneeRight };
          const once = held(posture).hipMomentNm.right;
          const twice = held(posture, { person: { ...man, massKg: 150 } }).hipMomentNm.right;
          expect(Math.abs(twice - 2 * once)).toBeLessThan(1e-6);
        },
      ),
      { seed: 6, numRuns: 30 },
    );
  });
});

describe("strength and flexibility", () => {
  it("half the strength of a side is half its capacity and twice its ratio", () => {
    const [full, half] = [held(marching), held(marching, { strength: { left: 1, right: 0.5 } })];
    expect(half.capacityNm.right).toBeCloseTo(full.capacityNm.right / 2, 9);
    expect(half.capacityNm.left).toBe(full.capacityNm.left);
    expect(half.hipMomentNm.right).toBeCloseTo(full.hipMomentNm.right, 9);
    expect(half.ratio.right).toBeCloseTo(2 * full.ratio.right, 9);
  });

  it("a group can be weaker on one side alone, flexor or not", () => {
    const full = held(marching);
    const weak = held(marching, {
      strength: { left: 1, right: 1, groups: { iliopsoas: { left: 1, right: 0.5 }, hamstrings: 0.5 } },
    });
    expect(weak.capacityNm.right).toBeLessThan(full.capacityNm.right);
    expect(weak.capacityNm.left).toBe(full.capacityNm.left);
  });

  it("what strength cannot give is a deficit, not a failure", () => {
    const posture = { ...lying, hipRight: 5 };
    const weak = held(posture, { strength: { left: 1, right: 0.05 } });
    expect(weak.deficitNm).toBeGreaterThan(10);
    expect(weak.activations.psoas_r).toBe(1);
  });

  it("longer hamstrings ask less of a straight leg at a bent hip, and nothing else of a bent knee", () => {
    const pike = { ...lying, hipRight: 85 };
    expect(held(pike, { hamstringDeg: 15 }).ratio.right).toBeLessThan(held(pike).ratio.right - 0.1);
    expect(held(marching, { hamstringDeg: 15 }).ratio.right).toBe(held(marching).ratio.right);
  });
});

describe("the pelvis during an exercise", () => {
  it("keeps the legs where they are drawn, and raises effort when it is lost forward with both legs lifted", () => {
    const at = (pelvisTiltDeg: number) => {
      const lower = exercise("R17");
      return loads({ person: man, performed: { exercise: lower }, pelvisTiltDeg, hamstringDeg: 30 });
    };
    const [kept, lost] = [at(0), at(-15)];
    const [first, firstLost] = [kept.frames[0], lost.frames[0]];
    expect(firstLost?.angles.hipRight).toBeCloseTo((first?.angles.hipRight ?? 0) + 15, 6);
    expect(firstLost?.angles.lumbarFlexion).toBeCloseTo((first?.angles.lumbarFlexion ?? 0) - 15, 6);
    const effort = ({ frames }: typeof kept): number =>
      Math.max(
        ...frames.map(({ activations }) => Object.values(activations).reduce((sum, a) => sum + a * a, 0)),
      );
    expect(effort(lost)).toBeGreaterThan(effort(kept));
  });
});

describe("what a movement rests on", () => {
  const contact = (id: string) => loads({ person: man, performed: { exercise: exercise(id) } });

  it("is the floor or the seat until the pelvis has left it, though only the feet stay", () => {
    const bridge = contact("A03").frames;
    expect(bridge[0]?.trunkRatio).toBeLessThan(0.02);
    expect(bridge.find(({ t }) => t > 2.2)?.trunkRatio).toBeGreaterThan(0.05);
    expect(contact("sit-to-stand").frames[0]?.unbalanced.forceN).toBeLessThan(5);
  });

  it("is not the floor any more for shoulders that a curl-up has raised", () => {
    const { frames } = contact("A01");
    const abdominals = frames.map(({ activations }) => activations.rectusAbdominis ?? 0);
    expect(Math.max(...abdominals)).toBeGreaterThan(3 * (abdominals[0] ?? 1));
    expect(Math.max(...frames.map(({ unbalanced }) => unbalanced.momentNm))).toBeLessThan(1);
  });

  it("is the table under the whole trunk of a body that lies on it", () => {
    expect(contact("thomas").peak?.activations.rectusAbdominis).toBeLessThan(0.05);
  });
});

describe("from one frame to the next", () => {
  it.each(
    ladder
      .filter(canPrice)
      .filter(({ id }) => id !== "R20")
      .map(({ id }) => id),
  )("%s: the press on L5/S1 and the hip moments do not jump", (id) => {
    const { frames, peak } = loads({ person: man, performed: { exercise: exercise(id) } });
    const mostN = peak?.lumbar.L5S1.compressionN[0] ?? 0;
    frames.slice(1).forEach((frame, i) => {
      const before = frames[i] as FrameLoads;
      const stepN = Math.abs(frame.lumbar.L5S1.compressionN[0] - before.lumbar.L5S1.compressionN[0]);
      expect(stepN).toBeLessThan(0.25 * mostN + 20);
      expect(Math.abs(frame.hipMomentNm.right - before.hipMomentNm.right)).toBeLessThan(12);
    });
  });
});

describe("everyday loads", () => {
  it("rise from standing to bending to lifting a bag, on both levels", () => {
    const [standing, sitting, bending, lifting] = everydayLoads(man);
    for (const level of ["L5S1", "L4L5"] as const) {
      const low = (load: typeof standing): number => load?.[level].compressionN[0] ?? Number.NaN;
      expect(low(bending)).toBeGreaterThan(1.5 * low(standing));
      expect(low(lifting)).toBeGreaterThan(low(bending) + 80);
      expect(low(sitting)).toBeGreaterThan(0.5 * low(standing));
    }
  });

  it("of squatting, walking and running are at least those of standing, and running presses most of the three", () => {
    const lowN = Object.fromEntries(
      everydayLoads(man).map(({ task, L5S1 }) => [task, L5S1.compressionN[0]]),
    ) as Record<EverydayTask, number>;
    expect(lowN.walking).toBeGreaterThan(0.9 * lowN.standing);
    expect(lowN.squatting).toBeGreaterThan(1.5 * lowN.standing);
    expect(lowN.running).toBeGreaterThan(2 * lowN.walking);
  });
});

describe("assumptions", () => {
  const said = (more: Partial<Parameters<typeof loads>[0]>): string[] =>
    loads({ person: man, performed: { posture: lying }, ...more }).assumptions.map(({ id }) => id);

  it("say what always holds and what the case adds", () => {
    expect(said({})).toContain("body.assume.relative");
    expect(said({})).not.toContain("body.assume.weakness");
    expect(said({ strength: { left: 1, right: 0.5 } })).toContain("body.assume.weakness");
    expect(said({ performed: { exercise: exercise("R11") } })).toContain("body.assume.band");
    expect(said({ performed: { posture: { ...lying, trunkPitch: 0 } } })).toContain(
      "body.assume.trunkFromLying",
    );
  });

  it("a lying trunk given as 0 is the same as one given as -90", () => {
    expect(held({ ...lying, trunkPitch: 0 })).toEqual(held(lying));
  });
});
