import type { Answer, Answers, ScreenLevel } from "../types.ts";

/** What a concerning answer changes for exercises and tests, where it does not stop them. */
export interface ItemModification {
  readonly blockRungs?: readonly string[];
  readonly hipFlexionMaxDeg?: number;
  readonly painMax?: number;
  readonly handSupport?: readonly string[];
  readonly skipTests?: readonly string[];
  readonly skipAdjuncts?: readonly string[];
}

/** One question of the safety screen. */
export interface ScreenItem {
  readonly id: string;
  /** Questions of one group stand together on the screen: `screen.group.<group>`. */
  readonly group: string;
  /** Level of a yes, and of a not-sure (RULE_NOTSURE); null for the counted inflammatory items, where not-sure is a no. */
  readonly level: ScreenLevel | null;
  /** Whether `screen.clarify.<id>` exists, shown once after a not-sure. */
  readonly clarify?: true;
  /** A fact of history that stays yes at every later screen. */
  readonly persistent?: true;
  /** Asked only when this item is answered yes. */
  readonly askedIfYes?: string;
  readonly escalates?: { readonly to: ScreenLevel; readonly ifAny: readonly string[] };
  readonly modify?: ItemModification;
  readonly sources: readonly string[];
}

const order: Readonly<Record<ScreenLevel, number>> = {
  NONE: 0,
  CAUTION_MODIFY: 1,
  CLINICIAN_FIRST: 2,
  URGENT_SAME_DAY: 3,
  EMERGENCY: 4,
};

/** Whether `level` asks for at least as much care as `floor`. */
export function isAtLeast(level: ScreenLevel, floor: ScreenLevel): boolean {
  return order[level] >= order[floor];
}

/** The level that asks for more care (RULE_MAX). */
export function higherLevel(a: ScreenLevel, b: ScreenLevel): ScreenLevel {
  return isAtLeast(a, b) ? a : b;
}

/** The answer to an item; undefined when unanswered, also for names every object inherits. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** Whether the answer counts as a yes: a not-sure does, except on the counted inflammatory items (RULE_NOTSURE). */
export function isConcerning(item: ScreenItem, answers: Answers): boolean {
  const answer = answerTo(answers, item.id);
  return answer === "yes" || (answer === "not-sure" && item.level !== null);
}

/** The item's level when it is concerning, raised when one of its pair is among `concerning` too. */
export function levelAmong(item: ScreenItem, concerning: ReadonlySet<string>): ScreenLevel {
  const own = item.level ?? "NONE";
  const pair = item.escalates;
  return pair?.ifAny.some((id) => concerning.has(id)) ? higherLevel(own, pair.to) : own;
}
