import type { CoachPhase, Landmark, LandmarkFrame } from "@hipfirst/motion";
import type { Side } from "@hipfirst/skeleton";
import type { ImageSize } from "../start-capture.ts";
import { fitOver, type Point } from "./fit.ts";
import {
  type Bone,
  hipOf,
  type Joint,
  type Limb,
  nearSideOf,
  type StageMarks,
  skeletonOf,
} from "./skeleton.ts";

/** Colours of the stage, which is dark in every theme; read from the design tokens. */
export interface StagePalette {
  readonly ink: string;
  readonly ground: string;
  readonly phases: Readonly<Record<CoachPhase, string>>;
}

export interface StageFrame {
  readonly frame: LandmarkFrame;
  readonly image: ImageSize;
  /** Size of the stage in CSS pixels. */
  readonly stage: ImageSize;
  readonly mirrored: boolean;
  readonly marks: StageMarks | null;
  readonly palette: StagePalette;
  /** What the arc says, e.g. "45 to 60°". */
  readonly targetText: string;
}

const boneWidth: Readonly<Record<Limb, number>> = { far: 2.6, near: 4.6, work: 6.6 };
const boneAlpha: Readonly<Record<Limb, number>> = { far: 0.42, near: 0.92, work: 1 };
const degreesToRadians = Math.PI / 180;
/** Below this the thigh may lie on either side of the trunk's line by noise alone. */
const clearlyBentRad = 12 * degreesToRadians;

/** Draws skeletons one after another on one canvas; remembers only what keeps the drawing from flickering. */
export function createSkeletonPainter(context: CanvasRenderingContext2D): {
  paint(what: StageFrame): void;
  clear(): void;
} {
  let nearSide: Side | null = null;
  let bend: 1 | -1 = 1;

  const clear = () => {
    const { width, height } = context.canvas;
    context.save();
    context.resetTransform();
    context.clearRect(0, 0, width, height);
    context.restore();
  };

  function paint(what: StageFrame): void {
    clear();
    const { landmarks } = what.frame;
    if (landmarks === null) return;
    nearSide = nearSideOf(landmarks) ?? nearSide;
    const place = fitOver(what.image, what.stage, what.mirrored);
    const unit = Math.min(1.7, Math.max(0.75, Math.min(what.stage.width, what.stage.height) / 620));
    const workColour = what.palette.phases[what.marks?.phase ?? "ready"];
    paintArc(what, landmarks, place, unit, workColour);
    const { bones, joints } = skeletonOf(landmarks, what.marks, nearSide, place);
    for (const bone of bones) paintBone(context, bone, unit, what.palette, workColour);
    for (const joint of joints) paintJoint(context, joint, unit, what.palette, workColour);
  }

  function paintArc(
    what: StageFrame,
    landmarks: readonly Landmark[],
    place: (landmark: Landmark) => Point,
    unit: number,
    workColour: string,
  ): void {
    const { workingSide = null, targetDeg = null } = what.marks ?? {};
    if (targetDeg === null || workingSide === null) return;
    const side = workingSide === "both" ? (nearSide ?? "right") : workingSide;
    const leg = hipOf(landmarks, side, place);
    if (leg === null) return;
    const raisedRad = Math.atan2(
      Math.sin(leg.thighRad - leg.straightRad),
      Math.cos(leg.thighRad - leg.straightRad),
    );
    if (Math.abs(raisedRad) > clearlyBentRad) bend = raisedRad > 0 ? 1 : -1;
    const angle = (deg: number) => leg.straightRad + bend * deg * degreesToRadians;
    const radius = leg.thighPx * 1.25;
    const arc = (from: number, to: number) => {
      context.beginPath();
      context.arc(leg.hip[0], leg.hip[1], radius, from, to, bend < 0);
      context.stroke();
    };

    context.lineCap = "butt";
    context.globalAlpha = 0.4;
    context.strokeStyle = what.palette.ink;
    context.lineWidth = 14 * unit;
    arc(angle(targetDeg.from), angle(targetDeg.to));
    context.globalAlpha = 1;
    context.lineWidth = 2 * unit;
    for (const end of [targetDeg.from, targetDeg.to]) {
      const [dx, dy] = [Math.cos(angle(end)), Math.sin(angle(end))];
      context.beginPath();
      context.moveTo(leg.hip[0] + dx * (radius - 11 * unit), leg.hip[1] + dy * (radius - 11 * unit));
      context.lineTo(leg.hip[0] + dx * (radius + 11 * unit), leg.hip[1] + dy * (radius + 11 * unit));
      context.stroke();
    }
    context.lineCap = "round";
    context.strokeStyle = workColour;
    context.lineWidth = 3 * unit;
    context.setLineDash([1, 8 * unit]);
    if (raisedRad * bend > 0) arc(leg.straightRad, leg.straightRad + raisedRad);
    context.setLineDash([]);
    if (what.stage.width < 600) return;
    const middle = angle((targetDeg.from + targetDeg.to) / 2);
    const [dx, dy] = [Math.cos(middle), Math.sin(middle)];
    const [x, y] = [leg.hip[0] + dx * (radius + 22 * unit), leg.hip[1] + dy * (radius + 22 * unit)];
    context.font = `500 ${Math.round(18 * unit)}px "Figtree Variable", system-ui, sans-serif`;
    context.textAlign = Math.abs(dx) < 0.4 ? "center" : dx > 0 ? "left" : "right";
    context.textBaseline = Math.abs(dx) >= 0.4 ? "middle" : dy > 0 ? "top" : "bottom";
    context.fillStyle = what.palette.ink;
    context.fillText(what.targetText, x, y);
  }

  return { paint, clear };
}

function paintBone(
  context: CanvasRenderingContext2D,
  { from, to, limb }: Bone,
  unit: number,
  palette: StagePalette,
  workColour: string,
): void {
  context.globalAlpha = boneAlpha[limb];
  context.strokeStyle = limb === "work" ? workColour : palette.ink;
  context.lineWidth = boneWidth[limb] * unit;
  context.lineCap = "round";
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
  context.globalAlpha = 1;
}

function paintJoint(
  context: CanvasRenderingContext2D,
  { at, limb, role }: Joint,
  unit: number,
  palette: StagePalette,
  workColour: string,
): void {
  context.beginPath();
  if (limb === "far") {
    context.globalAlpha = 0.5;
    context.arc(...at, 4 * unit, 0, 2 * Math.PI);
    context.fillStyle = palette.ink;
    context.fill();
    context.globalAlpha = 1;
    return;
  }
  const radius = role === "hip" ? 9.5 : limb === "work" ? 8 : role === "end" ? 5 : 6.5;
  context.arc(...at, radius * unit, 0, 2 * Math.PI);
  context.fillStyle = role === "hip" ? workColour : palette.ground;
  context.fill();
  context.strokeStyle = role === "hip" ? palette.ground : limb === "work" ? workColour : palette.ink;
  context.lineWidth = (role === "hip" ? 3.2 : 4) * unit;
  context.stroke();
}
