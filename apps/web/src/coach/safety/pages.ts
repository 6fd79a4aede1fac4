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

/** Questions of the page that have no answer yet. */
export function unansweredOn(page: SafetyPage, answers: Answers): readonly string[] {
  return page.items.map((item) => item.id).filter((id) => answers[id] === undefined);
}

/** The first page with something unanswered, or the last page. */
export function firstOpenPage(pages: readonly SafetyPage[], answers: Answers): number {
  const open = pages.findIndex((page) => unansweredOn(page, answers).length > 0);
  return open === -1 ? pages.length - 1 : open;
}
