import type { SessionFacts } from "../history/session.ts";
import { reserveOf, type SetFacts } from "../history/sets.ts";
import { type Access, highestOpen, nextOpen, previousOpen } from "../ladder/climb.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { ruleNumber } from "./in-force.ts";
import type { RuleId } from "./table.ts";

/** What the entry rule looks at; null and absent are unknown and decide nothing. */
export interface EntryFacts {
  readonly usualPain: number | null;
  /** Worst side of the active leg raise (T10), 0-5. */
  readonly legRaise: number | null;
  readonly isNewToExercise: boolean;
  readonly ageYears: number | null;
  readonly isUnsteady: boolean;
  readonly isAfterSurgeryOrBirth: boolean;
  readonly hasPainLimitedTests: boolean;
  readonly placement: readonly SessionFacts[];
}

export interface Entry {
  readonly rung: Rung;
  readonly rule: RuleId;
}

const easiestOrder = 1;
const easyOrder = 3;

/** The first rung (entry.rule). */
export function entryRung(facts: EntryFacts, access: Access): Entry {
  if (startsEasiest(facts)) return { rung: openAt(easiestOrder, access), rule: "entry.easiest" };
  if (startsEasy(facts)) return { rung: openAt(easyOrder, access), rule: "entry.easy" };
  if (facts.placement.length > 0) return { rung: placed(facts, access), rule: "entry.placement" };
  return { rung: openAt(easyOrder, access), rule: "entry.skipped" };
}

function startsEasiest(facts: EntryFacts): boolean {
  return (
    (facts.usualPain ?? 0) >= ruleNumber("plan.highUsualPain") ||
    (facts.legRaise ?? 0) >= ruleNumber("plan.easiestStartRaise") ||
    facts.isAfterSurgeryOrBirth
  );
}

function startsEasy(facts: EntryFacts): boolean {
  return (
    (facts.usualPain ?? 0) >= ruleNumber("plan.easyStartUsualPain") ||
    (facts.legRaise ?? 0) >= ruleNumber("plan.easyStartRaise") ||
    facts.isNewToExercise ||
    (facts.ageYears ?? 0) >= ruleNumber("plan.easyStartAge") ||
    facts.isUnsteady ||
    facts.hasPainLimitedTests
  );
}

/** One rung below the highest try passed; nothing passed starts at the bottom. */
function placed(facts: EntryFacts, access: Access): Rung {
  const sets = facts.placement.flatMap((session) => session.sets);
  const tried = [...new Set(sets.map((set) => set.exercise))]
    .map(findRung)
    .filter((rung) => rung !== undefined);
  const passed = tried.filter((rung) =>
    sets.filter((set) => set.exercise === rung.id).every((set) => isPassed(set, rung, facts.usualPain)),
  );
  const highest = Math.max(easiestOrder, ...passed.map((rung) => rung.order));
  const below = previousOpen(highest, access) ?? openAt(easiestOrder, access);
  return openAt(Math.min(below.order, ruleNumber("plan.placementTopOrder")), access);
}

/** Whether one try of a placement was passed (entry.rule). */
export function isPassed(set: SetFacts, rung: Rung, usualPain: number | null): boolean {
  const isEnough = rung.isHold
    ? (set.holdS ?? 0) >= ruleNumber("plan.placementHoldS")
    : (set.goodReps ?? 0) >= ruleNumber("plan.placementReps");
  const painMax = Math.max(ruleNumber("plan.placementMaxPain"), usualPain ?? 0);
  return (
    isEnough &&
    set.isFormGood !== false &&
    reserveOf(set) >= ruleNumber("plan.placementMinRir") &&
    set.peakPain !== null &&
    set.peakPain <= painMax
  );
}

function openAt(order: number, access: Access): Rung {
  const rung = highestOpen(order, access) ?? nextOpen(order, access);
  if (rung === undefined) throw new Error("Every rung is closed: a limit must leave at least one rung open");
  return rung;
}
