import { readFileSync } from "node:fs";
import { exercise } from "@hipfirst/exercises";
import { framesOf, loads, modelOf } from "../src/loads/loads.ts";
import { FramePricer } from "../src/loads/price-frame.ts";
import { type GoldenFrame, solveMoments } from "../src/loads/solve-moments.ts";
import { noWeight } from "../src/mechanics/frame.ts";
import { seededRandom } from "../test/random-problem.ts";
import { demandOf, energyJ, man, type Swing, still } from "../test/swinging-leg.ts";

/** The largest error of one thing that must hold exactly. */
export interface SelfCheck {
  readonly what: string;
  readonly error: number;
}

export const selfCheckMax = 1e-6;
const checked = ["R03", "R05", "R07", "R11", "R14", "R16", "R18", "R20", "squat"] as const;

/** What mechanics must give back whatever the parameters: balance, energy, symmetry and units. */
export function selfChecks(): SelfCheck[] {
  return [
    { what: "force and moment balance of every equation, N and Nm", error: balanceError() },
    {
      what: "hip and knee moment of a still leg against the derivative of its energy, Nm",
      error: derivativeError(),
    },
    { what: "power of hip and knee against the rise of the leg's energy, relative", error: energyError() },
    { what: "left and right mirrored: every activation", error: mirrorError() },
    { what: "moments in newton-millimetres: every activation", error: unitError() },
    { what: "twice the mass, twice the hip moment, relative", error: massError() },
  ];
}

/** Muscles, contacts and what is reported missing, added up again against what the movement needs. */
function balanceError(): number {
  const pricer = new FramePricer(modelOf(man, { left: 1, right: 1 }, 0));
  let worst = 0;
  for (const id of checked)
    for (const frame of framesOf({ exercise: exercise(id) }, "right", man)) {
      pricer.solve(frame, noWeight, true);
      const { momentMatrixNm, momentsNm, cost } = pricer.equations.problem;
      momentsNm.forEach((neededNm, row) => {
        let given = pricer.deficitNm[row] ?? Number.NaN;
        for (let i = 0; i < cost.length; i++)
          given += (momentMatrixNm[row * cost.length + i] ?? 0) * (pricer.activations[i] ?? 0);
        worst = Math.max(worst, Math.abs(given - neededNm));
      });
    }
  return worst;
}

const step = 1e-5;
const cases = 200;

function derivativeError(): number {
  const random = seededRandom(3);
  let worst = 0;
  for (let i = 0; i < cases; i++) {
    const [thigh, shank, kg] = [3 * random() - 1, 3 * random() - 1, 10 * random()];
    const slope = (dThigh: number, dShank: number): number =>
      (energyJ(still(thigh + step * dThigh, shank + step * dShank), kg, 0) -
        energyJ(still(thigh - step * dThigh, shank - step * dShank), kg, 0)) /
      (2 * step);
    const { hipNm, kneeNm } = demandOf(still(thigh, shank), kg);
    worst = Math.max(worst, Math.abs(hipNm - slope(1, 1)), Math.abs(-kneeNm - slope(0, 1)));
  }
  return worst;
}

function energyError(): number {
  const random = seededRandom(4);
  const any = (size: number): number => size * (2 * random() - 1);
  let worst = 0;
  for (let i = 0; i < cases; i++) {
    const swing: Swing = { thigh: [any(1.5), any(4), any(20)], shank: [any(1.5), any(4), any(20)] };
    const kg = 10 * random();
    const risingW = (energyJ(swing, kg, step) - energyJ(swing, kg, -step)) / (2 * step);
    const { hipNm, kneeNm } = demandOf(swing, kg);
    const powerW = hipNm * swing.thigh[1] - kneeNm * (swing.shank[1] - swing.thigh[1]);
    worst = Math.max(worst, Math.abs(powerW - risingW) / (1 + Math.abs(risingW)));
  }
  return worst;
}

const mirrored = (name: string): string =>
  name.endsWith("_r") ? name.replace(/_r$/, "_l") : name.replace(/_l$/, "_r");

function mirrorError(): number {
  let worst = 0;
  for (const id of checked) {
    const of = (side: "left" | "right") =>
      loads({ person: man, performed: { exercise: exercise(id) }, side });
    const [right, left] = [of("right"), of("left")];
    right.frames.forEach(({ activations }, i) => {
      for (const [name, activation] of Object.entries(activations))
        worst = Math.max(worst, Math.abs(activation - (left.frames[i]?.activations[mirrored(name)] ?? 1)));
    });
  }
  return worst;
}

const goldenFile = new URL("../test/golden/golden_so_gait2392.json", import.meta.url);

function unitError(): number {
  const { frames } = JSON.parse(readFileSync(goldenFile, "utf8")) as { frames: GoldenFrame[] };
  let worst = 0;
  for (const { R, capacity, b } of frames) {
    const inUnit = (scale: number) =>
      solveMoments({
        momentArms: R.map((row) => row.map((armM) => armM * scale)),
        capacity,
        moments: b.map((momentNm) => momentNm * scale),
        lowerBound: 0.01,
        slackNm: 0.05 * scale,
      }).activations;
    const inNmm = inUnit(1000);
    inUnit(1).forEach((activation, i) => {
      worst = Math.max(worst, Math.abs(activation - (inNmm[i] ?? 1)));
    });
  }
  return worst;
}

/** Without contacts under the working leg, so that its moment is its own weight's alone. */
function massError(): number {
  const once = loads({ person: man, performed: { exercise: exercise("R07") } });
  const twice = loads({
    person: { ...man, massKg: 2 * man.massKg },
    performed: { exercise: exercise("R07") },
  });
  const errors = once.frames.map(({ hipMomentNm }, i) =>
    Math.abs((twice.frames[i]?.hipMomentNm.right ?? 0) / hipMomentNm.right - 2),
  );
  return Math.max(...errors.slice(10, -10));
}
