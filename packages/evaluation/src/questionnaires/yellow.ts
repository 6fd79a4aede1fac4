import { numberOf } from "@hipfirst/evidence";

type ScalePrompt = "worry" | "confidence" | "mood" | "sleep" | "expectation";

/** One prompt: question `evaluation.yellow.<id>.question`, ends `…low` and `…high`; the last one is free text. */
export interface YellowPrompt {
  readonly id: ScalePrompt | "obstacle";
  /** Which end of 0-10 calls for attention; null for free text, which is never judged. */
  readonly attention: "high" | "low" | null;
}

/** Our own prompts, unscored and not a validated tool. */
export const yellowPrompts: readonly YellowPrompt[] = [
  { id: "worry", attention: "high" },
  { id: "confidence", attention: "low" },
  { id: "mood", attention: "high" },
  { id: "sleep", attention: "low" },
  { id: "expectation", attention: "low" },
  { id: "obstacle", attention: null },
];

/** Ratings 0-10; an absent prompt is unanswered. */
export type YellowAnswers = Readonly<Partial<Record<ScalePrompt, number>>>;

/** What the answers lead to. There is no total and no risk category. */
export interface YellowFlags {
  /** Prompts whose answer calls for the pages to learn from, and for a conversation where there is a clinician. */
  readonly learn: readonly ScalePrompt[];
  /** Also say where to find someone to talk to. */
  readonly support: boolean;
  readonly unanswered: readonly ScalePrompt[];
}

/** QUE_YELLOW_LEARN and QUE_YELLOW_SUPPORT. A rating outside 0-10 counts as unanswered. */
export function yellowFlags(answers: YellowAnswers): YellowFlags {
  const learn: ScalePrompt[] = [];
  const unanswered: ScalePrompt[] = [];
  for (const { id, attention } of yellowPrompts) {
    if (id === "obstacle") continue;
    const rating = answers[id];
    if (rating === undefined || !(rating >= 0 && rating <= 10)) unanswered.push(id);
    else if (callsForAttention(rating, attention)) learn.push(id);
  }
  const mood = answers.mood;
  const support =
    !unanswered.includes("mood") && mood !== undefined && mood >= numberOf("evaluation.yellowSupportFrom");
  return { learn, support, unanswered };
}

function callsForAttention(rating: number, attention: YellowPrompt["attention"]): boolean {
  if (attention === "high") return rating >= numberOf("evaluation.yellowHighFrom");
  return attention === "low" && rating <= numberOf("evaluation.yellowLowTo");
}
