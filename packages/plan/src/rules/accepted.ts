import { reachedBy, type SetFacts } from "../history/sets.ts";
import { amountOf, type Dose } from "../ladder/dose.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { isInForce } from "./in-force.ts";

/**
 * Whether the next rung was taken up in a session. In stage 0 it must come first, because there it may be the partner of
 * the rung below; R02 and R03 are partners of each other, so of them both must be there: one alone may be what was left
 * of the old session.
 */
export function isRungTaken(next: Rung, done: readonly SetFacts[] | null): boolean {
  if (done === null) return true;
  if (next.stage > 0) return done.some((set) => set.exercise === next.id);
  const rungsDone = done.map(({ exercise }) => exercise).filter((id) => findRung(id) !== undefined);
  if (rungsDone[0] !== next.id) return false;
  const isPartner = next.id === "R02" || next.id === "R03";
  return !isPartner || !isInForce("entry.asDone") || rungsDone.some((id) => id !== next.id);
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

/** Whether the load of the dose was on, or the set leaves open what was: what is told as not known was not raised. */
function hasLoad(set: SetFacts, { loadStep, loadKg }: Dose): boolean {
  // Versions before the sixth took it for raised.
  const isOpen = !set.isLoadTold || !isInForce("doubleProgression.givenUp");
  const isOn = (told: number | null, asked: number | null) =>
    told === null ? (asked ?? 0) === 0 || isOpen : told >= (asked ?? 0);
  return isOn(set.loadStep, loadStep) && isOn(set.loadKg, loadKg);
}
