import { useCallback, useState } from "react";

const prefix = "hipfirst.draft.";

/** A half-finished form or set, so that closing the page loses nothing. Never the truth: that is the record. */
export function readDraft<Value>(name: string): Value | null {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

export function writeDraft(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}

export function clearDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** State that survives a reload until `clear`. */
export function useDraft<Value>(name: string, initial: Value): [Value, (value: Value) => void, () => void] {
  const [value, setValue] = useState<Value>(() => readDraft<Value>(name) ?? initial);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      writeDraft(name, next);
    },
    [name],
  );
  const clear = useCallback(() => writeDraft(name, null), [name]);
  return [value, change, clear];
}
