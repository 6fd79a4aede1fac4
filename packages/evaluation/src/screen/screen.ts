import { numberOf } from "@hipfirst/evidence";
import type { Answers, ScreenLevel, ScreenResult } from "../types.ts";
import { answerTo, higherLevel, isAtLeast, isConcerning, levelAmong, type ScreenItem } from "./item.ts";
import { screenItems } from "./items.ts";
import { blockedRungs, limitsOf } from "./modifications.ts";
import { safetyNetText } from "./safety-net.ts";

type Message = ScreenResult["messages"][number];

const byId = new Map(screenItems.map((item) => [item.id, item]));

/** The question with this id, or undefined when the screen has none. */
export function screenItem(id: string): ScreenItem | undefined {
  return byId.get(id);
}

/** The questions to ask given what is answered so far: a gated question appears when its gate is a yes. */
export function askedItems(answers: Answers): readonly ScreenItem[] {
  return screenItems.filter((item) => isAsked(item, answers));
}

function isAsked(item: ScreenItem, answers: Answers): boolean {
  return item.askedIfYes === undefined || answerTo(answers, item.askedIfYes) === "yes";
}

/**
 * Judges the answers of the safety screen: rules RULE_MAX, RULE_NG65, RULE_NOTSURE and RULE_SAFETYNET.
 *
 * The level is that of what was answered, also when incomplete; an incomplete screen is locked. Ids that are not in
 * the screen are not looked at.
 */
export function screen(answers: Answers): ScreenResult {
  return judge(screenItems, answers);
}

/** As `screen`, for a shorter list of questions; `complete` and `unanswered` speak of that list. */
export function judge(items: readonly ScreenItem[], answers: Answers): ScreenResult {
  const asked = items.filter((item) => isAsked(item, answers));
  const unanswered = asked.filter((item) => answerTo(answers, item.id) === undefined).map((item) => item.id);
  const concerning = asked.filter((item) => isConcerning(item, answers));
  const ids = new Set(concerning.map((item) => item.id));
  const levels = new Map(concerning.map((item) => [item.id, levelAmong(item, ids)]));
  const inflammatory = inflammatoryYes(concerning);
  if (reachesCaution(inflammatory)) for (const id of inflammatory) levels.set(id, "CAUTION_MODIFY");

  const level = [...levels.values()].reduce<ScreenLevel>(higherLevel, "NONE");
  const complete = unanswered.length === 0;
  return {
    level,
    complete,
    unanswered,
    locked: !complete || isAtLeast(level, "URGENT_SAME_DAY"),
    blocked: blockedRungs(concerning),
    limits: limitsOf(concerning),
    messages: messagesFor(level, complete, inflammatory.length),
    decidedBy: level === "NONE" ? [] : [...levels].filter(([, own]) => own === level).map(([id]) => id),
  };
}

/** Counted inflammatory items answered yes; none while their gate is closed. */
function inflammatoryYes(concerning: readonly ScreenItem[]): string[] {
  return concerning.filter((item) => item.askedIfYes === "INFL0").map((item) => item.id);
}

function reachesCaution(inflammatory: readonly string[]): boolean {
  return inflammatory.length >= numberOf("evaluation.inflammatoryReferralCount");
}

/** The person's messages: what the level means, the inflammatory advice, and always the safety net. */
function messagesFor(level: ScreenLevel, complete: boolean, inflammatoryCount: number): Message[] {
  const mayStart = complete && !isAtLeast(level, "CLINICIAN_FIRST");
  const unfinished = !complete && !isAtLeast(level, "CLINICIAN_FIRST") ? ".unfinished" : "";
  const messages: Message[] = [{ id: `LEVEL_${level}`, text: { id: `screen.level.${level}${unfinished}` } }];
  const advice = inflammatoryAdvice(inflammatoryCount);
  if (advice !== null)
    messages.push({ id: advice, text: { id: `screen.${advice}${mayStart ? "" : ".notYet"}` } });
  messages.push({ id: "SAFETY_NET", text: safetyNetText });
  return messages;
}

function inflammatoryAdvice(count: number): string | null {
  const referral = numberOf("evaluation.inflammatoryReferralCount");
  if (count >= referral) return "NG65_4plus";
  return count === referral - 1 ? "NG65_exactly3" : null;
}
