import { useCallback } from "react";
import { useWords, type Words } from "../kit/preferences.tsx";
import { ownText, type ShelfItem } from "./shelf.ts";

/** The words of any item, its own wording first. */
export function useItemWords(): (item: ShelfItem, id: string) => string {
  const { t, language } = useWords();
  return useCallback((item, id) => ownText(item, id, language) ?? t(id), [t, language]);
}

/** The name of a piece of equipment; the vocabulary writes "ankle weight", word ids have no spaces. */
export const needText = (need: string, t: Words["t"]): string =>
  t(`exercises.need.${need.replaceAll(" ", "-")}`);

/** What is needed, one entry each; "/" stands between what may take each other's place. */
export const needsText = ({ definition }: ShelfItem, t: Words["t"]): readonly string[] =>
  definition.needs.map((any) => any.map((need) => needText(need, t)).join(" / "));

const range = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);

/** How much of it, within the bounds of its definition; null where it is not dosed. */
export function doseRange({ definition }: ShelfItem, t: Words["t"]): string | null {
  const { dose } = definition;
  if (dose === null) return null;
  const { type, holdsPerSet, perSide } = dose;
  const kind = type === "hold" && holdsPerSet !== null ? "holds" : type;
  const text = t(`library.dose.${kind}`, {
    range: range(dose.min, dose.max),
    sets: range(...dose.sets),
    holds: holdsPerSet ?? 1,
  });
  return perSide && type !== "minutes" ? t("library.dose.each-side", { dose: text }) : text;
}

/** The sentences of the set-up and of the movement, one step each. */
export function stepsOf(item: ShelfItem, textOf: (item: ShelfItem, id: string) => string): readonly string[] {
  const { setupId, movementId } = item.definition.words;
  return [setupId, movementId].flatMap((id) => textOf(item, id).split(/(?<=[.!?])\s+(?=\p{Lu})/u));
}
