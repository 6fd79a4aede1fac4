import { readFileSync } from "node:fs";

/** Histories for the plan's contract tests, written from the contract alone. */
export type HistoryEvent = { id: string; type: string; at: string } & Record<string, unknown>;

interface Item {
  id: string;
  showIf?: string;
}
const items = JSON.parse(readFileSync(new URL("red-flags-expected.json", import.meta.url), "utf8")) as Item[];
export const allNo: Record<string, string> = Object.fromEntries(
  items.filter((item) => item.showIf === undefined).map((item) => [item.id, "no"]),
);

const dayMs = 24 * 3600 * 1000;
const firstDayMs = Date.UTC(2026, 2, 2, 8);

/** 08:00 UTC plus hours, on a day counted from 2 March 2026. */
export const onDay = (day: number, hour = 0): string =>
  new Date(firstDayMs + day * dayMs + hour * 3600 * 1000).toISOString();

export interface SetOptions {
  exercise: string;
  reps: number;
  side?: string;
  rir?: number;
  holdS?: number;
  validReps?: number;
  peakPain?: number;
  criticalFaults?: number;
  tracked?: number;
  source?: string;
  loadKg?: number;
}

export class History {
  readonly events: HistoryEvent[] = [];
  #next = 0;

  add(type: string, at: string, fields: Record<string, unknown> = {}): this {
    this.events.push({ id: `e${this.#next++}`, type, at, ...fields });
    return this;
  }

  person(fields: Record<string, unknown> = {}): this {
    return this.add("PersonDescribed", onDay(0), {
      massKg: 75,
      heightM: 1.75,
      sex: "male",
      birthYear: 1990,
      equipment: ["mat", "chair", "band", "ankle weight"],
      newToExercise: false,
      ...fields,
    });
  }

  screen(answers: Record<string, string> = {}, at = onDay(0, 0.1)): this {
    return this.add("ScreenAnswered", at, { answers: { ...allNo, ...answers }, kind: "full" });
  }

  /** One session with equal sets on both sides and a calm next morning. */
  session(
    day: number,
    sets: readonly SetOptions[],
    options: { restingPain?: number; painAfter?: number; morning?: number | null; stopped?: string } = {},
  ): this {
    const session = `s${day}`;
    const { restingPain = 1, painAfter = 1, morning = 1, stopped } = options;
    this.add("SessionStarted", onDay(day, 1), { session, kind: "training", restingPain });
    for (const [index, { side, ...set }] of sets.entries()) {
      for (const each of side === undefined ? ["left", "right"] : [side]) {
        this.add("SetDone", onDay(day, 1.1 + index * 0.05), {
          session,
          side: each,
          validReps: set.reps,
          criticalFaults: 0,
          rir: 3,
          peakPain: 1,
          frontHipPain: 0,
          tracked: 0.95,
          source: "camera",
          ...set,
        });
      }
    }
    this.add("SessionEnded", onDay(day, 2), { session, painAfter, stopped: stopped ?? null });
    if (morning !== null) this.add("MorningAfter", onDay(day + 1, 0), { session, pain: morning });
    return this;
  }
}

export const repeat = (count: number, set: SetOptions): SetOptions[] =>
  Array.from({ length: count }, () => set);
