import published from "../data/hip-attachments-rajagopal2016.json" with { type: "json" };
import { hipMuscleNames } from "./hip-muscles-rajagopal2016.ts";

/** A direction in the side view of the pelvis: forward along its front, up along its long axis. */
export interface PelvisDirection {
  readonly forward: number;
  readonly up: number;
}

type Point = readonly number[];
interface Attachment {
  /** Last point on the pelvis, from the hip centre: forward, up, outward. */
  readonly pelvisM: Point;
  /** First point on the leg, from the hip centre with hip and knee straight. */
  readonly legM: Point;
  /** Where psoas and iliacus come from; they wind round bone on the way from there. */
  readonly originM?: Point;
}

/** What psoas and iliacus wind round: the brim of the pelvis, as published, or the head of the thigh bone before it. */
export type WindsRound = "pelvis" | "thigh-bone";

const attachments: readonly (Attachment | null)[] = hipMuscleNames.map(
  (name) => (published.muscles as Readonly<Record<string, Attachment>>)[name] ?? null,
);

/**
 * The pull of a muscle on the leg, per newton of tendon force, in the side view of the pelvis; zero for a muscle that does
 * not cross the hip.
 *
 * The line runs from the leg's attachment and passes the hip at the published moment arm, which carries the bone that
 * psoas, iliacus and the large gluteal wind round; for straight muscles it is the line between the attachments. A muscle
 * that winds round the thigh bone presses it, so its pull on the leg has the direction it comes from.
 */
export function pullOnLeg(
  muscle: number,
  hipFlexionDeg: number,
  hipArmM: number,
  windsRound: WindsRound,
): PelvisDirection {
  const attachment = attachments[muscle];
  if (attachment === null || attachment === undefined) return { forward: 0, up: 0 };
  const { originM } = attachment;
  if (windsRound === "thigh-bone" && originM !== undefined) return between(attachment.pelvisM, originM);
  const [pelvisX = 0, pelvisY = 0, pelvisZ = 0] = attachment.pelvisM;
  const [straightX = 0, straightY = 0, legZ = 0] = attachment.legM;
  const hipRad = (hipFlexionDeg * Math.PI) / 180;
  const legX = Math.cos(hipRad) * straightX - Math.sin(hipRad) * straightY;
  const legY = Math.sin(hipRad) * straightX + Math.cos(hipRad) * straightY;
  const inPlaneM = Math.hypot(pelvisX - legX, pelvisY - legY);
  const inPlane = inPlaneM / Math.hypot(inPlaneM, pelvisZ - legZ);
  const sine = Math.min(1, Math.max(-1, hipArmM / (Math.hypot(legX, legY) * inPlane)));
  const legRad = Math.atan2(legY, legX);
  const straightRad = Math.atan2(pelvisY - legY, pelvisX - legX);
  const [near, far] = [legRad + Math.asin(sine), legRad + Math.PI - Math.asin(sine)] as const;
  const away = (rad: number): number => 1 - Math.cos(rad - straightRad);
  const rad = away(near) < away(far) ? near : far;
  return { forward: inPlane * Math.cos(rad), up: inPlane * Math.sin(rad) };
}

/** Unit direction from one point to another, without its part across the side view. */
function between([x = 0, y = 0, z = 0]: Point, [toX = 0, toY = 0, toZ = 0]: Point): PelvisDirection {
  const lengthM = Math.hypot(toX - x, toY - y, toZ - z);
  return { forward: (toX - x) / lengthM, up: (toY - y) / lengthM };
}
