import { describe, expect, it } from "vitest";
import { analyse, isProblem, parseMotionJson } from "../index.ts";

const names = ["shoulder", "hip", "knee", "ankle"].flatMap((part) => [`${part}Left`, `${part}Right`]);
const fps = 30;
const rad = Math.PI / 180;

interface Posture {
  readonly trunkDeg: number;
  readonly thighDeg: number;
  readonly kneeDeg: number;
  /** The legs' planes are turned out by so much. */
  readonly outDeg?: number;
  /** Knees beside the line from hip to ankle, metres: bow legs, or a marker on the skin. */
  readonly besideM?: number;
  readonly trunkM?: number;
}

/** Joints of a body on its feet: x forward, y up, z to the right. */
function jointsOf({
  trunkDeg,
  thighDeg,
  kneeDeg,
  outDeg = 0,
  besideM = 0,
  trunkM = 0.5,
}: Posture): number[][] {
  const length = 0.42;
  const [thigh, shank, out] = [thighDeg * rad, (thighDeg - kneeDeg) * rad, outDeg * rad];
  const reach = { knee: length * Math.sin(thigh), ankle: length * (Math.sin(thigh) + Math.sin(shank)) };
  const fall = { knee: length * Math.cos(thigh), ankle: length * (Math.cos(thigh) + Math.cos(shank)) };
  const legs = ([-1, 1] as const).map((side) => {
    const at = (part: "knee" | "ankle", beside: number): number[] => [
      reach[part] * Math.cos(out),
      fall.ankle - fall[part],
      side * (0.1 + beside + reach[part] * Math.sin(out)),
    ];
    return { hip: [0, fall.ankle, side * 0.1], knee: at("knee", besideM), ankle: at("ankle", 0) };
  });
  const shoulders = [-0.17, 0.17].map((z) => [
    trunkM * Math.sin(trunkDeg * rad),
    fall.ankle + trunkM * Math.cos(trunkDeg * rad),
    z,
  ]);
  return [
    ...shoulders,
    ...legs.map((leg) => leg.hip),
    ...legs.map((leg) => leg.knee),
    ...legs.map((leg) => leg.ankle),
  ];
}

function anglesOf(postures: readonly Posture[], movement: "squat" | "sit-to-stand") {
  const frames = postures.map(jointsOf);
  const input = parseMotionJson({ format: "joints", fps, units: "m", up: "+y", names, frames });
  if (isProblem(input)) throw new Error(`refused: ${input.text.id}`);
  return analyse(input, { movement }).angles;
}

/** From one posture to another in so many frames, at rest at both ends. */
function passing(from: Posture, to: Posture, frames: number): Posture[] {
  return Array.from({ length: frames }, (_, frame) => {
    const share = (1 - Math.cos((Math.PI * frame) / frames)) / 2;
    const between = (key: "trunkDeg" | "thighDeg" | "kneeDeg"): number =>
      from[key] + share * (to[key] - from[key]);
    return {
      ...from,
      trunkDeg: between("trunkDeg"),
      thighDeg: between("thighDeg"),
      kneeDeg: between("kneeDeg"),
    };
  });
}

describe("joints in space", () => {
  const standing = { trunkDeg: 0, thighDeg: 0, kneeDeg: 0 };

  it("give the bend of a knee whose leg is turned out, and none to straight legs that are bowed", () => {
    const turned = { ...standing, outDeg: 45, besideM: 0.03 };
    const deep = { ...turned, trunkDeg: 35, thighDeg: 80, kneeDeg: 110 };
    const down = passing(turned, deep, 40);
    const still = Array.from({ length: 15 }, () => turned);
    const { kneeLeft, kneeRight } = anglesOf(
      [...still, ...down, deep, ...down.slice().reverse(), ...still],
      "squat",
    );
    for (const knee of [kneeLeft, kneeRight]) {
      expect(Math.abs((knee[55] ?? 0) - 110)).toBeLessThan(4);
      expect(Math.abs(knee[5] ?? 90)).toBeLessThan(3);
    }
  });

  it("do not take a spine for rounded because markers that jitter chose the longest moments of it", () => {
    const seated = { trunkDeg: 5, thighDeg: 90, kneeDeg: 90 };
    const rise = passing(seated, standing, 40);
    const once = [...rise, ...Array.from({ length: 20 }, () => standing), ...rise.slice().reverse()];
    const jittery = [...once, ...once].map((posture, frame) => ({
      ...posture,
      trunkM: frame % 2 === 0 ? 0.49 : 0.51,
    }));
    const hipOf = (postures: readonly Posture[]) => anglesOf(postures, "sit-to-stand").hipStandingLeft;
    const middle = (hip: readonly (number | null)[]): number => ((hip[96] ?? 90) + (hip[97] ?? 90)) / 2;
    expect(Math.abs(middle(hipOf(jittery)) - middle(hipOf([...once, ...once])))).toBeLessThan(1.5);
  });

  it("take for standing the tallest moments of who stands only for a moment", () => {
    const seated = { trunkDeg: 0, thighDeg: 90, kneeDeg: 90 };
    const leaning = { trunkDeg: 40, thighDeg: 85, kneeDeg: 90 };
    const rise = [...passing(seated, leaning, 25), ...passing(leaning, standing, 30)];
    const once = [...rise, ...Array.from({ length: 6 }, () => standing), ...rise.slice().reverse()];
    const { hipStandingLeft } = anglesOf([...once, ...once, ...once], "sit-to-stand");
    expect(Math.abs(hipStandingLeft[58] ?? 90)).toBeLessThan(1.5);
  });
});
