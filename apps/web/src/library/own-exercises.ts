import { parseExercise } from "@hipfirst/exercises";
import type { Sentence } from "@hipfirst/words/speaker";
import { useSyncExternalStore } from "react";
import {
  draftsAreKept,
  draftsSettled,
  readDraft,
  subscribeDrafts,
  writeDraft,
} from "../coach/record/draft.ts";
import { builtIn, type ShelfItem } from "./shelf.ts";

/** Exercises that a clinician wrote, kept locked on this device beside the record; deleted with all drafts. */
const ownExercisesName = "own-exercises";
let shelf: { readonly stored: unknown; readonly items: readonly ShelfItem[] } | null = null;

const asItem = (json: unknown): ShelfItem[] => {
  const parsed = parseExercise(json);
  return parsed.ok ? [{ definition: parsed.exercise, texts: parsed.texts, isOwn: true }] : [];
};

/** What was stored by a version that knew another format is left out, never half read. */
function current(): readonly ShelfItem[] {
  const stored = readDraft<unknown>(ownExercisesName);
  if (shelf === null || shelf.stored !== stored)
    shelf = { stored, items: [...builtIn, ...(Array.isArray(stored) ? stored.flatMap(asItem) : [])] };
  return shelf.items;
}

/** Every exercise of the library: the built-in ones, then this device's own. */
export const useShelf = (): readonly ShelfItem[] => useSyncExternalStore(subscribeDrafts, current);

function keep(items: readonly ShelfItem[]): Promise<void> {
  const own = items.filter(({ isOwn }) => isOwn);
  writeDraft(
    ownExercisesName,
    own.length === 0 ? null : own.map(({ definition, texts }) => ({ ...definition, texts })),
  );
  return draftsSettled();
}

export type Brought =
  | { readonly ok: true; readonly item: ShelfItem }
  | { readonly ok: false; readonly refusal: Sentence };

/** Reads an exercise file and keeps it, in the place of an own one with the same id. */
export async function bringExercise(text: string): Promise<Brought> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, refusal: { id: "library.import.notJson" } };
  }
  const parsed = parseExercise(json);
  if (!parsed.ok) return parsed;
  const { exercise, texts } = parsed;
  if (builtIn.some(({ definition }) => definition.id === exercise.id))
    return { ok: false, refusal: { id: "exercises.import.taken", values: { id: exercise.id } } };
  if (!draftsAreKept()) return { ok: false, refusal: { id: "library.import.not-kept" } };
  const item: ShelfItem = { definition: exercise, texts, isOwn: true };
  const others = current().filter(({ definition }) => definition.id !== exercise.id);
  await keep([...others, item]);
  return { ok: true, item };
}

export function removeExercise(id: string): void {
  void keep(current().filter(({ definition }) => definition.id !== id));
}
