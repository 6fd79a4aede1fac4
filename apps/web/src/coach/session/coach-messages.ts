import type {
  CoachEvent,
  CoachState,
  LandmarkFrame,
  LandmarkInput,
  MotionOptions,
  MotionReport,
  Task,
} from "@hipfirst/motion";
import type { Side } from "@hipfirst/skeleton";
import type { ImageSize } from "../../capture/index.ts";

/** What is watched: an exercise of the ladder in a picture of this size. */
export interface Watched {
  readonly exercise: string;
  readonly side: Side | "both";
  readonly image: ImageSize;
}

export type ToCoachWorker =
  | { readonly type: "frame"; readonly frame: LandmarkFrame; readonly watched: Watched }
  /** How much of the set could be judged. */
  | { readonly type: "fraction" }
  /** A whole recording at once. */
  | {
      readonly type: "report";
      readonly input: LandmarkInput;
      readonly task: Task;
      readonly options: MotionOptions;
    };

export type FromCoachWorker =
  | { readonly type: "seen"; readonly events: readonly CoachEvent[]; readonly state: CoachState }
  | { readonly type: "fraction"; readonly fraction: number | null }
  | { readonly type: "report"; readonly report: MotionReport };
