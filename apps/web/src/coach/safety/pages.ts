import { type Answers, askedItems } from "@hipfirst/evaluation";

type ScreenItem = ReturnType<typeof askedItems>[number];

/** One page of the safety screen: a few questions that belong together, under a calm title. */
export interface SafetyPage {
  readonly id: string;
  readonly items: readonly ScreenItem[];
}

const groupsOfPage: readonly (readonly [page: string, groups: readonly string[]])[] = [
  ["feeling", ["caudaEquina"]],
  ["legs", ["neuro"]],
  ["heart", ["exercise", "vascular"]],
  ["injury", ["fracture"]],
  ["health", ["malignancy", "infection", "visceral"]],
  ["morning", ["inflammatory"]],
  ["hip", ["hip"]],
  ["life", ["pregnancy", "operation", "medication"]],
  ["limits", ["hanging", "context"]],
];

/** The pages to show given what is answered; a group this version does not know gets a page of its own at the end. */
export function safetyPages(answers: Answers): readonly SafetyPage[] {
  const asked = askedItems(answers);
  const known = new Set(groupsOfPage.flatMap(([, groups]) => groups));
  const pages = groupsOfPage.map(([id, groups]) => ({
    id,
    items: asked.filter((item) => groups.includes(item.group)),
  }));
  const rest = asked.filter((item) => !known.has(item.group));
  return [...pages, { id: "more", items: rest }].filter((page) => page.items.length > 0);
}

/** What was answered to "has it come back or got worse?" for items that a visit has covered. */
export interface SinceCovered {
  readonly covered: readonly string[];
  readonly worse: Answers;
}

/** Whether a covered item is still there, so that the person is asked how it has been since. */
export function asksSince(id: string, answers: Answers, { covered }: SinceCovered): boolean {
  return covered.includes(id) && (answers[id] === "yes" || answers[id] === "not-sure");
}

/** Covered items that are new or worse; not sure counts as worse. */
export function markedWorse(answers: Answers, since: SinceCovered): readonly string[] {
  return since.covered.filter((id) => asksSince(id, answers, since) && (since.worse[id] ?? "no") !== "no");
}

/** Questions of the page that have no answer yet. */
export function unansweredOn(page: SafetyPage, answers: Answers, since: SinceCovered): readonly string[] {
  const isOpen = (id: string) =>
    answers[id] === undefined || (asksSince(id, answers, since) && since.worse[id] === undefined);
  return page.items.map((item) => item.id).filter(isOpen);
}

/** The first page with something unanswered, or the last page. */
export function firstOpenPage(pages: readonly SafetyPage[], answers: Answers, since: SinceCovered): number {
  const open = pages.findIndex((page) => unansweredOn(page, answers, since).length > 0);
  return open === -1 ? pages.length - 1 : open;
}
