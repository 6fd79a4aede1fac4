import type { LandmarkInput } from "@hipfirst/motion";
import type { Camera, ProjectedBody } from "@hipfirst/skeleton";

type Frame = LandmarkInput["frames"][number];

/** How a pose network errs. */
export interface Noise {
  readonly name: string;
  /** Standard deviation of every coordinate, half its variance new in each frame and half wandering slowly. */
  readonly sdM: number;
  /** Share of points, and of whole frames, that are not found. */
  readonly droppedPoints: number;
  readonly droppedFrames: number;
}

const wanderS = 0.5;

/** Turns perfect landmarks into those of a pose network; the same seed errs in the same way. */
export class Sensor {
  private readonly noise: Noise;
  private readonly keeps: number;
  private readonly pictureHeightM: number;
  private readonly aspect: number;
  private readonly wander = new Float64Array(33 * 6);
  private state: number;

  constructor(noise: Noise, seed: number, frameS: number, camera: Camera) {
    this.noise = noise;
    this.keeps = Math.exp(-frameS / wanderS);
    this.pictureHeightM = 2 * camera.distanceM * Math.tan((camera.fieldOfViewDeg * Math.PI) / 360);
    this.aspect = camera.aspect;
    this.state = seed >>> 0;
    for (let index = 0; index < this.wander.length; index += 1) this.wander[index] = this.normal();
  }

  report({ landmarks, world }: ProjectedBody): Pick<Frame, "landmarks" | "world"> {
    const isLost = this.uniform() < this.noise.droppedFrames;
    const dropped = landmarks.map(() => this.uniform() < this.noise.droppedPoints);
    const errors = landmarks.map((_, point) =>
      [0, 1, 2, 3, 4, 5].map((axis) => this.error(point * 6 + axis)),
    );
    if (isLost) return { landmarks: null, world: null };
    const at = (point: number, axis: number): number => errors[point]?.[axis] ?? 0;
    const perHeight = 1 / this.pictureHeightM;
    const perWidth = perHeight / this.aspect;
    return {
      landmarks: landmarks.map(([x, y, z, seen], point) =>
        dropped[point]
          ? null
          : [x + at(point, 0) * perWidth, y + at(point, 1) * perHeight, z + at(point, 2) * perWidth, seen],
      ),
      world: world.map(([x, y, z], point) =>
        dropped[point] ? null : [x + at(point, 3), y + at(point, 4), z + at(point, 5)],
      ),
    };
  }

  private error(index: number): number {
    const { sdM } = this.noise;
    if (sdM === 0) return 0;
    const before = this.wander[index] as number;
    const wandered = this.keeps * before + Math.sqrt(1 - this.keeps ** 2) * this.normal();
    this.wander[index] = wandered;
    return (sdM * (wandered + this.normal())) / Math.SQRT2;
  }

  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Mulberry32. */
  private uniform(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
