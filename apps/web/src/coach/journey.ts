import { firstTests } from "../tests/progress.ts";
import type { Care, PastSession } from "./record/care.ts";

const clinicianFirst: readonly string[] = ["CLINICIAN_FIRST", "URGENT_SAME_DAY", "EMERGENCY"];

type OnTheWay = Pick<
  Care,
  "events" | "clearance" | "proposal" | "person" | "usualPain" | "results" | "skippedTests" | "sessions"
>;

/** Where the person goes next: the first thing on the way in that is not done, else today. */
export function nextPlace(care: OnTheWay): string {
  if (care.events.length === 0) return "/welcome";
  if (clinicianFirst.includes(care.clearance.level)) return "/safety/result";
  if (care.clearance.due.includes("screen:full") || !care.clearance.complete) return "/safety";
  if (isScreenFirst(care)) return "/safety";
  if (care.clearance.locked) return "/safety/result";
  if (care.person === null) return "/about";
  if (care.usualPain === null) return "/usual-pain";
  // Whoever trains already is asked for tests when the plan says so, never stopped for them.
  if (care.sessions.length > 0) return "/today";
  return firstTests(care).some(({ state }) => state === "open") ? "/evaluation" : "/today";
}

/** Red pain, which only the plan can judge, asks all safety questions before the next session; six weeks only offer them. */
const isScreenFirst = ({ proposal }: OnTheWay): boolean =>
  proposal.session === null && proposal.due.includes("screen:full");

/** The session that was started and not ended, if the last one was. */
export function openSession(care: Pick<Care, "sessions">): PastSession | null {
  const last = care.sessions.at(-1);
  return last && last.ended === null ? last : null;
}

const morningAfterH = 6;
const askedForH = 72;

/** The last finished session whose next morning has come and was not answered. */
export function morningDue(care: Pick<Care, "sessions" | "now">): PastSession | null {
  const last = care.sessions.filter(({ ended }) => ended !== null).at(-1);
  if (!last?.ended || last.mornings.length > 0) return null;
  const ended = new Date(last.ended.at);
  const hours = (care.now.getTime() - ended.getTime()) / 3_600_000;
  const isAnotherDay = ended.toDateString() !== care.now.toDateString();
  return isAnotherDay && hours >= morningAfterH && hours <= askedForH ? last : null;
}
