import type { Clearance } from "@hipfirst/evaluation";
import type { Course } from "../course.ts";
import { instantMs } from "../time.ts";

/** Why there is no session. */
export type Barrier = "locked" | "incomplete" | "screenDue" | "notCleared" | "paused";

/** What stands between the person and any session, the gravest first; null where nothing does (stopRules). */
export function barrierOf(course: Course, safety: Clearance): Barrier | null {
  if (!safety.complete && !isSevere(safety)) return "incomplete";
  if (safety.locked) return "locked";
  if (safety.level === "CLINICIAN_FIRST") return "notCleared";
  if (!safety.cleared || needsScreen(course, safety)) return "screenDue";
  return course.isPaused ? "paused" : null;
}

const isSevere = (safety: Clearance): boolean =>
  safety.level === "EMERGENCY" || safety.level === "URGENT_SAME_DAY";

/** Red pain, which only the plan can judge, needs a full screen as well. */
function needsScreen(course: Course, safety: Clearance): boolean {
  if (course.needsScreenSinceMs === null) return false;
  return safety.lastFullAt === null || instantMs(safety.lastFullAt) < course.needsScreenSinceMs;
}
