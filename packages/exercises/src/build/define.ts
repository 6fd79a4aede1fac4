import { numberOf } from "@hipfirst/evidence";
import type { BodyAnglesDeg } from "@hipfirst/skeleton";
import type { Dose, ExerciseDefinition, Form, Motion, Signal, Words } from "../definition.ts";

/** Every exercise has three cues, in the order in which they are worth saying. */
const cueNumbers = [1, 2, 3] as const;

function wordsOf(id: string): Words {
  const word = (part: string) => `exercises.${id}.${part}`;
  return {
    nameId: word("name"),
    shortNameId: word("short"),
    setupId: word("setup"),
    movementId: word("movement"),
    feelId: word("feel"),
    stopIfId: word("stopIf"),
    whyHereId: word("why"),
    cueIds: cueNumbers.map((number) => word(`cue${number}`)),
  };
}

const neverNeeded = {
  order: null,
  stage: null,
  load: null,
  needs: [],
  alternative: null,
  cautions: [],
  gate: null,
  regressId: null,
  progressId: null,
  lateralIds: [],
  evidence: [],
} as const;

type Optional = keyof typeof neverNeeded;
type Sketch = Omit<ExerciseDefinition, "words" | Optional> & Partial<Pick<ExerciseDefinition, Optional>>;

/** A built-in definition: what is left out is absent, and the words are found by the id. */
export function define(sketch: Sketch): ExerciseDefinition {
  return { ...neverNeeded, ...sketch, words: wordsOf(sketch.id) };
}

/** The text that explains a limit, found by exercise and topic. */
export const caution = (screenItem: string | null, textId: string) => ({ screenItem, textId });

type Path = Pick<Motion, "contacts" | "props" | "tempo" | "viewHeights" | "arrowJoint"> &
  Partial<Pick<Motion, "lowering" | "plane">> & {
    readonly from: BodyAnglesDeg;
    readonly through?: BodyAnglesDeg;
    readonly to: BodyAnglesDeg;
  };

export function motion({ from, through, to, ...rest }: Path): Motion {
  return {
    lowering: "return",
    plane: "sagittal",
    ...rest,
    start: { at: 0, angles: from },
    ...(through === undefined ? {} : { via: { at: 0.5, angles: through } }),
    end: { at: 1, angles: to },
  };
}

export const tempo = (outS: number, pauseS: number | null, returnS: number): Motion["tempo"] => ({
  outS,
  pauseS,
  returnS,
});

interface Repetitions {
  readonly min: number;
  readonly max: number;
  readonly restS: number;
  readonly perSide: boolean;
}

export const repetitions = (dose: Repetitions): Dose => ({
  type: "reps",
  holdsPerSet: null,
  sets: [2, 3],
  ...dose,
});

interface Holds extends Repetitions {
  readonly holdsPerSet: number;
  readonly sets?: Dose["sets"];
}

/** `min` and `max` in seconds. */
export const holds = (dose: Holds): Dose => ({
  type: "hold",
  sets: [2, 3],
  ...dose,
});

interface Count {
  readonly signal: Signal;
  readonly restAt: number;
  readonly targetAt: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly minRange: number;
}

type FormSketch = Pick<Form, "faults"> & {
  readonly count: Count;
  readonly minFps: number;
  readonly view?: Form["camera"]["view"];
  readonly holdTolerance?: number;
};

export function form({ count, faults, minFps, view = "side", holdTolerance }: FormSketch): Form {
  const { low, high, ...counting } = count;
  return {
    counting,
    target: { low, high },
    holdTolerance: holdTolerance ?? null,
    camera: { view, minFps },
    faults,
  };
}

export const holdToleranceDeg = numberOf("exercises.holdToleranceDeg");

/** Side views most exercises share, body heights. */
export const lyingView = [-0.56, 0.64, 0, 0.42] as const;
export const tallLyingView = [-0.56, 0.64, 0, 0.56] as const;
export const seatedView = [-0.2, 0.4, 0, 0.8] as const;
export const standingView = [-0.24, 0.38, 0, 1] as const;
