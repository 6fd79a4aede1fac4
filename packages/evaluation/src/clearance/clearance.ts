import { numberOf } from "@hipfirst/evidence";
import type { RecordEvent } from "@hipfirst/record";
import { higherLevel, isAtLeast, isConcerning, type ScreenItem } from "../screen/item.ts";
import { screenItems } from "../screen/items.ts";
import { blockedRungs, limitsOf } from "../screen/modifications.ts";
import { screen } from "../screen/screen.ts";
import type { ScreenLevel } from "../types.ts";
import { isSettled, needsClinicianRole } from "./concerns.ts";
import { type SafetyHistory, safetyHistory } from "./history.ts";
import { hoursBetween, isAfter } from "./time.ts";
import type { Clearance, ClearanceReason } from "./types.ts";

const hoursPerDay = 24;

/**
 * Whether the record lets a session be proposed at `now`, and why (RULE_UNLOCK, RULE_CLEARED).
 *
 * A full screen replaces the answers of the last one; a before-session screen adds its yes and not-sure and clears
 * nothing. A level of CLINICIAN_FIRST or above is never lowered by answering again. Red pain, which only the plan can
 * judge, also needs a full screen: compare it with `lastFullAt`.
 *
 * @param events the person's log, in any order
 * @param now ISO 8601 time with offset
 */
export function clearance(events: readonly RecordEvent[], now: string): Clearance {
  return clearanceOf(safetyHistory(events, now), now);
}

/** As `clearance`, from a history that was folded event by event; `now` must not be before its last event. */
export function clearanceOf(history: SafetyHistory, now: string): Clearance {
  const { complete, level, locked, open, blocked, limits } = judgedOf(history);
  const fullFirst = needsFullScreen(history, now);
  return {
    complete,
    level,
    locked,
    cleared: !locked && !isAtLeast(level, "CLINICIAN_FIRST") && fullFirst === null,
    blocked,
    limits,
    due: dueScreens(history, complete && fullFirst === null && !awaitsScreen(history), now),
    reasons: reasonsFor(history, complete, fullFirst, open),
    open,
    covered: [...history.concerns].flatMap(([item, concern]) => (concern.covered === null ? [] : [item])),
    answers: history.answers,
    lastFullAt: history.lastFullAt,
  };
}

type Judged = Pick<Clearance, "complete" | "level" | "locked" | "open" | "blocked" | "limits">;

const lastJudged = new WeakMap<SafetyHistory["concerns"], { history: SafetyHistory; judged: Judged }>();

/** What does not depend on the hour: judged again only when something else was said. */
function judgedOf(history: SafetyHistory): Judged {
  const known = lastJudged.get(history.concerns);
  if (known !== undefined && saysTheSame(known.history, history)) return known.judged;
  const judged = judge(history);
  lastJudged.set(history.concerns, { history, judged });
  return judged;
}

const saysTheSame = (a: SafetyHistory, b: SafetyHistory): boolean =>
  a.answers === b.answers &&
  a.concerns === b.concerns &&
  a.standingSince === b.standingSince &&
  a.freedAt === b.freedAt &&
  a.lockedByClinician === b.lockedByClinician;

function judge(history: SafetyHistory): Judged {
  const answered = screen(history.answers);
  const unsettled = [...history.concerns].filter(([, concern]) => !isSettled(concern));
  const open = unsettled.map(([item, concern]) => ({ item, level: concern.highest }));
  const standing = screenItems.filter(
    (item) => isConcerning(item, history.answers) || history.concerns.get(item.id)?.covered === null,
  );

  // Answers below CLINICIAN_FIRST lower again when answered "no", so they come from the last answers.
  const caution: ScreenLevel = isCaution(standing, answered.level) ? "CAUTION_MODIFY" : "NONE";
  const level = open.map((each) => each.level).reduce(higherLevel, caution);
  const { complete } = answered;
  return {
    complete,
    level,
    locked: !complete || history.lockedByClinician || isAtLeast(level, "URGENT_SAME_DAY"),
    open,
    blocked: blockedRungs(standing).filter((rung) => standing.some((item) => blocks(item, rung, history))),
    limits: limitsOf(standing),
  };
}

/** Covered items keep their modifications (blocks, limits), so they still ask for caution. */
function isCaution(standing: readonly ScreenItem[], answered: ScreenLevel): boolean {
  return answered === "CAUTION_MODIFY" || standing.some((item) => item.modify !== undefined);
}

function blocks(item: ScreenItem, rung: string, history: SafetyHistory): boolean {
  if (!item.modify?.blockRungs?.includes(rung)) return false;
  const freedAt = history.freedAt.get(rung);
  if (freedAt === undefined) return true;
  const since = history.standingSince.get(item.id) ?? history.concerns.get(item.id)?.raisedAt;
  return since !== undefined && isAfter(since, freedAt);
}

/** A visit covers a same-day or emergency answer and the new full screen is not answered yet. */
function awaitsScreen(history: SafetyHistory): boolean {
  return [...history.concerns.values()].some((concern) => concern.covered !== null && !isSettled(concern));
}

/** Why a new full screen comes before the next session; null when none is needed. */
function needsFullScreen(history: SafetyHistory, now: string): "flare" | "away" | null {
  const { lastFullAt, lastFlareAt, lastSessionAt } = history;
  if (lastFullAt === null) return null;
  if (lastFlareAt !== null && isAfter(lastFlareAt, lastFullAt)) return "flare";
  const lastHere = lastSessionAt ?? lastFullAt;
  const awayH = numberOf("evaluation.absenceScreenDays") * hoursPerDay;
  const isAway = hoursBetween(lastHere, now) >= awayH && hoursBetween(lastHere, lastFullAt) < awayH;
  return isAway ? "away" : null;
}

function dueScreens(history: SafetyHistory, isFullFresh: boolean, now: string): Clearance["due"] {
  const { lastFullAt, lastScreenAt, lastSessionAt } = history;
  const reviewH = numberOf("evaluation.reviewScreenDays") * hoursPerDay;
  if (!isFullFresh || lastFullAt === null || hoursBetween(lastFullAt, now) >= reviewH) return ["screen:full"];
  const isScreenedForThisSession =
    lastScreenAt !== null &&
    (lastSessionAt === null || isAfter(lastScreenAt, lastSessionAt)) &&
    hoursBetween(lastScreenAt, now) < numberOf("evaluation.beforeSessionScreenValidH");
  return isScreenedForThisSession ? [] : ["screen:before-session"];
}

function reasonsFor(
  history: SafetyHistory,
  complete: boolean,
  fullFirst: "flare" | "away" | null,
  open: Clearance["open"],
): ClearanceReason[] {
  const reasons: ClearanceReason[] = [];
  const add = (rule: string, id: string, items: readonly string[] = []) =>
    reasons.push({ rule, text: { id: `screen.clearance.${id}` }, items });
  if (history.lastScreenAt === null) add("RULE_INCOMPLETE", "notAnswered");
  else if (!complete) add("RULE_INCOMPLETE", "incomplete", screen(history.answers).unanswered);
  if (history.lockedByClinician) add("RULE_UNLOCK", "lockedByClinician");

  const awaitsScreen = open.filter(({ item }) => history.concerns.get(item)?.covered !== null);
  const awaitsVisit = open.filter((each) => !awaitsScreen.includes(each));
  for (const level of ["EMERGENCY", "URGENT_SAME_DAY", "CLINICIAN_FIRST"] as const) {
    const items = awaitsVisit.filter((each) => each.level === level).map((each) => each.item);
    if (items.length > 0) add("RULE_UNLOCK", `open.${level}`, items);
  }
  const onlyClinician = awaitsVisit.map((each) => each.item).filter(needsClinicianRole);
  if (onlyClinician.length > 0) add("RULE_UNLOCK", "clinicianOnly", onlyClinician);
  if (awaitsScreen.length > 0)
    add(
      "RULE_UNLOCK",
      "screenAgain",
      awaitsScreen.map((each) => each.item),
    );
  if (fullFirst !== null) add("RULE_RESCREEN", fullFirst);
  return reasons;
}
