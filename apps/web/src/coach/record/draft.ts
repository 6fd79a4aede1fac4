import { useCallback, useState } from "react";
import { createMemoryVault, type DraftVault, type OpenPlaces } from "../../storage/index.ts";

/** Where earlier versions kept drafts and own exercises, unlocked. */
export const openDraftPlaces: OpenPlaces = {
  prefix: "hipfirst.draft.",
  named: { "hipfirst.own-exercises": "own-exercises" },
};

/** Where the settings that need not be known before the record lie among the drafts. */
export const settingsName = "settings";

let vault: DraftVault = createMemoryVault();

/** From now on drafts are kept here; called once, before the first screen that has one. */
export function keepDraftsIn(opened: DraftVault): void {
  vault = opened;
}

/** A half-finished form or set, so that closing the page loses nothing. Never the truth: that is the record. */
export function readDraft<Value>(name: string): Value | null {
  return vault.read(name) as Value | null;
}

export function writeDraft(name: string, value: unknown): void {
  void vault.write(name, value ?? null);
}

export const subscribeDrafts = (listener: () => void): (() => void) => vault.subscribe(listener);

/** False where this browser keeps nothing. */
export const draftsAreKept = (): boolean => vault.isKept;

/** Resolves when what was written is on disk. */
export const draftsSettled = (): Promise<void> => vault.settled();

/** Resolves when none is left on disk. */
export function clearDrafts(): Promise<void> {
  vault.clear();
  return vault.settled();
}

/** What somebody set up on this device: no answer, and nothing of the record. */
const setUpHere: ReadonlySet<string> = new Set([settingsName, "own-exercises", "calendar"]);

/** The record was erased from elsewhere: half-finished answers go with it. Resolves when none is left on disk. */
export function clearAnswers(): Promise<void> {
  vault.clear(setUpHere);
  return vault.settled();
}

/** State that survives a reload until `clear`, which resolves when nothing of it is left on disk. */
export function useDraft<Value>(
  name: string,
  initial: Value,
): [Value, (value: Value) => void, () => Promise<void>] {
  const [value, setValue] = useState<Value>(() => readDraft<Value>(name) ?? initial);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      writeDraft(name, next);
    },
    [name],
  );
  const clear = useCallback(() => {
    writeDraft(name, null);
    return vault.settled();
  }, [name]);
  return [value, change, clear];
}
