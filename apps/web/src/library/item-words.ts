import { useCallback } from "react";
import { useWords, type Words } from "../kit/preferences.tsx";
import { ownText, type ShelfItem } from "./shelf.ts";

/** The words of any item, its own wording first. */
export function useItemWords(): (item: ShelfItem, id: string) => string {
  const { t, language } = useWords();
  return useCallback((item, id) => ownText(item, id, language) ?? t(id), [t, language]);
}

/** How much of it, within the bounds of its definition; null where it is not dosed. */
export function doseRange(item: ShelfItem, t: Words["t"]): string | null {
  const { dose } = item.definition;
  if (dose === null) return null;
  const { type, min: low, max: high, sets, restS: rest, holdsPerSet, perSide } = dose;
  if (type === "minutes") return t("library.dose.minutes", { low, high });
  const [fewest, most] = sets;
  const setsText = fewest === most ? String(fewest) : t("library.dose.sets", { low: fewest, high: most });
  const values = { low, high, sets: setsText, rest, holds: holdsPerSet ?? 1 };
  const kind = type === "reps" ? "reps" : holdsPerSet === null ? "hold" : "holds";
  const text = t(`library.dose.${kind}`, values);
  return perSide ? t("library.dose.each-side", { dose: text }) : text;
}

/** The sentences of the set-up and of the movement, one step each. */
export function stepsOf(item: ShelfItem, textOf: (item: ShelfItem, id: string) => string): readonly string[] {
  const { setupId, movementId } = item.definition.words;
  return [setupId, movementId].flatMap((id) => textOf(item, id).split(/(?<=[.!?])\s+(?=\p{Lu})/u));
}
