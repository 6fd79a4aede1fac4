import type { LandmarkFrame } from "@hipfirst/motion";
import type { Side } from "@hipfirst/skeleton";
import { useMemo } from "react";
import type { ImageSize } from "../../../capture/index.ts";
import {
  type Bone,
  type Joint,
  type Limb,
  nearSideOf,
  skeletonOf,
} from "../../../capture/overlay/skeleton.ts";
import { boundsOf } from "./moments.ts";

interface SeenFigureProps {
  readonly frames: readonly LandmarkFrame[];
  readonly index: number;
  readonly image: ImageSize;
  readonly side: Side | "both";
  readonly isMirrored: boolean;
  readonly label: string;
}

/** The person as the camera saw them, drawn from landmarks. */
export function SeenFigure({ frames, index, image, side, isMirrored, label }: SeenFigureProps) {
  const bounds = useMemo(() => boundsOf(frames), [frames]);
  const acrossOf = (x: number): number => (isMirrored ? 1 - x : x) * image.width;
  const landmarks = frames[index]?.landmarks ?? null;
  const { bones, joints } =
    landmarks === null
      ? { bones: [], joints: [] }
      : skeletonOf(landmarks, { workingSide: side }, nearSideOf(landmarks), (landmark) =>
          landmark === null ? [Number.NaN, Number.NaN] : [acrossOf(landmark[0]), landmark[1] * image.height],
        );
  const width = (bounds.right - bounds.left) * image.width;
  const height = (bounds.bottom - bounds.top) * image.height;
  const unit = Math.max(width, height) / 100;
  return (
    <svg
      className="seen-figure"
      viewBox={`${acrossOf(isMirrored ? bounds.right : bounds.left)} ${bounds.top * image.height} ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {limbs.map((limb) => (
        <g key={limb} className={limb}>
          <path d={linesOf(bones, limb)} strokeWidth={unit * (limb === "work" ? 2.2 : 1.5)} />
          <path d={dotsOf(joints, limb, false)} strokeWidth={unit * 3} />
          <path d={dotsOf(joints, limb, true)} strokeWidth={unit * 5} />
        </g>
      ))}
    </svg>
  );
}

/** What lies behind is drawn first. */
const limbs: readonly Limb[] = ["far", "near", "work"];

const linesOf = (bones: readonly Bone[], limb: Limb): string =>
  bones
    .filter((bone) => bone.limb === limb)
    .map(({ from, to }) => `M${from.join(" ")}L${to.join(" ")}`)
    .join("");

/** Dots are lines without length and with round ends. */
const dotsOf = (joints: readonly Joint[], limb: Limb, isHip: boolean): string =>
  joints
    .filter((joint) => joint.limb === limb && (joint.role === "hip") === isHip)
    .map(({ at }) => `M${at.join(" ")}h0`)
    .join("");
