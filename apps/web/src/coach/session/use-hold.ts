import { useCallback, useEffect, useState } from "react";
import { useSecondsSince } from "../../kit/seconds.ts";
import { tone } from "../../kit/voice.ts";
import type { SessionAction } from "./machine.ts";
import type { SetStep } from "./steps.ts";

interface HoldClock {
  /** Seconds of the hold under way; null between holds. */
  readonly heldS: number | null;
  /** The same at the moment of asking. */
  readonly heldNowS: () => number | null;
  readonly toggle: () => void;
}

/** Holds by tapping: one press starts the clock, it stops at the target or at the next press. */
export function useHold(step: SetStep, isOn: boolean, act: (action: SessionAction) => void): HoldClock {
  const [fromMs, setFromMs] = useState<number | null>(null);
  const seconds = useSecondsSince(isOn ? fromMs : null);
  const heldS = isOn && fromMs !== null ? Math.max(0, seconds) : null;

  const finish = useCallback(
    (held: number) => {
      tone(440);
      setFromMs(null);
      act({ type: "hold-done", heldS: Math.round(held * 10) / 10 });
    },
    [act],
  );
  useEffect(() => {
    if (!isOn) setFromMs(null);
  }, [isOn]);
  useEffect(() => {
    if (heldS !== null && step.holdS !== null && heldS >= step.holdS) finish(step.holdS);
  }, [heldS, step.holdS, finish]);

  const toggle = () => {
    if (heldS !== null) return finish(heldS);
    tone(880);
    setFromMs(performance.now());
  };
  const heldNowS = () => (isOn && fromMs !== null ? (performance.now() - fromMs) / 1000 : null);
  return { heldS, heldNowS, toggle };
}
