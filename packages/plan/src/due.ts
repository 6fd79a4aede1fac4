import type { Clearance } from "@hipfirst/evaluation";
import { sixWeekReview, testDefinition, testPlan } from "@hipfirst/evaluation";
import type { Course } from "./course.ts";
import type { PersonFacts } from "./history/person.ts";
import type { SessionFacts } from "./history/session.ts";
import { ruleNumber } from "./rules/in-force.ts";
import { hourMs, instantMs, weekMs } from "./time.ts";

const answeredWeeks: Readonly<Record<string, readonly number[]>> = {
  RMDQ: [0, 6, 12, 26, 52],
  PSFS: [0, 4, 6, 12, 26, 52],
  GROC: [6, 12, 26, 52],
  YELLOW: [0],
};
const schedule = Object.entries(answeredWeeks);

export interface DueFacts {
  readonly course: Course;
  readonly person: PersonFacts;
  readonly safety: Clearance;
  readonly needsScreen: boolean;
  readonly hasSession: boolean;
  readonly lastSession: SessionFacts | null;
  readonly nowMs: number;
}

/** What should be asked now, most important first. While nothing may be loaded, only safety is asked. */
export function dueNow(facts: DueFacts): readonly string[] {
  const { course, safety, needsScreen, hasSession } = facts;
  if (needsScreen || !safety.complete) return ["screen:full"];
  const screens = asksAllAgain(facts) ? ["screen:full"] : safety.due;
  const due = [...screens, ...(course.asksHip ? ["HIP1", "HIP4"] : []), ...morning(facts)];
  if (!hasSession) return due.filter((id) => id !== "screen:before-session");
  if (facts.person.described.equipment === undefined) due.push("PersonDescribed");
  return [...due, ...tests(facts), ...questionnaires(facts)];
}

/** Pain that has not improved at six weeks; where no session may be done, a clinician is asked for already. */
function asksAllAgain({ course, safety, hasSession, nowMs }: DueFacts): boolean {
  const { firstSessionMs, weeklyPain } = course;
  if (!hasSession || firstSessionMs === null || weeklyPain.length === 0) return false;
  const lastFullScreenMs = safety.lastFullAt === null ? null : instantMs(safety.lastFullAt);
  const known = { firstSessionMs, answers: weeklyPain, lastFullScreenMs, reviewedMs: null };
  return sixWeekReview(known, nowMs).asksScreen;
}

function morning({ lastSession, nowMs }: DueFacts): string[] {
  if (lastSession === null || lastSession.aftermath !== null) return [];
  const hours = (nowMs - lastSession.endMs) / hourMs;
  const isAsked =
    hours >= ruleNumber("plan.morningFromHours") && hours <= ruleNumber("plan.morningUntilHours");
  return isAsked ? ["morning-after"] : [];
}

function tests({ person, safety, nowMs }: DueFacts): string[] {
  return testPlan.home.filter((test) => {
    if (safety.limits.skipTests.includes(test)) return false;
    const retest = testDefinition(test)?.retest ?? null;
    const last = person.tests.findLast(({ event }) => event.test === test);
    if (last === undefined) return true;
    return retest !== null && nowMs - last.atMs >= retest.everyWeeks * weekMs;
  });
}

function questionnaires({ course, person, nowMs }: DueFacts): string[] {
  const startMs = course.firstSessionMs ?? nowMs;
  const weeks = (nowMs - startMs) / weekMs;
  const scheduled = schedule
    .filter(([instrument, at]) => {
      const latest = at.findLast((week) => week <= weeks);
      if (latest === undefined) return false;
      return latest === 0
        ? lastAnswerMs(person, instrument) === Number.NEGATIVE_INFINITY
        : lastAnswerMs(person, instrument) < startMs + latest * weekMs - weekMs / 2;
    })
    .map(([instrument]) => instrument);
  return nowMs - lastAnswerMs(person, "NPRS") >= weekMs ? ["NPRS", ...scheduled] : scheduled;
}

function lastAnswerMs({ questionnaires }: PersonFacts, instrument: string): number {
  for (let index = questionnaires.length - 1; index >= 0; index--) {
    const answered = questionnaires[index];
    if (answered?.event.instrument === instrument) return answered.atMs;
  }
  return Number.NEGATIVE_INFINITY;
}
