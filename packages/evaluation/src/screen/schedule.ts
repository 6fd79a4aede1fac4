import type { Answers, ScreenResult } from "../types.ts";
import type { ScreenItem } from "./item.ts";
import { judge, screenItem } from "./screen.ts";

/** The questions asked before every session, on one screen: "Any of these new since last time?" */
const beforeSessionItemIds = [
  "CES1",
  "CES2",
  "CES3",
  "CES4",
  "CES6",
  "NEU2",
  "CAR1",
  "CLOT",
  "HIP1",
  "INF1",
  "FRX1",
] as const;

/** The questions asked before every session, in order. */
export const beforeSessionItems: readonly ScreenItem[] = beforeSessionItemIds.map((id) => {
  const item = screenItem(id);
  if (item === undefined) throw new Error(`The before-session question ${id} is not in the screen: add it`);
  return item;
});

/**
 * Judges only the questions asked before a session; `complete` and `unanswered` speak of these alone.
 * The state of the record, which also remembers the full screen, is `clearance`.
 */
export function beforeSession(answers: Answers): ScreenResult {
  return judge(beforeSessionItems, answers);
}

/** When the screen is asked, and which questions. */
export const screenSchedule = [
  { when: "onboarding", kind: "full" },
  { when: "before-session", kind: "before-session" },
  { when: "flare", kind: "full" },
  { when: "red-pain", kind: "full" },
  { when: "review", kind: "full" },
  { when: "absence", kind: "full" },
  { when: "not-improved-at-six-weeks", kind: "full" },
] as const;
