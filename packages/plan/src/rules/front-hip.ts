import { type Course, fired, heldRung, memoryOf } from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import { ruleNumber } from "./in-force.ts";
import { stepDown } from "./step-down.ts";

export function hadFrontHipPain(session: SessionFacts): boolean {
  const cap = ruleNumber("plan.frontHipCap");
  return session.stopped === "pinch" || session.sets.some((set) => (set.frontHipPain ?? 0) > cap);
}

/** A front-hip pinch lowers the height; again twice at the lower height, one rung down. Never a flare. */
export function afterFrontHipPain(course: Course): void {
  const memory = memoryOf(course, heldRung(course));
  memory.run = [];
  course.raise = null;
  fired(course, "pain.frontHip");
  if (!memory.isHeightLowered) {
    memory.isHeightLowered = true;
    return;
  }
  memory.pinchesAfterLowering += 1;
  if (memory.pinchesAfterLowering < ruleNumber("plan.frontHipSessionsBeforeStepDown")) return;
  memory.pinchesAfterLowering = 0;
  course.asksHip = true;
  stepDown(course, 1, "pain.frontHipAgain");
}
