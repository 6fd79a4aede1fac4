import type { SetStep } from "./steps.ts";

export type SessionStage =
  | "intro"
  | "ready"
  | "countdown"
  | "work"
  | "paused"
  | "ask"
  | "rest"
  | "pain"
  | "menu"
  | "end";

/** What one set has come to so far. */
export interface SetSoFar {
  readonly reps: number;
  readonly validReps: number;
  /** Seconds of each finished hold. */
  readonly holdsS: readonly number[];
  /** Seconds of a hold that a pause, the menu or pain cut short; null where none was. It is done again if the set goes on. */
  readonly cutHoldS: number | null;
  readonly criticalFaults: number;
  readonly faults: Readonly<Record<string, number>>;
  /** Repetitions of each leg in an alternating set that a camera saw. */
  readonly bySide: Readonly<Record<"left" | "right", number>>;
  /** 0-1 of the frames that could be judged; null without a camera. */
  readonly tracked: number | null;
  readonly source: "camera" | "self";
}

/** A session under way. Plain data: it is stored after every change, so that a reload in the middle loses nothing. */
export interface SessionState {
  readonly session: string;
  readonly kind: "training" | "placement";
  readonly steps: readonly SetStep[];
  readonly at: number;
  readonly stage: SessionStage;
  readonly set: SetSoFar;
  /** Times a set was begun again or another took its place: with `at` it names what a camera watches. */
  readonly attempt: number;
  /** Milliseconds of the device's clock at which the rest is over. */
  readonly restUntilMs: number | null;
  /** The stage to return to from the pain sheet or the menu. */
  readonly before: SessionStage | null;
  readonly stopped: StopReason | null;
}

export type StopReason = "pain" | "pinch" | "spreading" | "numbness" | "other";

export interface SeenRep {
  readonly valid: boolean;
  readonly side: "left" | "right" | "both" | null;
  readonly heldS: number | null;
  readonly faults: readonly { readonly id: string; readonly severity: string }[];
}

export type SessionAction =
  | { readonly type: "begin" }
  | { readonly type: "go" }
  | { readonly type: "counted-down" }
  | { readonly type: "tap" }
  | { readonly type: "rep-seen"; readonly rep: SeenRep }
  | { readonly type: "hold-done"; readonly heldS: number }
  | { readonly type: "hold-cut"; readonly heldS: number }
  | { readonly type: "undo" }
  | { readonly type: "add" }
  | { readonly type: "correct"; readonly reps: number }
  | { readonly type: "tracked"; readonly fraction: number | null }
  | { readonly type: "pause" }
  | { readonly type: "resume" }
  | { readonly type: "set-done" }
  | { readonly type: "saved"; readonly nowMs: number; readonly stop: StopReason | null }
  | { readonly type: "rested" }
  | { readonly type: "pain" }
  | { readonly type: "menu" }
  | { readonly type: "redo" }
  | ({ readonly type: "load" } & Pick<SetStep, "loadKg" | "loadStep">)
  | { readonly type: "skip" }
  | { readonly type: "enough" }
  | { readonly type: "swap"; readonly steps: readonly SetStep[] }
  | { readonly type: "carry-on" }
  | { readonly type: "stop"; readonly reason: StopReason };

/** A set ends at the second critical fault. */
const criticalFaultsMax = 2;

const emptySet: SetSoFar = {
  reps: 0,
  validReps: 0,
  holdsS: [],
  cutHoldS: null,
  criticalFaults: 0,
  faults: {},
  bySide: { left: 0, right: 0 },
  tracked: null,
  source: "self",
};

export function newSession(
  session: string,
  steps: readonly SetStep[],
  kind: SessionState["kind"] = "training",
): SessionState {
  return {
    session,
    kind,
    steps,
    at: 0,
    stage: "intro",
    set: emptySet,
    attempt: 0,
    restUntilMs: null,
    before: null,
    stopped: null,
  };
}

/** Names one try at one set: another for every set, and when a set is begun again or another takes its place. */
export const setKeyOf = ({ session, at, attempt }: SessionState): string => `${session}.${at}.${attempt}`;

/** The set that is on; undefined once all are done. */
export function currentStep(state: SessionState): SetStep | undefined {
  return state.steps[state.at];
}

/** A session found again after the page was closed: never in the middle of a movement. */
export function resumed(stored: SessionState): SessionState {
  // An earlier version of the app may have stored less of a set.
  const state = { ...stored, set: { ...emptySet, ...stored.set } };
  return state.stage === "work" || state.stage === "countdown" ? { ...state, stage: "paused" } : state;
}

export function advance(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case "begin":
      return state.stage === "intro" ? { ...state, stage: "ready" } : state;
    case "go":
      return state.stage === "ready" ? { ...state, stage: "countdown" } : state;
    case "counted-down":
      return state.stage === "countdown" ? { ...state, stage: "work" } : state;
    case "pause":
      return state.stage === "work" || state.stage === "countdown" ? { ...state, stage: "paused" } : state;
    case "resume":
      return state.stage === "paused" ? { ...state, stage: "countdown" } : state;
    case "set-done":
      return state.stage === "work" || state.stage === "paused" ? { ...state, stage: "ask" } : state;
    case "rested":
      return state.stage === "rest" ? { ...state, stage: stageBefore(state), restUntilMs: null } : state;
    case "pain":
      return aside(state, "pain");
    case "menu":
      return aside(state, "menu");
    case "redo":
      return { ...state, stage: "ready", before: null, set: emptySet, attempt: state.attempt + 1 };
    case "load":
      return { ...state, steps: withLoad(state, action) };
    case "enough":
      return { ...state, stage: "end", before: null, restUntilMs: null };
    case "skip":
      return withRest(state, []);
    case "swap":
      return withRest(state, action.steps);
    case "carry-on":
      return { ...state, stage: stageAfterAside(state), before: null };
    case "stop":
      return { ...state, stage: "end", before: null, set: emptySet, stopped: action.reason };
    case "hold-cut":
      return withCutHold(state, action.heldS);
    case "saved":
      return afterSet(state, action.nowMs, action.stop);
    default:
      return { ...state, ...counted(state, action) };
  }
}

/** Something comes over the screen; from the menu to the pain sheet the way back stays the same. */
function aside(state: SessionState, stage: "pain" | "menu"): SessionState {
  if (state.stage === "end") return state;
  return { ...state, stage, before: state.stage === "menu" ? state.before : state.stage };
}

/** Whether what came over the screen came over a set that had begun. */
export const isAmidSet = ({ before }: SessionState): boolean => before === "work" || before === "paused";

/** Never back into the middle of a movement; a set that was counted full meanwhile is over. */
function stageAfterAside(state: SessionState): SessionStage {
  const step = currentStep(state);
  if (isAmidSet(state) && step !== undefined && progressOf(step, state.set) >= (step.openTo ?? step.target))
    return "ask";
  return state.before === "work" ? "paused" : (state.before ?? "paused");
}

/** What is left of this exercise is done with another load. */
function withLoad(state: SessionState, { loadKg, loadStep }: Pick<SetStep, "loadKg" | "loadStep">) {
  const exercise = currentStep(state)?.exercise;
  return state.steps.map((step, index) =>
    index >= state.at && step.exercise === exercise ? { ...step, loadKg, loadStep } : step,
  );
}

/** The sets of the exercise that is on, from the one at hand. */
export function setsLeft(state: SessionState): readonly SetStep[] {
  const exercise = currentStep(state)?.exercise;
  return state.steps.slice(state.at).filter((step) => step.exercise === exercise);
}

/** Other sets take the place of what is left of this exercise; what was done of it stays done. */
function withRest(state: SessionState, instead: readonly SetStep[]): SessionState {
  const exercise = currentStep(state)?.exercise;
  const later = state.steps.slice(state.at).filter((step) => step.exercise !== exercise);
  const steps = [...state.steps.slice(0, state.at), ...instead, ...later];
  const stage = state.at < steps.length ? "intro" : "end";
  // Another exercise at the same place: what the camera saw of this one is not of that one.
  const attempt = state.attempt + 1;
  return { ...state, steps, stage, before: null, set: emptySet, attempt, restUntilMs: null };
}

type CountAction = Extract<
  SessionAction,
  { type: "tap" | "rep-seen" | "hold-done" | "undo" | "add" | "correct" | "tracked" }
>;

/** What a repetition, a hold or a correction changes; the set is over when the target or the fault limit is reached. */
function counted(state: SessionState, action: CountAction): Pick<SessionState, "set" | "stage"> {
  const step = currentStep(state);
  const set = withCount(state.set, action);
  const isFull = step !== undefined && progressOf(step, set) >= (step.openTo ?? step.target);
  const isOver = state.stage === "work" && (isFull || set.criticalFaults >= criticalFaultsMax);
  return { set, stage: isOver && action.type !== "tracked" ? "ask" : state.stage };
}

function withCount(set: SetSoFar, action: CountAction): SetSoFar {
  switch (action.type) {
    case "tap":
    case "add":
      return { ...set, reps: set.reps + 1, validReps: set.validReps + 1 };
    case "undo":
      return undone(set);
    case "hold-done":
      return { ...set, holdsS: [...set.holdsS, action.heldS], cutHoldS: null };
    case "correct":
      return {
        ...set,
        reps: action.reps,
        validReps: set.source === "self" ? action.reps : Math.min(action.reps, set.validReps),
      };
    case "tracked":
      return { ...set, tracked: action.fraction, source: action.fraction === null ? "self" : "camera" };
    case "rep-seen":
      return seen(set, action.rep);
  }
}

function seen(set: SetSoFar, rep: SeenRep): SetSoFar {
  const faults = { ...set.faults };
  for (const { id } of rep.faults) faults[id] = (faults[id] ?? 0) + 1;
  const critical = rep.faults.filter(({ severity }) => severity === "critical").length;
  const bySide =
    rep.side === "left" || rep.side === "right"
      ? { ...set.bySide, [rep.side]: set.bySide[rep.side] + 1 }
      : set.bySide;
  return {
    ...set,
    reps: set.reps + 1,
    validReps: set.validReps + (rep.valid ? 1 : 0),
    holdsS: rep.heldS === null ? set.holdsS : [...set.holdsS, rep.heldS],
    cutHoldS: null,
    criticalFaults: set.criticalFaults + critical,
    faults,
    bySide,
    source: "camera",
  };
}

function undone(set: SetSoFar): SetSoFar {
  const reps = Math.max(0, set.reps - 1);
  return { ...set, reps, validReps: Math.min(set.validReps, reps), holdsS: set.holdsS.slice(0, -1) };
}

/** A shorter one was a slip of the finger. */
const shortestCutHoldS = 1;

function withCutHold(state: SessionState, heldS: number): SessionState {
  const isHold = currentStep(state)?.kind === "hold" && state.stage === "work";
  if (!isHold || heldS < shortestCutHoldS) return state;
  return { ...state, set: { ...state.set, cutHoldS: Math.round(heldS * 10) / 10 } };
}

/** Seconds of every hold of the set, the one that was cut short among them. */
export const heldInSet = ({ holdsS, cutHoldS }: SetSoFar): readonly number[] =>
  cutHoldS === null ? holdsS : [...holdsS, cutHoldS];

/** Repetitions or finished holds towards the target. */
export function progressOf(step: SetStep, set: SetSoFar): number {
  return step.kind === "hold" ? set.holdsS.length : set.reps;
}

function afterSet(state: SessionState, nowMs: number, stop: StopReason | null): SessionState {
  const done = currentStep(state);
  const next = state.steps[state.at + 1];
  if (stop !== null || next === undefined || done === undefined)
    return {
      ...state,
      stage: "end",
      at: Math.min(state.at + 1, state.steps.length),
      set: emptySet,
      stopped: stop,
    };
  const moved = { ...state, at: state.at + 1, set: emptySet };
  const isOtherSide = next.exercise === done.exercise && next.set === done.set;
  if (isOtherSide) return { ...moved, stage: "ready" };
  return { ...moved, stage: "rest", restUntilMs: nowMs + done.restS * 1000 };
}

/** After a rest: a new exercise is introduced first. */
function stageBefore(state: SessionState): SessionStage {
  return state.steps[state.at]?.exercise === state.steps[state.at - 1]?.exercise ? "ready" : "intro";
}
