import type { RecordEvent } from "@hipfirst/record";
import { hourMs, instantMs, isoLike } from "../time.ts";
import type { PrescribedExercise } from "../types.ts";

/** Events that have not happened: they never leave the calendar. */
const imagined = (at: string, type: string, fields: Readonly<Record<string, unknown>>): RecordEvent =>
  ({ id: `imagined ${at} ${type} ${Object.values(fields).join(" ")}`, type, at, ...fields }) as RecordEvent;

const later = (at: string, ms: number): string => isoLike(instantMs(at) + ms, at);
const minuteMs = hourMs / 60;
const nightHours = 22;
const calm = 1;

/** A session done as it was prescribed, with the effort aimed at, a calm back, and a good next morning. */
export function doneAsPlanned(exercises: readonly PrescribedExercise[], at: string): RecordEvent[] {
  const session = `imagined ${at}`;
  const sets = exercises.filter(({ durationMin }) => durationMin === null).flatMap((each) => setsOf(each));
  return [
    imagined(at, "SessionStarted", { session, kind: "training", restingPain: calm }),
    ...sets.map((set, index) => imagined(later(at, (index + 1) * minuteMs), "SetDone", { session, ...set })),
    imagined(later(at, (sets.length + 1) * minuteMs), "SessionEnded", { session, painAfter: calm }),
    imagined(later(at, nightHours * hourMs), "MorningAfter", { session, pain: calm }),
  ];
}

function setsOf(each: PrescribedExercise) {
  const sides = each.side === "each" ? (["left", "right"] as const) : [each.side];
  const { id, reps, holdS, loadKg, loadStep, rir } = each;
  const set = {
    ...{ exercise: id, reps, validReps: reps, holdS, loadKg, loadStep, criticalFaults: 0 },
    ...{ rir: rir?.[1] ?? null, peakPain: calm, frontHipPain: 0, source: "self" },
  };
  return Array.from({ length: each.sets }, () => sides.map((side) => ({ ...set, side }))).flat();
}

/** What is due, done without a result: it says nothing about the person, only that it was done. */
export function filledIn(due: readonly string[], at: string, events: readonly RecordEvent[]): RecordEvent[] {
  return due.flatMap((what) => {
    if (what === "screen:full") return answeredAsBefore(at, events);
    if (what === "morning-after" || what.includes(":") || what === "PersonDescribed") return [];
    return /^T\d{2}$/.test(what)
      ? [imagined(at, "TestMeasured", { test: what, side: "both", values: [], unit: "" })]
      : [imagined(at, "QuestionnaireAnswered", { instrument: what, score: null })];
  });
}

function answeredAsBefore(at: string, events: readonly RecordEvent[]): RecordEvent[] {
  const last = events
    .filter((event) => event.type === "ScreenAnswered" && Reflect.get(event, "kind") !== "before-session")
    .reduce<RecordEvent | null>(
      (latest, event) => (latest === null || instantMs(event.at) >= instantMs(latest.at) ? event : latest),
      null,
    );
  return last === null
    ? []
    : [imagined(at, "ScreenAnswered", { kind: "full", answers: Reflect.get(last, "answers") })];
}
