import type { EventOf } from "./sets.ts";

type Measured = EventOf<"TestMeasured">;
type Answered = EventOf<"QuestionnaireAnswered">;

/** What is known about the person beside sessions; grows with the record. */
export interface PersonFacts {
  described: Partial<EventOf<"PersonDescribed">>;
  readonly tests: { readonly atMs: number; readonly event: Measured }[];
  readonly questionnaires: { readonly atMs: number; readonly event: Answered }[];
}

export const unknownPerson = (): PersonFacts => ({ described: {}, tests: [], questionnaires: [] });

/** A later description replaces only what it says. */
export function describe(person: PersonFacts, event: EventOf<"PersonDescribed">): void {
  const said = Object.entries(event).filter(([, value]) => value !== undefined);
  person.described = { ...person.described, ...Object.fromEntries(said) };
}

export const equipmentOf = (person: PersonFacts): ReadonlySet<string> | null =>
  person.described.equipment === undefined ? null : new Set(person.described.equipment);

/** Mass and height as last described; null is unknown. */
export const bodyOf = ({ described: { massKg, heightM } }: PersonFacts) => ({
  massKg: massKg ?? null,
  heightM: heightM ?? null,
});

/** Age by the year alone; null when the birth year is unknown. */
export function ageYearsOf(person: PersonFacts, atMs: number): number | null {
  const { birthYear } = person.described;
  return birthYear === undefined ? null : new Date(atMs).getUTCFullYear() - birthYear;
}

/** Worst side of the latest active leg raises (T10), 0-5; null when not measured. */
export function legRaiseOf(person: PersonFacts): number | null {
  const latest = new Map<string, number>();
  for (const { event } of person.tests)
    if (event.test === "T10" && event.values.length > 0) latest.set(event.side, Math.max(...event.values));
  return latest.size === 0 ? null : Math.max(...latest.values());
}

/** Best seconds of a front plank without sag (T21); null when not measured. */
export function plankS(event: Measured): number | null {
  if (event.test !== "T21" || event.values.length === 0 || event.sag === true) return null;
  return Math.max(...event.values);
}
