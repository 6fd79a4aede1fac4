import type { ExerciseDefinition, Motion } from "@hipfirst/exercises";
import {
  type JointName,
  mirrorPath,
  otherSide,
  type Point3M,
  type Posture,
  postureAt,
  progressAt,
  repetitionS,
  type Side,
} from "@hipfirst/skeleton";
import { arrowMarkup } from "./arrow.ts";
import { draw, framePaths, type Scene } from "./draw.ts";
import type { Point } from "./shapes.ts";
import type { Grip } from "./stance.ts";
import { type DrawnFigure, type FigurePaths, type FigureStyle, usualStyle } from "./style.ts";

/** What is left out is usual: the right side works and is near, with face and muscle lines, without bones or arrow. */
export interface ExerciseDrawing extends Partial<Omit<FigureStyle, "workingSide">> {
  /** The working side; a two-sided exercise is drawn on this side. */
  readonly side?: Side;
}

/** Window of a figure seen from the front, body heights to each side. */
const frontHalfWidth = 0.26;

/** Any body will do: the figure is drawn in body heights. */
const unitPerson = { heightM: 1 };

const mirrored = (motion: Motion): Motion => ({
  ...mirrorPath(motion),
  arrowJoint: motion.arrowJoint === null ? null : otherSide(motion.arrowJoint),
});

const trainsHip = ({ trains }: ExerciseDefinition): boolean => trains.includes("hip-flexors");

const handOn: Readonly<Record<string, Grip>> = {
  bar: "grip",
  floor: "flat",
  wall: "flat",
  counter: "flat",
  thigh: "flat",
};

function gripsOf({ contacts }: Motion): Readonly<Record<Side, Grip>> {
  const grip = (joint: JointName): Grip =>
    handOn[contacts.find((contact) => contact.joint === joint)?.on ?? ""] ?? "relaxed";
  return { left: grip("wristLeft"), right: grip("wristRight") };
}

/** A figure that can be drawn at any moment of its exercise. */
export interface ExerciseFigure {
  /** Seconds of one repetition, `holdS` in the place of an open-ended pause. */
  readonly repetitionS: (holdS?: number) => number;
  readonly drawAt: (progress: number) => DrawnFigure;
  readonly pathsAt: (progress: number) => FigurePaths;
  /** Progress (0 start, 1 end) at a time within one repetition. */
  readonly progressAt: (timeS: number, holdS?: number) => number;
  /** The moment that shows the exercise best when it may not move. */
  readonly stillAt: number;
}

/** Prepares the figure of an exercise; `pathsAt` is cheap enough to be called for every frame. */
export function exerciseFigure(
  definition: ExerciseDefinition,
  { side = "right", ...given }: ExerciseDrawing = {},
): ExerciseFigure {
  const style: FigureStyle = {
    ...usualStyle,
    facing: side,
    ...given,
    workingSide: !trainsHip(definition) ? null : definition.laterality === "bilateral" ? "both" : side,
  };
  const { motion } = definition;
  // Seen from the front and lying on one side, the other side is the same picture turned round.
  const path = side === "right" || motion.plane === "frontal" ? motion : mirrored(motion);
  const at = (progress: number): Posture => postureAt(path, progress, unitPerson);
  const fromFront = style.view === "front" && motion.plane === "sagittal";
  const [, , bottom, top] = motion.viewHeights;
  const scene: Scene = {
    props: motion.props,
    viewHeights: fromFront ? [-frontHalfWidth, frontHalfWidth, bottom, top] : motion.viewHeights,
    grips: gripsOf(path),
    start: at(0),
    over: style.arrow && !fromFront ? arrowOf(path, side, at) : "",
  };
  return {
    repetitionS: (holdS) => repetitionS(motion.tempo, holdS),
    progressAt: (timeS, holdS) => progressAt(motion.tempo, timeS, holdS),
    drawAt: (progress) => draw(at(progress), style, scene),
    pathsAt: (progress) => framePaths(at(progress), style, scene),
    stillAt: 1,
  };
}

/** The figure of an exercise at one moment: 0 the start, 1 the end of the outward phase. */
export function drawExercise(
  definition: ExerciseDefinition,
  progress: number,
  drawing: ExerciseDrawing = {},
): DrawnFigure {
  return exerciseFigure(definition, drawing).drawAt(progress);
}

const arrowFrom = 0.14;
const arrowTo = 0.92;
const arrowSteps = 10;

function arrowOf(motion: Motion, side: Side, at: (progress: number) => Posture): string {
  if (motion.arrowJoint === null) return "";
  const joint = motion.arrowJoint;
  const isHip = joint.startsWith("hip");
  const path: Point[] = [];
  const centres: Point[] = [];
  for (let index = 0; index <= arrowSteps; index += 1) {
    const { joints } = at(arrowFrom + ((arrowTo - arrowFrom) * index) / arrowSteps);
    path.push(drawn(joints[joint]));
    centres.push(
      isHip ? underHip(joints, side) : drawn(joints[joint.endsWith("Left") ? "hipLeft" : "hipRight"]),
    );
  }
  return arrowMarkup(path, centres, { fatBody: isHip, floor: motion.viewHeights[2] === 0 });
}

const drawn = ([x, y]: Point3M): Point => [x * 1000, y * 1000];

/** A hip that moves turns about the floor between the shoulders and the feet. */
function underHip(joints: Posture["joints"], side: Side): Point {
  const [shoulderX] = side === "right" ? joints.shoulderRight : joints.shoulderLeft;
  const [ankleX] = side === "right" ? joints.ankleRight : joints.ankleLeft;
  return [(shoulderX + ankleX) * 500, 0];
}
