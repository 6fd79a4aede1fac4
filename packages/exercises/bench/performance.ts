import type { LandmarkInput } from "@hipfirst/motion";
import {
  type Camera,
  minimumJerk,
  mirrorPath,
  type Posture,
  postureAt,
  postureAtTime,
  project,
  repetitionS,
  sideCamera,
} from "@hipfirst/skeleton";
import type { CameraView, ExerciseDefinition, FaultShow, Motion } from "../src/index.ts";
import { showFault } from "../src/index.ts";
import { type Noise, Sensor } from "./sensor.ts";

/** How a definition is performed in front of a simulated camera. */
export interface Performance {
  readonly definition: ExerciseDefinition;
  readonly view: CameraView;
  /** The way the person faces in a side view; the working leg is the nearer one. */
  readonly facing: "left" | "right";
  readonly mirrored: boolean;
  readonly noise: Noise;
  readonly seed: number;
  readonly shows: FaultShow | null;
}

export const repetitions = 3;
const person = { heightM: 1.7 };
const fps = 30;
const stillS = 1;
const holdS = 6;
/** The part of a hold in which the body passes from the right posture to the one that shows the fault. */
const passesS = { from: 1.5, takes: 1 };
const distanceM = 2.8;

/** Walking goes on: its legs take turns within the stride, and nobody stands still between two of them. */
const goesOn = ({ dose }: ExerciseDefinition): boolean => dose?.type === "minutes";

/** What should be counted: in walking each swing of a leg, where the other leg's first and last are not whole. */
export const expectedCount = (definition: ExerciseDefinition): number =>
  goesOn(definition) ? 2 * repetitions - 1 : repetitions;

/** The working leg of each repetition; in a side view the first is the nearer one. */
function legsOf({ definition, facing }: Performance): readonly ("left" | "right")[] {
  const second = facing === "right" ? "left" : "right";
  const takesTurns = definition.laterality === "alternating" && !goesOn(definition);
  return Array.from({ length: repetitions }, (_, index) => (takesTurns && index % 2 === 1 ? second : facing));
}

/** The landmarks that a pose network would report of the performance. */
export function record(performance: Performance): LandmarkInput {
  const { definition, mirrored, noise, seed, shows } = performance;
  const own = definition.motion;
  const shown = shows === null ? own : showFault(own, shows);
  const camera = cameraFor(performance);
  const sensor = new Sensor(noise, seed, 1 / fps, camera);
  const restS = goesOn(definition) ? 0 : stillS;
  const periodS = repetitionS(shown.tempo, holdS) + restS;
  const legs = legsOf(performance);
  const frames: LandmarkInput["frames"][number][] = [];
  for (let frame = 0; frame / fps <= stillS + repetitions * periodS + stillS - restS; frame += 1) {
    const timeS = frame / fps;
    const rep = Math.min(repetitions - 1, Math.max(0, Math.floor((timeS - stillS) / periodS)));
    const withinS = timeS - stillS - rep * periodS;
    const side = legs[rep] as "left" | "right";
    const start = rep === 0 && withinS < shown.tempo.outS ? own.start : shown.start;
    const body = postureIn(sided(own, side), sided({ ...shown, start }, side), withinS);
    frames.push({ tS: timeS, ...sensor.report(project(body, { ...camera, mirrored })) });
  }
  return { kind: "landmarks", widthPx: camera.aspect * 1000, heightPx: 1000, frames };
}

const sided = (motion: Motion, side: "left" | "right"): Motion =>
  side === "right" ? motion : { ...motion, ...mirrorPath(motion) };

function postureIn(own: Motion, shown: Motion, withinS: number): Posture {
  const heldS = withinS - shown.tempo.outS;
  const isHold = own.tempo.pauseS === null;
  if (!isHold || heldS > holdS) return postureAtTime(shown, withinS, person, holdS);
  if (heldS < 0) return postureAtTime({ ...shown, end: own.end }, withinS, person, holdS);
  const { via: _, ...path } = shown;
  const share = minimumJerk((heldS - passesS.from) / passesS.takes);
  return postureAt({ ...path, start: { ...own.end, at: 0 } }, share, person);
}

/** A frontal movement shows its front to the camera that sees a sagittal one from the side. */
function cameraFor({ definition, view, facing }: Performance): Camera {
  const { plane, viewHeights } = definition.motion;
  const [left, right, bottom, top] = viewHeights.map((value) => value * person.heightM) as [
    number,
    number,
    number,
    number,
  ];
  const sideYawDeg = facing === "right" || plane === "frontal" ? 0 : 180;
  return {
    ...sideCamera,
    yawDeg: view === "front" && plane === "sagittal" ? 90 : sideYawDeg,
    distanceM,
    aimM: [(left + right) / 2, (bottom + top) / 2, 0],
  };
}
