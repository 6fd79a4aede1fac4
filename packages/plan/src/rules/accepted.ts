import { reachedBy, type SetFacts } from "../history/sets.ts";
import { amountOf, type Dose } from "../ladder/dose.ts";
import { findRung, type Rung } from "../ladder/rung.ts";

/** Whether the next rung was taken up in a session; in stage 0, where it is also a partner, it must come first. */
export function isRungTaken(next: Rung, done: readonly SetFacts[] | null): boolean {
  if (done === null) return true;
  if (next.stage > 0) return done.some((set) => set.exercise === next.id);
  return done.find((set) => findRung(set.exercise) !== undefined)?.exercise === next.id;
}

/** Whether every set of a session was done at the raised dose, as far as is known. */
export function isRaiseTaken(rung: Rung, dose: Dose, done: readonly SetFacts[] | null): boolean {
  if (done === null) return true;
  const sets = done.filter((set) => set.exercise === rung.id);
  return (
    sets.length > 0 &&
    sets.every((set) => reachedBy(set, rung.isHold) >= amountOf(dose) && hasLoad(set, dose))
  );
}

const hasLoad = (set: SetFacts, dose: Dose): boolean =>
  (set.loadStep === null || set.loadStep >= (dose.loadStep ?? 0)) &&
  (set.loadKg === null || set.loadKg >= (dose.loadKg ?? 0));
