import type { Sentence } from "@hipfirst/words";
import { type Course, isClimbingBack, memoryOf } from "./course.ts";
import { nextOpen } from "./ladder/climb.ts";
import { topAmount } from "./ladder/dose.ts";
import type { Rung } from "./ladder/rung.ts";
import { speedLimitDays } from "./rules/advance.ts";
import { balanceOf } from "./rules/asymmetry.ts";
import { ruleNumber } from "./rules/in-force.ts";
import { isConfirmed, sessionsNeeded } from "./rules/progression.ts";
import { dayMs } from "./time.ts";
import type { Proposal } from "./types.ts";

type Unlock = Proposal["unlocks"][number];

const plankRungOrder = 14;
const slideRungOrder = 16;

/** What opens the next rung, each with what is needed and what is there; empty where nothing is left to open. */
export function unlocksFor(course: Course, nowMs: number): Unlock[] {
  const { rung } = course;
  if (rung === null) return [];
  const next = nextOpen(rung.order, course.access);
  if (next === undefined) return [];
  if (course.flare !== null || isClimbingBack(course)) return [greenSessions(course), lastGreen(course)];
  return [
    ...ownWork(course, rung),
    waiting(course, rung, nowMs),
    lastGreen(course),
    ...gates(course, rung, next, nowMs),
  ];
}

const unlock = (
  id: string,
  need: string | number,
  have: string | number | null,
  met: boolean,
  values: Sentence["values"] = {},
): Unlock => ({
  criterion: { id: `plan.unlock.${id}`, values },
  need,
  have,
  met,
});

function greenSessions(course: Course): Unlock {
  const need = ruleNumber("plan.climbGreens");
  return unlock("greenSessions", need, course.greens, course.greens >= need, { need });
}

function lastGreen(course: Course): Unlock {
  const isGreen = course.lastColour === "green";
  const have = course.lastColour === "unknown" ? null : course.lastColour;
  return unlock("lastGreen", "green", have, isGreen);
}

function ownWork(course: Course, rung: Rung): Unlock[] {
  const memory = memoryOf(course, rung);
  const top = topAmount(rung);
  const amount = memory.dose.holdS ?? memory.dose.reps;
  const confirmed = isConfirmed(memory);
  const need = sessionsNeeded(memory);
  const work = [
    unlock(rung.isHold ? "topSeconds" : "topReps", top, amount, amount >= top || confirmed, { top }),
    unlock("topSessions", need, memory.run.length, confirmed, { need }),
  ];
  if (rung.stepsBeforeAdvance === 0) return work;
  const steps = rung.stepsBeforeAdvance;
  return [...work, unlock("loadSteps", steps, memory.stepsTaken, memory.stepsTaken >= steps, { steps })];
}

function waiting(course: Course, rung: Rung, nowMs: number): Unlock {
  const need = speedLimitDays(rung);
  const { firstAtMs } = memoryOf(course, rung);
  const have = firstAtMs === null ? 0 : Math.floor((nowMs - firstAtMs) / dayMs);
  return unlock("days", need, Math.min(need, have), have >= need, { need });
}

function gates(course: Course, rung: Rung, next: Rung, nowMs: number): Unlock[] {
  const found: Unlock[] = [];
  if (rung.order === plankRungOrder || next.order === slideRungOrder) {
    const seconds = ruleNumber("plan.plankGateS");
    found.push(unlock("plank", seconds, course.hasPlank ? seconds : null, course.hasPlank, { seconds }));
  }
  const balance = next.isBilateral ? balanceOf(course, nowMs) : null;
  if (balance !== null) {
    const need = Math.round(ruleNumber("plan.balanceOpenRatio") * 100);
    const have = Math.round(balance.ratio * 100);
    found.push(unlock("balance", need, have, have >= need, { need }));
  }
  return found;
}
