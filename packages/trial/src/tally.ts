export const rungCount = 22;

/** What is counted while virtual people live; tallies of parts add up to the tally of all. */
export interface Tally {
  people: number;
  sessions: number;
  flares: number;
  /** Days at each rounded level of true pain, 0-10. */
  readonly painDays: number[];
  repSets: number;
  repSetsOutside: number;
  /** Repetition sets in which fewer than six could be done. */
  repSetsCutShort: number;
  /** Sets of ladder exercises by true reserve at the prescribed end. */
  readonly dosing: { over: number; right: number; under: number };
  /** For each rung, the day of the first session with it, person by person who came there. */
  readonly rungDays: number[][];
  /** Day of the first qualifying session on a pike, person by person who came there. */
  readonly pikeDays: number[];
  checked: number;
  violations: number;
}

export const newTally = (): Tally => ({
  people: 0,
  sessions: 0,
  flares: 0,
  painDays: new Array<number>(11).fill(0),
  repSets: 0,
  repSetsOutside: 0,
  repSetsCutShort: 0,
  dosing: { over: 0, right: 0, under: 0 },
  rungDays: Array.from({ length: rungCount }, () => []),
  pikeDays: [],
  checked: 0,
  violations: 0,
});

export function addTally(sum: Tally, part: Tally): void {
  sum.people += part.people;
  sum.sessions += part.sessions;
  sum.flares += part.flares;
  for (const [level, days] of part.painDays.entries())
    sum.painDays[level] = (sum.painDays[level] ?? 0) + days;
  sum.repSets += part.repSets;
  sum.repSetsOutside += part.repSetsOutside;
  sum.repSetsCutShort += part.repSetsCutShort;
  sum.dosing.over += part.dosing.over;
  sum.dosing.right += part.dosing.right;
  sum.dosing.under += part.dosing.under;
  for (const [rung, days] of part.rungDays.entries()) sum.rungDays[rung]?.push(...days);
  sum.pikeDays.push(...part.pikeDays);
  sum.checked += part.checked;
  sum.violations += part.violations;
}
