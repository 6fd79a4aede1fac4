import { ruleTable } from "../rules/table.ts";
import type { PrescribedExercise, Proposal } from "../types.ts";
import { orderOf, type Watch } from "./watch.ts";

export interface Seen {
  readonly nowMs: number;
  readonly proposal: Proposal;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Violations of the invariants of the specification by one proposal, given the one before it on the same record.
 * Judged from the raw events alone.
 */
export function violationsOf(watch: Watch, before: Seen | null, seen: Seen): string[] {
  const found: string[] = [];
  safety(watch, seen.proposal, found);
  shape(watch, seen.proposal, found);
  spacing(watch, seen.proposal, found);
  limits(watch, seen.proposal, found);
  if (before !== null) steps(watch, before, seen, found);
  return found;
}

const knownRules: ReadonlySet<string> = new Set(Object.keys(ruleTable));
const alwaysAsked = ["CES1", "CES3", "AGE1", "FALL1", "HIP4"];

function safety(watch: Watch, { session, state, because, current }: Proposal, found: string[]): void {
  const { answers, lockedMs, redMs } = watch;
  const isComplete = answers !== null && alwaysAsked.every((id) => id in answers);
  if (session !== null && !isComplete) found.push("load before a complete screen");
  if (lockedMs !== null && watch.loweredMs <= lockedMs && (session !== null || state !== "locked"))
    found.push("session after a lock");
  if (session !== null && redMs !== null && watch.fullScreenMs < redMs)
    found.push("session after red without a full screen");
  if (because.length === 0) found.push("no reason");
  if (because.some(({ rule }) => !knownRules.has(rule))) found.push("unknown rule");
  if (session !== null && current === null) found.push("session without a current rung");
}

const isLadder = ({ id }: PrescribedExercise): boolean => id.startsWith("R");

function shape(watch: Watch, proposal: Proposal, found: string[]): void {
  const { session, state, current } = proposal;
  if (session === null) return;
  const isFew = state === "flare" || state === "maintenance" || watch.wasLimited;
  const rungs = session.exercises.filter(isLadder);
  for (const { id, sets, reps, holdS, role } of rungs) {
    const low = isFew || role === "previous" ? 1 : 2;
    if (sets < low || sets > 3) found.push(`${id} has ${sets} sets`);
    if (holdS === null && (reps < 6 || reps > 20)) found.push(`${id} has ${reps} reps`);
    if (holdS !== null && (holdS < 6 || holdS > 20 || holdS % 2 !== 0)) found.push(`${id} holds ${holdS} s`);
  }
  if (new Set(rungs.map(({ id }) => id)).size > 2) found.push("more than two rungs");
  if (rungs[0] !== undefined && !isEasyDay(proposal) && rungs[0].id !== current)
    found.push("current is not the first rung");
  if (rungs.length === 0 && !hasRule(proposal, "regress.ladderPaused")) found.push("no rung");
}

function spacing({ lastSetAt, startsMs }: Watch, { session }: Proposal, found: string[]): void {
  if (session === null || lastSetAt === null) return;
  const notBeforeMs = Date.parse(session.notBefore);
  if (notBeforeMs < Date.parse(lastSetAt) + 36 * hourMs) found.push("less than 36 h");
  if (startsMs.filter((startMs) => startMs > notBeforeMs - 7 * dayMs + hourMs).length >= 4)
    found.push("more than 4 in 7 days");
}

function limits({ limit }: Watch, { session, current }: Proposal, found: string[]): void {
  if (limit === null || session === null) return;
  const rungs = session.exercises.filter(isLadder);
  const { maxRung, maxReps } = limit;
  if (maxRung !== undefined && [current ?? "", ...rungs.map(({ id }) => id)].some((id) => id > maxRung))
    found.push("rung above the limit");
  if (maxReps !== undefined && rungs.some(({ reps }) => reps > maxReps)) found.push("reps above the limit");
}

function steps(watch: Watch, before: Seen, seen: Seen, found: string[]): void {
  const [from, to] = [before.proposal.current, seen.proposal.current];
  if (watch.hasTrained && from !== null && to !== null && orderOf(to) > orderOf(from))
    rise(watch, from, to, seen, before, found);
  const [old, now] = [mainOf(before.proposal), mainOf(seen.proposal)];
  if (old === undefined || now === undefined || old.id !== now.id) return;
  const isHeavier =
    (now.loadStep ?? 0) > (old.loadStep ?? 0) ||
    ((now.loadKg ?? 0) > (old.loadKg ?? 0) && old.loadKg !== null);
  const isTraining = before.proposal.state === "training" && seen.proposal.state === "training";
  if (isHeavier && isTraining && now.reps > old.reps && old.reps > 6) found.push("two raises at once");
}

const mainOf = ({ session }: Proposal): PrescribedExercise | undefined =>
  session?.exercises.find(({ role }) => role === "main");

/**
 * A screen, equipment or a clinician between the two proposals may have opened a rung again: to find one that was held or
 * chosen before is no rise.
 */
function rise(watch: Watch, from: string, to: string, seen: Seen, before: Seen, found: string[]): void {
  const [low, high] = [orderOf(from), orderOf(to)];
  if (isOnlyShown(watch, before.proposal, seen.proposal)) return;
  const wasClosed = before.proposal.session === null;
  const isReopened = wasClosed || watch.reopenedMs >= before.nowMs;
  const isFoundAgain = isReopened && high <= Math.max(watch.trainedOrder, watch.chosenOrder);
  for (let order = low + 1; order < high; order++)
    if (!isFoundAgain && !mayBeClosed(watch, order)) {
      found.push(`skipped a rung from ${from} to ${to}`);
      break;
    }
  const isNew = watch.trainedOrder < high;
  const isChosen = watch.chosenOrder >= high;
  if (isNew && !isChosen && !watch.wasLimited && high > 4) {
    const held = heldBefore(watch, from);
    const days = orderOf(held) <= 8 ? 7 : 14;
    const firstAt = watch.firstAt.get(held);
    if (firstAt === undefined || seen.nowMs - Date.parse(firstAt) < days * dayMs - hourMs)
      found.push(`speed limit from ${from} to ${to}`);
  }
  const isChosenNow = isFoundAgain && watch.chosenMs >= before.nowMs;
  const isSameFlare = isFoundAgain && before.proposal.state === "flare" && seen.proposal.state === "flare";
  if (!wasClosed && !isChosenNow && !isSameFlare && watch.lastPeakPain > 5)
    found.push("rose after a session above green");
}

const hasRule = ({ because }: Proposal, ...rules: readonly string[]): boolean =>
  because.some(({ rule }) => rules.includes(rule));

const isEasyDay = (proposal: Proposal): boolean => hasRule(proposal, "flare.easyDays", "flare.notGreen");

/**
 * High usual pain showed an easier rung, and it went down before that was done. To show the rung of the last session again
 * is no rise then; nor, on the easy days of a flare, that a chosen one waits behind the easiest work.
 */
function isOnlyShown(watch: Watch, before: Proposal, seen: Proposal): boolean {
  const isGentleOver = hasRule(before, "pain.highUsual") && !hasRule(seen, "pain.highUsual");
  const wasTry = watch.placements.has(watch.lastSession ?? "");
  if (!isGentleOver || watch.limit !== null || wasTry) return false;
  const high = orderOf(seen.current);
  if (seen.state !== "flare") return before.state !== "flare" && high <= watch.lastOrder;
  return isEasyDay(before) && isEasyDay(seen) && high <= watch.chosenOrder;
}

/** A rung that was shown but never done, and is closed since, was not held: its limit is that of the highest one done. */
function heldBefore(watch: Watch, from: string): string {
  const wasOnlyShown = !watch.firstAt.has(from) && mayBeClosed(watch, orderOf(from));
  return wasOnlyShown ? `R${String(watch.trainedOrder).padStart(2, "0")}` : from;
}

const needs: Readonly<Record<number, readonly string[]>> = {
  5: ["chair"],
  18: ["bar"],
  21: ["ball"],
  22: ["bar"],
};

/** Whether anything in the record could have closed a rung: equipment, screen, or the gate of R16. */
function mayBeClosed({ equipment, closedOrders }: Watch, order: number): boolean {
  if (order === 16 || closedOrders.has(order)) return true;
  const wanted = needs[order];
  return wanted !== undefined && equipment !== undefined && !wanted.some((word) => equipment.includes(word));
}
