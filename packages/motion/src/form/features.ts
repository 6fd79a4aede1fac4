import { degreesPerRadian } from "../angles/geometry.ts";
import { joint } from "../input/joints.ts";
import { median, quantile } from "../statistics.ts";
import type { BodySeries } from "./body-frame.ts";

const baseS = 0.2;
const nearShare = 0.7;
/** Share of the drive under which the body is at rest. */
const edgeShare = 0.1;
const narrowestStanceLegs = 0.05;
const leastKneeForLeanDeg = 10;

/** Readable measures of one repetition, the same for every movement. */
export const measureNames = [
  "kneesFallIn",
  "notDeep",
  "leansForDepth",
  "shiftsAside",
  "legLow",
  "leansForward",
  "sinks",
  "shouldersTip",
  "trunkTwists",
  "trunkSways",
  "leansNearTop",
  "footLow",
  "standingKneeBends",
] as const;

export type MeasureName = (typeof measureNames)[number];
/** Larger is worse: angles in degrees, lengths in % of the leg, ratios. */
export type Measures = Readonly<Record<MeasureName, number>>;

type Axis = 0 | 1 | 2;
type Leg = 0 | 1;

/**
 * Readable measures of one repetition, each signed so that larger is worse: angles in degrees, lengths in % of the leg.
 * Percentiles, not extremes: extremes grow with jitter.
 */
export class RepetitionMeasures {
  private readonly body: BodySeries;
  private readonly leg: number;
  private readonly working: Leg;
  /** First and last frame of the movement itself. */
  private readonly window: readonly [number, number];
  private readonly isNear: (frame: number) => boolean;
  private readonly pelvis: Float64Array;
  private readonly lean: Float64Array;

  /** `drive`: what the repetition is measured by, the fall of the pelvis or the rise of a thigh. */
  constructor(body: BodySeries, drive: "pelvis" | "thigh") {
    this.body = body;
    this.leg = (this.legLength(0) + this.legLength(1)) / 2;
    this.pelvis = this.mid(joint.hipLeft, 2);
    const thighs = [this.thighDeg(0), this.thighDeg(1)] as const;
    const rise = (leg: Leg): number => Math.max(...this.fromBase(thighs[leg]));
    this.working = rise(0) > rise(1) ? 0 : 1;
    const driven = drive === "pelvis" ? this.pelvis.map((height) => -height) : thighs[this.working];
    this.window = windowOf(driven);
    const [from, to] = this.window;
    const low = Math.max(driven[from] as number, driven[to] as number);
    const near = low + nearShare * (Math.max(...driven) - low);
    this.isNear = (frame) => frame >= from && frame <= to && (driven[frame] as number) >= near;
    this.lean = this.angles(this.trunk(0), this.trunk(2));
  }

  /** Every measure at once. */
  all(): Measures {
    return Object.fromEntries(measureNames.map((name) => [name, this[name]()])) as Measures;
  }

  kneesFallIn(): number {
    const apart = (left: number): Float64Array =>
      this.series((frame) => this.body.at(left, 1, frame) - this.body.at(left + 1, 1, frame));
    const stance = Math.max(this.base(apart(joint.ankleLeft)), narrowestStanceLegs * this.leg);
    return -quantile(this.within(apart(joint.kneeLeft)), 0.1) / stance;
  }

  notDeep(): number {
    return this.percent(median(this.near(this.fromBase(this.pelvis))));
  }

  leansForDepth(): number {
    const knees = this.kneeDeg(0).map((left, frame) => (left + (this.kneeDeg(1)[frame] as number)) / 2);
    return (
      quantile(this.within(this.fromBase(this.lean)), 0.9) /
      Math.max(leastKneeForLeanDeg, median(this.near(knees)))
    );
  }

  shiftsAside(): number {
    return this.percent(
      quantile(this.within(this.fromBase(this.mid(joint.shoulderLeft, 1)).map(Math.abs)), 0.9),
    );
  }

  legLow(): number {
    return -median(this.near(this.fromBase(this.thighDeg(this.working))));
  }

  leansForward(): number {
    return quantile(this.within(this.lean), 0.9);
  }

  sinks(): number {
    return this.percent(-quantile(this.within(this.fromBase(this.mid(joint.shoulderLeft, 2))), 0.05));
  }

  shouldersTip(): number {
    const level = this.angles(this.shoulders(2), this.shoulders(1).map(Math.abs));
    return this.spread(level);
  }

  trunkTwists(): number {
    return this.spread(this.angles(this.shoulders(0), this.shoulders(1)));
  }

  trunkSways(): number {
    const upright = this.trunk(0).map((forward, frame) =>
      Math.hypot(forward, this.trunk(2)[frame] as number),
    );
    return this.spread(this.angles(this.trunk(1), upright));
  }

  leansNearTop(): number {
    return median(this.near(this.lean));
  }

  footLow(): number {
    const height = this.series((frame) => this.body.at(joint.ankleLeft + this.working, 2, frame));
    return this.percent(-quantile(this.within(this.fromBase(height)), 0.9));
  }

  standingKneeBends(): number {
    const knee = this.within(this.kneeDeg((1 - this.working) as Leg));
    return knee.reduce((sum, value) => sum + value, 0) / knee.length;
  }

  private series(value: (frame: number) => number): Float64Array {
    return Float64Array.from({ length: this.body.frames }, (_, frame) => value(frame));
  }

  private mid(left: number, axis: Axis): Float64Array {
    return this.series(
      (frame) => (this.body.at(left, axis, frame) + this.body.at(left + 1, axis, frame)) / 2,
    );
  }

  private trunk(axis: Axis): Float64Array {
    const hips = this.mid(joint.hipLeft, axis);
    return this.mid(joint.shoulderLeft, axis).map((value, frame) => value - (hips[frame] as number));
  }

  /** From the right shoulder to the left one. */
  private shoulders(axis: Axis): Float64Array {
    return this.series(
      (frame) =>
        this.body.at(joint.shoulderLeft, axis, frame) - this.body.at(joint.shoulderRight, axis, frame),
    );
  }

  private step(from: number, to: number, axis: Axis): Float64Array {
    return this.series((frame) => this.body.at(to, axis, frame) - this.body.at(from, axis, frame));
  }

  private thighDeg(leg: Leg): Float64Array {
    const up = this.step(joint.hipLeft + leg, joint.kneeLeft + leg, 2);
    return this.angles(
      this.step(joint.hipLeft + leg, joint.kneeLeft + leg, 0),
      up.map((value) => -value),
    );
  }

  private kneeDeg(leg: Leg): Float64Array {
    const thigh = ([0, 1, 2] as const).map((axis) =>
      this.step(joint.hipLeft + leg, joint.kneeLeft + leg, axis),
    );
    const shank = ([0, 1, 2] as const).map((axis) =>
      this.step(joint.kneeLeft + leg, joint.ankleLeft + leg, axis),
    );
    return this.series((frame) => {
      const dot = (a: readonly Float64Array[], b: readonly Float64Array[]): number =>
        a.reduce((sum, axis, index) => sum + (axis[frame] as number) * (b[index]?.[frame] as number), 0);
      const cosine = dot(thigh, shank) / Math.sqrt(dot(thigh, thigh) * dot(shank, shank));
      return Math.acos(Math.max(-1, Math.min(1, cosine))) * degreesPerRadian;
    });
  }

  private legLength(leg: Leg): number {
    const part = (a: number, b: number): number => {
      const axes = ([0, 1, 2] as const).map((axis) => this.step(a, b, axis));
      return median(this.series((frame) => Math.hypot(...axes.map((axis) => axis[frame] as number))));
    };
    return (
      part(joint.hipLeft + leg, joint.kneeLeft + leg) + part(joint.kneeLeft + leg, joint.ankleLeft + leg)
    );
  }

  private angles(a: Float64Array, b: Float64Array): Float64Array {
    return a.map((value, frame) => Math.atan2(value, b[frame] as number) * degreesPerRadian);
  }

  private base(values: Float64Array): number {
    return median(values.subarray(0, Math.max(2, Math.round(baseS / this.body.frameS))));
  }

  private fromBase(values: Float64Array): Float64Array {
    const zero = this.base(values);
    return values.map((value) => value - zero);
  }

  private near(values: Float64Array): Float64Array {
    return values.filter((_, frame) => this.isNear(frame));
  }

  private within(values: Float64Array): Float64Array {
    return values.subarray(this.window[0], this.window[1] + 1);
  }

  private spread(values: Float64Array): number {
    return quantile(this.within(values), 0.95) - quantile(this.within(values), 0.05);
  }

  private percent(length: number): number {
    return (100 * length) / this.leg;
  }
}

/** From the last frame before the turning point that is nearly back at rest to the first one after it. */
function windowOf(driven: Float64Array): readonly [number, number] {
  let peak = 0;
  driven.forEach((value, frame) => {
    if (value > (driven[peak] as number)) peak = frame;
  });
  const level = (part: Float64Array): number => {
    const low = Math.min(...part);
    return low + edgeShare * ((driven[peak] as number) - low);
  };
  const before = level(driven.subarray(0, peak + 1));
  const after = level(driven.subarray(peak));
  let from = peak;
  while (from > 0 && (driven[from] as number) > before) from--;
  let to = peak;
  while (to < driven.length - 1 && (driven[to] as number) > after) to++;
  return [from, to];
}
