import type { JointName, Point3M, Pose } from "@hipfirst/skeleton";
import type { Signal, SignalName } from "../definition.ts";

/** Signals measured on the posed skeleton itself, without a camera: the reference that definitions are checked on. */

type Vector = readonly [x: number, y: number, z: number];

const minus = (a: Point3M, b: Point3M): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const length = (a: Vector): number => Math.sqrt(dot(a, a));
const deg = (radians: number): number => (radians * 180) / Math.PI;
const middle = (a: Point3M, b: Point3M): Point3M => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];

/** Only the side view: the drawing plane. */
const flat = ([x, y]: Point3M): Point3M => [x, y, 0];
const bend = (a: Point3M, at: Point3M, b: Point3M): number => {
  const [u, v] = [minus(flat(a), flat(at)), minus(flat(b), flat(at))];
  return 180 - deg(Math.acos(Math.max(-1, Math.min(1, dot(u, v) / (length(u) * length(v))))));
};

const middleOf = (pose: Pose, part: "shoulder" | "hip" | "ankle"): Point3M =>
  middle(pose[`${part}Left`], pose[`${part}Right`]);

/** Signals of one moment; heights and travels are absolute here and are made relative over a whole motion. */
function ofSide(pose: Pose, name: SignalName, side: "Left" | "Right"): number {
  const point = (part: string): Point3M => pose[`${part}${side}` as JointName];
  const [hip, knee, ankle] = [point("hip"), point("knee"), point("ankle")];
  const [shoulders, hips] = [middleOf(pose, "shoulder"), middleOf(pose, "hip")];
  const trunk = minus(flat(shoulders), flat(hips));
  const thigh = minus(knee, hip);
  switch (name) {
    case "trunkThighDeg":
      return bend(shoulders, hip, knee);
    case "thighPitchDeg":
      return deg(Math.asin(thigh[1] / length(thigh)));
    case "thighSwingDeg":
      return deg(Math.atan2(thigh[0], -thigh[1]));
    case "kneeRiseThighs":
      return thigh[1] / length(thigh);
    case "kneeFlexionDeg":
      return bend(hip, knee, ankle);
    case "trunkPitchDeg":
      return deg(Math.atan2(trunk[0], trunk[1]));
    case "trunkLateralLeanDeg": {
      const [x, y, z] = minus(shoulders, hips);
      return deg(Math.atan2(z, Math.hypot(x, y)));
    }
    case "pelvicDropDeg": {
      const across = minus(pose.hipRight, pose.hipLeft);
      return deg(Math.atan2(-across[1], Math.abs(across[2])));
    }
    case "ankleRiseLegs":
      return ankle[1] / (length(thigh) + length(minus(ankle, knee)));
    case "hipRiseTrunks":
      return hips[1] / length(trunk);
    case "hipTravelTrunks":
      return hips[0] / length(trunk);
    case "hipLineOffsetTrunks": {
      const line = minus(flat(shoulders), flat(ankle));
      const toHip = minus(flat(hips), flat(ankle));
      const above = toHip[1] * line[0] - toHip[0] * line[1];
      return (Math.sign(line[0]) * above) / length(line) / length(trunk);
    }
    case "shoulderBehindWristTrunks":
      return (point("wrist")[0] - shoulders[0]) / length(trunk);
    case "kneeOffsetThighs":
      return ((side === "Right" ? 1 : -1) * thigh[2]) / length(thigh);
  }
}

/** The signal at one moment; the working leg and the near side are the right ones, as definitions are written. */
export function measure(pose: Pose, { name, leg }: Signal): number {
  if (leg === "both") return (ofSide(pose, name, "Left") + ofSide(pose, name, "Right")) / 2;
  return ofSide(pose, name, leg === "other" ? "Left" : "Right");
}

/** The signal over a set, with heights above their lowest and travel from where it started. */
export function trace(poses: readonly Pose[], signal: Signal): readonly number[] {
  const values = poses.map((pose) => measure(pose, signal));
  if (signal.name === "ankleRiseLegs" || signal.name === "hipRiseTrunks") {
    const lowest = Math.min(...values);
    return values.map((value) => value - lowest);
  }
  if (signal.name === "hipTravelTrunks") {
    const range = Math.max(...values) - Math.min(...values);
    return values.map(() => range);
  }
  return values;
}
