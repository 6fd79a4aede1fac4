import { parseExercise } from "@hipfirst/exercises";
import type { Sentence } from "@hipfirst/words/speaker";
import { useSyncExternalStore } from "react";
import { builtIn, type ShelfItem } from "./shelf.ts";

/** Exercises that a clinician wrote, kept on this device beside the record. */
const storageKey = "hipfirst.own-exercises";
const listeners = new Set<() => void>();
let shelf: { readonly text: string | null; readonly items: readonly ShelfItem[] } | null = null;

const asItem = (json: unknown): ShelfItem[] => {
  const parsed = parseExercise(json);
  return parsed.ok ? [{ definition: parsed.exercise, texts: parsed.texts, isOwn: true }] : [];
};

function readText(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** What was stored by a version that knew another format is left out, never half read. */
function itemsIn(text: string | null): readonly ShelfItem[] {
  try {
    const stored: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(stored) ? stored.flatMap(asItem) : [];
  } catch {
    return [];
  }
}

function current(): readonly ShelfItem[] {
  const text = readText();
  if (shelf === null || shelf.text !== text) shelf = { text, items: [...builtIn, ...itemsIn(text)] };
  return shelf.items;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

/** Every exercise of the library: the built-in ones, then this device's own. */
export const useShelf = (): readonly ShelfItem[] => useSyncExternalStore(subscribe, current);

/** Stores the own exercises; false where the browser keeps nothing. */
function keep(items: readonly ShelfItem[]): boolean {
  try {
    const own = items.filter(({ isOwn }) => isOwn);
    const files = own.map(({ definition, texts }) => ({ ...definition, texts }));
    localStorage.setItem(storageKey, JSON.stringify(files));
    return true;
  } catch {
    return false;
  } finally {
    for (const listener of listeners) listener();
  }
}

export type Brought =
  | { readonly ok: true; readonly item: ShelfItem }
  | { readonly ok: false; readonly refusal: Sentence };

/** Reads an exercise file and keeps it, in the place of an own one with the same id. */
export function bringExercise(text: string): Brought {
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
  const item: ShelfItem = { definition: exercise, texts, isOwn: true };
  const others = current().filter(({ definition }) => definition.id !== exercise.id);
  if (!keep([...others, item])) return { ok: false, refusal: { id: "library.import.not-kept" } };
  return { ok: true, item };
}

export function removeExercise(id: string): void {
  keep(current().filter(({ definition }) => definition.id !== id));
}

/** Part of deleting everything on this device. */
export function forgetOwnExercises(): void {
  keep([]);
}
