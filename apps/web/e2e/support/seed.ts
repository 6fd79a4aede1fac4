import { randomUUID } from "node:crypto";
import { screenItems } from "@hipfirst/evaluation";
import type { Page } from "@playwright/test";

export interface SeedEvent {
  readonly type: string;
  readonly at: string;
  readonly [field: string]: unknown;
}

const dayMs = 86_400_000;

/** The moment so many days before now, with the offset the record asks for. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

/** A person who has said who they are and answered the whole safety screen with no. */
export function knownPerson(days: number): SeedEvent[] {
  return [
    {
      type: "PersonDescribed",
      at: daysAgo(days),
      ...{ massKg: 70, heightM: 1.72, sex: "female", birthYear: 1988, newToExercise: false },
      equipment: ["mat", "chair", "band"],
    },
    {
      type: "ScreenAnswered",
      at: daysAgo(days),
      kind: "full",
      answers: Object.fromEntries(screenItems.map(({ id }) => [id, "no"])),
    },
    { type: "QuestionnaireAnswered", at: daysAgo(days), instrument: "NPRS", score: 2 },
  ];
}

export interface SeedSession {
  readonly day: number;
  readonly exercise: string;
  readonly reps: number;
  readonly rir?: number;
  readonly restingPain?: number;
}

/** One whole green session, both sides, with the next morning unless that has not come yet. */
export function greenSession({ day, exercise, reps, rir = 3, restingPain = 2 }: SeedSession): SeedEvent[] {
  const session = randomUUID();
  const sets = [0, 1].flatMap(() =>
    (["left", "right"] as const).map((side) => ({
      ...{ type: "SetDone", at: daysAgo(day - 0.01), session, exercise, side, reps, validReps: reps, rir },
      ...{ criticalFaults: 0, peakPain: 1, tracked: 1, source: "camera" },
    })),
  );
  const morning = { type: "MorningAfter", at: daysAgo(day - 0.9), session, pain: 1, stiffOver24h: false };
  return [
    { type: "SessionStarted", at: daysAgo(day), session, kind: "training", restingPain },
    ...sets,
    { type: "SessionEnded", at: daysAgo(day - 0.02), session, painAfter: 1, stopped: null },
    ...(day > 0.9 ? [morning] : []),
  ];
}

/** A person some sessions along whose clinician put them on the standing march, the movement of the recorded clip. */
export function marchingPerson(): SeedEvent[] {
  const edit = { what: "edit", value: { rung: "R06" }, reason: "The recording shows it.", by: "clinician" };
  return [
    ...knownPerson(10),
    ...[8, 6, 4, 2].flatMap((day) => greenSession({ day, exercise: "R03", reps: 10 })),
    { type: "ClinicianDecided", at: daysAgo(0.1), ...edit },
  ];
}

const batch = 50;

/** Puts events on the server and opens the app, which takes them from there; resolves when they have arrived. */
export async function openSeeded(
  page: Page,
  origin: string,
  events: readonly SeedEvent[],
  path: string,
): Promise<void> {
  for (let from = 0; from < events.length; from += batch) {
    const response = await page.request.post(`${origin}/api/events`, {
      data: { events: events.slice(from, from + batch).map((event) => ({ id: randomUUID(), ...event })) },
    });
    if (!response.ok()) throw new Error(`The server refused the seed: ${await response.text()}`);
  }
  await page.goto(`${origin}/today`);
  await page.locator(".today, .card").first().waitFor();
  await page.goto(origin + path);
  await page.locator("h1").first().waitFor();
}
