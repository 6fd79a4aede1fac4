import { useCallback, useEffect, useRef } from "react";
import type { SessionAction } from "./machine.ts";

const leaving: ReadonlySet<SessionAction["type"]> = new Set(["pause", "menu", "pain", "set-done"]);

/** Tells how long the hold under way had lasted before anything that leaves the set: nothing ends it otherwise. */
export function useLeaving(
  heldNowS: () => number | null,
  act: (action: SessionAction) => void,
): (action: SessionAction) => void {
  const latest = useRef(heldNowS);
  useEffect(() => {
    latest.current = heldNowS;
  });
  return useCallback(
    (action: SessionAction) => {
      const heldS = leaving.has(action.type) ? latest.current() : null;
      if (heldS !== null) act({ type: "hold-cut", heldS });
      act(action);
    },
    [act],
  );
}
