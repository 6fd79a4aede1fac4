import type { LandmarkFrame } from "@hipfirst/motion";

/** `full` is the default; `lite` is for slow devices. */
export type PoseModel = "full" | "lite";

/** Where the model and its runtime are, on our own origin; the byte counts make the progress honest. */
export interface PoseAssets {
  readonly loader: string;
  readonly runtime: { readonly url: string; readonly bytes: number };
  readonly models: Readonly<Record<PoseModel, { readonly url: string; readonly bytes: number }>>;
}

export type PoseLoadProblem = "model-not-loaded" | "model-failed";

export type ToPoseWorker =
  | {
      readonly type: "load";
      readonly assets: PoseAssets;
      readonly model: PoseModel;
      readonly mode: "VIDEO" | "IMAGE";
    }
  | { readonly type: "detect"; readonly image: ImageBitmap; readonly timestampMs: number };

export type FromPoseWorker =
  | { readonly type: "loading"; readonly fraction: number }
  | { readonly type: "ready" }
  | { readonly type: "load-failed"; readonly problem: PoseLoadProblem; readonly message: string }
  | ({ readonly type: "detected"; readonly detectMs: number } & PosePoints)
  | { readonly type: "detect-failed"; readonly message: string };

export type PosePoints = Pick<LandmarkFrame, "landmarks" | "world">;
