import { higherLevel, isAtLeast, isConcerning, levelAmong } from "../screen/item.ts";
import { askedItems, screen, screenItem } from "../screen/screen.ts";
import type { Answers, ScreenLevel } from "../types.ts";
import { localDate } from "./time.ts";
import type { Visit } from "./visit.ts";

/** An answer that asks for a clinician; it stays until a visit or a clinician covers it (RULE_UNLOCK). */
export interface Concern {
  readonly raisedAt: string;
  /** Highest level it reached, escalation included. */
  readonly highest: ScreenLevel;
  readonly covered: null | { readonly by: "clinician" } | { readonly by: "person"; readonly on: string };
  /** Local date of the last complete full screen answered after it was raised. */
  readonly screenedAgainOn: string | null;
}

export type Concerns = ReadonlyMap<string, Concern>;

/** Items that no self-reported visit can clear (RULE_UNLOCK). */
const clinicianOnly: ReadonlySet<string> = new Set(["AGE1", "PRE1"]);

export const needsClinicianRole = (id: string): boolean => clinicianOnly.has(id);

/** Nothing more is needed: covered by a clinician, or by a visit and, at the two top levels, a new full screen. */
export function isSettled(concern: Concern): boolean {
  if (concern.covered === null) return false;
  if (concern.covered.by === "clinician" || !isAtLeast(concern.highest, "URGENT_SAME_DAY")) return true;
  return concern.screenedAgainOn !== null && concern.screenedAgainOn >= concern.covered.on;
}

/** The concerning answers that ask for a clinician first, or more. */
function raisedBy(answers: Answers): string[] {
  return askedItems(answers)
    .filter((item) => isConcerning(item, answers) && isAtLeast(item.level ?? "NONE", "CLINICIAN_FIRST"))
    .map((item) => item.id);
}

/**
 * A full screen: settled concerns answered "no" are over; open ones stay whatever is answered; new ones, and those
 * marked worse, are raised; a covered one whose escalation pair is newly raised is open again (RULE_CLEARED).
 */
export function afterFullScreen(
  before: Concerns,
  answers: Answers,
  worse: readonly string[],
  at: string,
): Concerns {
  const raised = new Set(raisedBy(answers));
  if (raised.size === 0 && before.size === 0) return before;
  const { complete } = screen(answers);
  const kept = new Map<string, Concern>();
  for (const [id, concern] of before) {
    const seen = complete ? { ...concern, screenedAgainOn: localDate(at) } : concern;
    if (raised.has(id) || !isSettled(seen)) kept.set(id, seen);
  }
  const fresh = [...raised].filter((id) => !kept.has(id) || worse.includes(id));
  return withRaised(kept, fresh, answers, at);
}

/** A before-session screen asks what is new, so every yes and not-sure is raised anew; nothing is cleared. */
export function afterBeforeSession(before: Concerns, added: Answers, answers: Answers, at: string): Concerns {
  return withRaised(before, raisedBy(added), answers, at);
}

function withRaised(before: Concerns, fresh: readonly string[], answers: Answers, at: string): Concerns {
  const next = new Map(before);
  const reopened = [...before].filter(([id, { covered }]) => covered !== null && isPairOf(id, fresh));
  for (const id of [...fresh, ...reopened.map(([covered]) => covered)])
    next.set(id, { raisedAt: at, highest: "NONE", covered: null, screenedAgainOn: null });
  const standing = new Set([...raisedBy(answers), ...next.keys()]);
  for (const [id, concern] of next)
    if (concern.covered === null)
      next.set(id, { ...concern, highest: higherLevel(concern.highest, levelOf(id, standing)) });
  return next;
}

function isPairOf(id: string, others: readonly string[]): boolean {
  return screenItem(id)?.escalates?.ifAny.some((pair) => others.includes(pair)) ?? false;
}

function levelOf(id: string, standing: ReadonlySet<string>): ScreenLevel {
  const item = screenItem(id);
  if (item === undefined) throw new Error(`The concern ${id} is not in the screen: add the item back`);
  return levelAmong(item, standing);
}

/** A visit covers the open concerns it names and may cover; one already answered "no" is then over. */
export function afterVisit(before: Concerns, visit: Visit, answers: Answers): Concerns {
  const raised = new Set(raisedBy(answers));
  const next = new Map(before);
  for (const [id, concern] of before) {
    if (!covers(visit, id, concern)) continue;
    const covered = visit.by === "clinician" ? { by: visit.by } : { by: visit.by, on: visit.on };
    const after: Concern = { ...concern, covered };
    if (isSettled(after) && !raised.has(id)) next.delete(id);
    else next.set(id, after);
  }
  return next;
}

function covers(visit: Visit, id: string, concern: Concern): boolean {
  if (concern.covered !== null && isSettled(concern)) return false;
  if (visit.items !== "all" && !visit.items.includes(id)) return false;
  if (visit.by === "clinician") return true;
  if (needsClinicianRole(id)) return false;
  if (!isAtLeast(concern.highest, "URGENT_SAME_DAY")) return true;
  return visit.advice === "may-exercise" && visit.on >= localDate(concern.raisedAt);
}
