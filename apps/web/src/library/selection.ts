import { useCallback } from "react";
import { useDraft } from "../coach/record/draft.ts";

/** Exercises chosen for the print-out, in the order they were chosen. */
export function useSelection(): {
  readonly picked: readonly string[];
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
} {
  const [picked, setPicked] = useDraft<readonly string[]>("print-out", []);
  const toggle = useCallback(
    (id: string) => setPicked(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id]),
    [picked, setPicked],
  );
  const clear = useCallback(() => setPicked([]), [setPicked]);
  return { picked, toggle, clear };
}
