import { type TestDefinition, type TestField, testDefinitions } from "@hipfirst/evaluation";
import { figureOfTest } from "@hipfirst/exercises";
import type { MovementId } from "@hipfirst/motion";

/** Where a test is done, and with whom: alone, with someone who helps, or by a clinician. */
export type TestSetting = "home" | "partner" | "clinic";
export const testSettings: readonly TestSetting[] = ["home", "partner", "clinic"];

/** What the hand does during a try. */
export type Way =
  | "rating"
  | "stopwatch"
  | "count"
  | "angle"
  | "force"
  | "faults"
  | "checklist"
  | "scores"
  | "seen";

/** What one camera can fill in. */
export interface CameraUse {
  readonly movement: MovementId;
  readonly gives: "hold" | "five-rises" | "count" | "cadence" | "angle" | "observation";
}

/** How a test is done on a screen; what its values mean is judged by the evaluation room. */
export interface Guide {
  readonly test: TestDefinition;
  readonly way: Way;
  /** Rest between tries, seconds. */
  readonly restS: number;
  /** The clock ends by itself here, seconds; null runs until it is stopped. */
  readonly limitS: Readonly<Record<"home" | "clinic", number>> | null;
  readonly camera: CameraUse | null;
  /** Fields asked once for both sides before the tries; the others are asked for each side after them. */
  readonly setUpFields: readonly TestField[];
  readonly sideFields: readonly TestField[];
}

type Manner = Partial<Pick<Guide, "restS" | "limitS" | "camera">> & { readonly way: Way };

const same = (seconds: number) => ({ home: seconds, clinic: seconds });
const camera = (movement: MovementId, gives: CameraUse["gives"]): CameraUse => ({ movement, gives });

const manners: Readonly<Record<string, Manner>> = {
  T01: { way: "force", restS: 30 },
  T02: { way: "force", restS: 30 },
  T03: { way: "force", restS: 60 },
  T04: { way: "stopwatch", restS: 60, limitS: same(60), camera: camera("seated-hold", "hold") },
  T05: { way: "stopwatch", restS: 60, limitS: same(15), camera: camera("standing-hold", "hold") },
  T06: { way: "count" },
  T07: { way: "rating" },
  T08: { way: "angle" },
  T09: { way: "angle", camera: camera("supine-straight-leg-raise", "angle") },
  T10: { way: "rating" },
  T11: { way: "checklist" },
  T12: { way: "scores", camera: camera("standing-march", "observation") },
  T13: { way: "rating", camera: camera("prone-hip-extension", "observation") },
  T14: { way: "stopwatch", camera: camera("sit-to-stand", "five-rises") },
  T15: { way: "count", limitS: same(30), camera: camera("sit-to-stand", "count") },
  T16: { way: "faults", camera: camera("step-down", "observation") },
  T17: { way: "seen", camera: camera("squat", "observation") },
  T18: { way: "count", limitS: same(30), camera: camera("walk", "cadence") },
  T19: { way: "stopwatch", limitS: same(240) },
  T20: { way: "stopwatch", limitS: { home: 60, clinic: 600 }, camera: camera("side-bridge", "hold") },
  T21: { way: "stopwatch", limitS: { home: 60, clinic: 180 }, camera: camera("plank", "hold") },
};

/** Asked once: they describe the set-up, not a side. */
const setUpNames: ReadonlySet<string> = new Set([
  "leverM",
  "fixation",
  "device",
  "rater",
  "clinicP10NmPerKg",
  "thighLengthM",
  "speedMPerS",
]);
/** Filled by the tries themselves. */
const tryNames: ReadonlySet<string> = new Set(["kneeDeg", "method", "items", "seen", "passed"]);

function guideFor(test: TestDefinition): Guide {
  const manner = manners[test.id];
  if (manner === undefined) throw new Error(`No manner of doing ${test.id}: add it to manners`);
  const asked = test.fields.filter(
    ({ name, kind }) => kind !== "perTry" && !tryNames.has(name) && !(manner.way === "scores"),
  );
  return {
    test,
    restS: 0,
    limitS: null,
    camera: null,
    ...manner,
    setUpFields: asked.filter(({ name }) => setUpNames.has(name)),
    sideFields: asked.filter(({ name }) => !setUpNames.has(name)),
  };
}

const guides = new Map(testDefinitions.map((test) => [test.id, guideFor(test)]));

/** The guide of a test, or undefined for an id that is none. */
export function guideOf(id: string): Guide | undefined {
  return guides.get(id);
}

/** The exercise whose figure explains the test. */
export function figureOf(id: string): string {
  const figure = figureOfTest[id];
  if (figure === undefined) throw new Error(`No figure explains ${id}: add it to figureOfTest`);
  return figure;
}

/** How far the clock of a test runs in this setting; with a helper as at home. */
export function limitIn(guide: Guide, setting: TestSetting): number | null {
  return guide.limitS === null ? null : guide.limitS[setting === "clinic" ? "clinic" : "home"];
}

/** The setting the record knows. */
export function recordedSetting(setting: TestSetting): "home" | "clinic" {
  return setting === "clinic" ? "clinic" : "home";
}
