import { useEffect } from "react";
import type { SessionAction } from "./machine.ts";

/** A call, or another app in front: the set waits where it is, and no clock runs on unseen. */
export function usePauseWhenHidden(act: (action: SessionAction) => void): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "hidden") act({ type: "pause" });
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [act]);
}
