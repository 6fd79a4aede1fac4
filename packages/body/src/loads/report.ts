import type { Side } from "@hipfirst/skeleton";
import type { Sentence } from "@hipfirst/words";
import type { DiscLoad } from "../trunk/lumbar-load.ts";
import type { LumbarLevel } from "../trunk/trunk-muscles-christophy2012.ts";

type PerSide = Readonly<Record<Side, number>>;

/** What one moment asks of the body. */
export interface FrameLoads {
  /** Moment that the hip must produce, by muscles and passive tissue together, flexion positive. */
  readonly hipMomentNm: PerSide;
  /** What tendons, ligaments and stretched muscles give of it. */
  readonly passiveNm: PerSide;
  /** All hip flexors of the side at full effort, at this angle and speed. */
  readonly capacityNm: PerSide;
  /** (hipMomentNm - passiveNm) / capacityNm. */
  readonly ratio: PerSide;
  /** Moment of the trunk muscles at L5/S1 over the most that the muscles of that direction can give. */
  readonly trunkRatio: number;
  /** 0-1, by muscle: `psoas_r`, `psoas_l` and so on for the legs, trunk groups of both sides together. */
  readonly activations: Readonly<Record<string, number>>;
  readonly lumbar: Readonly<Record<LumbarLevel, DiscLoad>>;
  /** The largest joint moment that strength cannot give; 0 when all can be given. */
  readonly deficitNm: number;
  /** What of the whole body's balance the contacts cannot give; large where a posture could not be held. */
  readonly unbalanced: { readonly forceN: number; readonly momentNm: number };
}

/** The posture that was priced; degrees, flexion positive. */
export interface PricedAngles {
  readonly hipLeft: number;
  readonly hipRight: number;
  readonly kneeLeft: number;
  readonly kneeRight: number;
  /** Pelvis in the world, leaning forward positive, -90 lying on the back. */
  readonly pelvisPitch: number;
  /** Thorax relative to the pelvis, rounding forward positive. */
  readonly lumbarFlexion: number;
}

export interface TimedLoads extends FrameLoads {
  readonly t: number;
  readonly angles: PricedAngles;
  /** False where rounding stopped the optimum short, seen only in postures far out of balance. */
  readonly isOptimal: boolean;
}

export interface BodyReport {
  readonly frames: readonly TimedLoads[];
  /** The largest of each over the frames; each may come from another frame. Null without frames. */
  readonly peak: FrameLoads | null;
  readonly assumptions: readonly Sentence[];
}
