import { useCallback, useEffect, useRef, useState } from "react";
import { prefersRest } from "../kit/figure.tsx";

/** The moment of a repetition that figure and curve show together. */
export interface Clock {
  readonly tS: number;
  readonly plays: boolean;
  readonly toggle: () => void;
  /** Goes to a moment and stays there. */
  readonly goTo: (tS: number) => void;
}

/** Screens are redrawn this often while it plays: enough for a smooth figure on a slow phone. */
const redrawMs = 33;

/** Runs through a repetition again and again; it rests from the start when the person prefers reduced motion. */
export function useClock(durationS: number, startS: number): Clock {
  const [plays, setPlays] = useState(() => !prefersRest());
  const [tS, setT] = useState(startS);
  const playedS = useRef(startS);
  useEffect(() => {
    if (!plays || durationS === 0) return;
    let lastMs = performance.now();
    let drawnMs = 0;
    let next = requestAnimationFrame(function step(nowMs) {
      playedS.current = (playedS.current + Math.max(0, nowMs - lastMs) / 1000) % durationS;
      lastMs = nowMs;
      if (nowMs - drawnMs >= redrawMs) {
        drawnMs = nowMs;
        setT(playedS.current);
      }
      next = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(next);
  }, [plays, durationS]);
  const goTo = useCallback((to: number) => {
    setPlays(false);
    playedS.current = to;
    setT(to);
  }, []);
  return { tS, plays, toggle: () => setPlays(!plays), goTo };
}
