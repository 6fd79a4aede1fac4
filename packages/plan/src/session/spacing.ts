import type { Course } from "../course.ts";
import { flareDay } from "../rules/flare.ts";
import { ruleNumber } from "../rules/in-force.ts";
import { maintenanceSessionsPerWeek } from "../rules/maintenance.ts";
import { hourMs, weekMs } from "../time.ts";
import { atMost } from "./sets-now.ts";

/** Earliest moment of the next session: hours since the last one, and so many in seven days (frequency). */
export function earliestMs(course: Course, nowMs: number, ageYears: number | null): number {
  if (course.lastSession === null) return nowMs;
  const isLoweredFlare = flareDay(course, nowMs) >= ruleNumber("plan.flareEasyDays");
  const hours = ruleNumber(isLoweredFlare ? "plan.flareHoursBetween" : "plan.minHoursBetweenSessions");
  const afterRestMs = course.lastSession.endMs + hours * hourMs;
  const perWeek = atMost(maintenanceSessionsPerWeek(course, nowMs, ageYears), course.limits.sessionsPerWeek);
  const oldest = course.recentStartsMs.at(-Math.max(1, perWeek));
  return Math.max(nowMs, afterRestMs, (oldest ?? Number.NEGATIVE_INFINITY) + weekMs);
}
