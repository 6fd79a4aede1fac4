import {
  type ExerciseDefinition,
  type Fault,
  type Motion,
  type Position,
  showFault,
} from "@hipfirst/exercises";
import {
  type JointName,
  mirrorPath,
  otherSide,
  type Posture,
  postureAt,
  progressAt,
  repetitionS,
  type Side,
} from "@hipfirst/skeleton";
import { draw, framePaths, type Scene, turnOf } from "./draw.ts";
import { type EffortLines, effortLines } from "./effort.ts";
import { arrowOf } from "./exercise-arrow.ts";
import type { Grip } from "./stance.ts";
import { type DrawnFigure, type FigurePaths, type FigureStyle, usualStyle } from "./style.ts";

/** What is left out is usual: the right side works and is near, with face and muscle lines, without bones or arrow. */
export interface ExerciseDrawing extends Partial<Omit<FigureStyle, "workingSide">> {
  /** The working side; a two-sided exercise is drawn on this side. */
  readonly side?: Side;
  /** False leaves the glow of the working hip out. */
  readonly glow?: boolean;
}

/** Where a view from the front shows something; lying down it would show soles. */
const uprightPositions: ReadonlySet<Position> = new Set(["standing", "seated", "half-kneeling", "hanging"]);

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
  /** Muscle lines of the near leg and the trunk; null seen from the front or lying on one side. */
  readonly effortAt: ((progress: number) => EffortLines) | null;
  /** `transform` of a group that draws over the figure in its own units. */
  readonly turn: string | undefined;
  /** Progress (0 start, 1 end) at a time within one repetition. */
  readonly progressAt: (timeS: number, holdS?: number) => number;
  /** The moment that shows the exercise best when it may not move. */
  readonly stillAt: number;
}

/** Prepares the figure of an exercise; `pathsAt` is cheap enough to be called for every frame. */
export function exerciseFigure(
  definition: ExerciseDefinition,
  { side = "right", glow = true, ...given }: ExerciseDrawing = {},
): ExerciseFigure {
  const style: FigureStyle = {
    ...usualStyle,
    facing: side,
    ...given,
    view: uprightPositions.has(definition.position) ? (given.view ?? "side") : "side",
    workingSide: !(glow && trainsHip(definition))
      ? null
      : definition.laterality === "bilateral"
        ? "both"
        : side,
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
    effortAt:
      style.view === "front" || motion.plane === "frontal"
        ? null
        : (progress) => effortLines(at(progress), style.facing, "near"),
    turn: turnOf(at(0), style, scene),
    stillAt: 1,
  };
}

/** The figure of an exercise done with this fault, from the view that shows it; null for what only the person can tell. */
export function faultFigure(
  definition: ExerciseDefinition,
  fault: Fault,
  drawing: ExerciseDrawing = {},
): ExerciseFigure | null {
  if (fault.shownBy === null) return null;
  const motion = showFault(definition.motion, fault.shownBy);
  return exerciseFigure({ ...definition, motion }, { view: fault.view ?? "side", ...drawing });
}

/** The figure of an exercise at one moment: 0 the start, 1 the end of the outward phase. */
export function drawExercise(
  definition: ExerciseDefinition,
  progress: number,
  drawing: ExerciseDrawing = {},
): DrawnFigure {
  return exerciseFigure(definition, drawing).drawAt(progress);
}
