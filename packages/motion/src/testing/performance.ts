import type { ExerciseDefinition, FaultShow, Motion } from "@hipfirst/exercises";
import { type Camera, mirrorPath, type Posture, postureAt, project, sideCamera } from "@hipfirst/skeleton";
import type { LandmarkInput } from "../input/motion-input.ts";
import type { LandmarkFrame } from "../types.ts";
import { type Random, seeded } from "./random.ts";

/** How a definition is performed in front of a simulated camera. */
export interface Performance {
  readonly definition: ExerciseDefinition;
  /** The working leg of each repetition. */
  readonly legs: readonly ("left" | "right")[];
  readonly fps?: number;
  readonly camera?: Partial<Camera>;
  /** Standard deviation of landmark noise, metres. */
  readonly noiseM?: number;
  readonly seed?: number;
  readonly shows?: FaultShow;
  readonly holdS?: number;
  /** Still seconds before, between and after repetitions. */
  readonly restS?: number;
  /** Seconds cut away at both ends. */
  readonly cutS?: number;
}

const person = { heightM: 1.72 };

/** Landmark frames of the performance, as a perfect pose network with white noise would report them. */
export function perform(performance: Performance): LandmarkInput {
  const { definition, legs, fps = 30, noiseM = 0, seed = 1, holdS = 6, restS = 1, cutS = 0 } = performance;
  const camera = { ...sideCamera, ...performance.camera };
  const random = seeded(seed);
  const shown =
    performance.shows === undefined ? definition.motion : patched(definition.motion, performance.shows);
  const { tempo } = shown;
  const repS = tempo.outS + (tempo.pauseS ?? holdS) + tempo.returnS;
  const totalS = restS + legs.length * (repS + restS);
  const frames: LandmarkFrame[] = [];
  for (let index = 0; index / fps <= totalS; index++) {
    const timeS = index / fps;
    if (timeS < cutS || timeS > totalS - cutS) continue;
    const rep = Math.min(legs.length - 1, Math.max(0, Math.floor((timeS - restS) / (repS + restS))));
    const withinS = timeS - restS - rep * (repS + restS);
    const isFirstWayOut = rep === 0 && withinS < tempo.outS;
    const path = pathAt(definition.motion, shown, withinS - tempo.outS, holdS, isFirstWayOut);
    const motion = legs[rep] === "left" ? mirroredMotion(path) : path;
    frames.push(
      frameOf(postureOf(motion, withinS, tempo.pauseS ?? holdS), camera, timeS - cutS, noiseM, random),
    );
  }
  return { kind: "landmarks", widthPx: camera.aspect * 1000, heightPx: 1000, frames };
}

/** The first repetition starts as defined; a hold starts as defined and passes into the fault. */
function pathAt(own: Motion, shown: Motion, heldS: number, holdS: number, isFirstWayOut: boolean): Motion {
  const start = isFirstWayOut ? own.start : shown.start;
  const isHold = own.tempo.pauseS === null;
  if (!isHold || heldS > holdS / 2) return { ...shown, start };
  return { ...shown, start, end: own.end };
}

function mirroredMotion(motion: Motion): Motion {
  return { ...motion, ...mirrorPath(motion) } as Motion;
}

function postureOf(motion: Motion, withinS: number, pauseS: number): Posture {
  const { outS, returnS } = motion.tempo;
  const share =
    withinS < outS
      ? minimumJerk(withinS / outS)
      : withinS <= outS + pauseS
        ? 1
        : minimumJerk(1 - (withinS - outS - pauseS) / returnS);
  return postureAt(motion, share, person);
}

function minimumJerk(share: number): number {
  const t = Math.max(0, Math.min(1, share));
  return t * t * t * (10 - 15 * t + 6 * t * t);
}

function patched(motion: Motion, { start, end, loweringScale = 1 }: FaultShow): Motion {
  const { tempo, lowering } = motion;
  return {
    ...motion,
    start: { ...motion.start, angles: merged(motion.start.angles, start) },
    end: { ...motion.end, angles: merged(motion.end.angles, end) },
    tempo: {
      ...tempo,
      outS: tempo.outS * (lowering === "out" ? loweringScale : 1),
      returnS: tempo.returnS * (lowering === "return" ? loweringScale : 1),
    },
  };
}

function merged<Tree>(base: Tree, patch: unknown): Tree {
  if (typeof patch !== "object" || patch === null) return (patch ?? base) as Tree;
  const result: Record<string, unknown> = { ...(base as Record<string, unknown>) };
  for (const [key, value] of Object.entries(patch)) result[key] = merged(result[key], value);
  return result as Tree;
}

function frameOf(
  body: Posture,
  camera: Camera,
  timeS: number,
  noiseM: number,
  random: Random,
): LandmarkFrame {
  const { landmarks, world } = project(body, camera);
  const pictureHeightM = 2 * camera.distanceM * Math.tan((camera.fieldOfViewDeg * Math.PI) / 360);
  const noise = () => (noiseM === 0 ? 0 : noiseM * random.normal());
  return {
    tS: timeS,
    landmarks: landmarks.map(
      ([x, y, z, visibility]) =>
        [
          x + noise() / pictureHeightM / camera.aspect,
          y + noise() / pictureHeightM,
          z + noise() / pictureHeightM,
          visibility,
        ] as const,
    ),
    world: world.map(([x, y, z]) => [x + noise(), y + noise(), z + noise()] as const),
  };
}
