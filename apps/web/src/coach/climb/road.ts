import { rungNumber } from "../ladder-place.ts";
import type { PastSession } from "../record/care.ts";

/** Sessions in a row on one rung. */
export interface Stay {
  readonly rung: string;
  readonly from: string;
  readonly to: string;
  readonly sessions: number;
}

/** The road so far, the first stay first: each session counts for the highest rung that was trained in it. */
export function roadSoFar(sessions: readonly PastSession[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const { started, sets } of sessions) {
    const rung = highest(sets.map(({ exercise }) => exercise));
    if (rung === null || started.kind === "placement") continue;
    const last = stays.at(-1);
    if (last?.rung === rung)
      stays[stays.length - 1] = { ...last, to: started.at, sessions: last.sessions + 1 };
    else stays.push({ rung, from: started.at, to: started.at, sessions: 1 });
  }
  return stays;
}

function highest(ids: readonly string[]): string | null {
  return ids.reduce<string | null>((best, id) => {
    const order = rungNumber(id);
    return order !== null && order > (rungNumber(best) ?? 0) ? id : best;
  }, null);
}

/** What one side did in the last session on a rung; null where it was not done. */
export interface SideNow {
  readonly sets: number;
  /** Good repetitions, or good holds, of the weakest set; null where it is not known of every set. */
  readonly fewestGood: number | null;
  /** Seconds of the shortest hold; null where nothing was held, or it is not known of every set. */
  readonly holdS: number | null;
}

export type SidesNow = Readonly<Record<"left" | "right", SideNow | null>>;

/** Where each side stands on a rung, by the last session in which it was trained; null where that never was. */
export function sidesNow(sessions: readonly PastSession[], rung: string): SidesNow | null {
  const last = sessions.findLast(({ sets }) => sets.some(({ exercise }) => exercise === rung));
  if (last === undefined) return null;
  const own = last.sets.filter(({ exercise }) => exercise === rung);
  const of = (side: "left" | "right"): SideNow | null => {
    const done = own.filter((set) => set.side === side || set.side === "both");
    const fewestGood = leastOfAll(done.map(({ validReps }) => validReps));
    const holdS = leastOfAll(done.map((set) => set.holdS));
    return fewestGood === null && holdS === null ? null : { sets: done.length, fewestGood, holdS };
  };
  return { left: of("left"), right: of("right") };
}

/** Null where one is not known: it might be the least. */
function leastOfAll(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value != null);
  return known.length === 0 || known.length < values.length ? null : Math.min(...known);
}
