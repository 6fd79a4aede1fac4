import type { LandmarkFrame } from "@hipfirst/motion";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SessionAction } from "./machine.ts";
import { createStillness, type Stillness } from "./stillness.ts";

interface StillStart {
  /** 0-1 of the stillness that begins the set; null while nobody is waited for. */
  readonly share: number | null;
  readonly onFrame: (frame: LandmarkFrame) => void;
}

/** Steps the ring closes in: more would draw the screen anew for nothing. */
const ringSteps = 12;

/** Begins the set when the person is still in the picture for a moment, so that no hand is needed. */
export function useStillStart(isOn: boolean, act: (action: SessionAction) => void): StillStart {
  const stillness = useRef<Stillness | null>(null);
  const [share, setShare] = useState(0);
  useEffect(() => {
    stillness.current = isOn ? createStillness() : null;
    if (isOn) setShare(0);
  }, [isOn]);
  const onFrame = useCallback(
    (frame: LandmarkFrame) => {
      if (stillness.current === null) return;
      const now = stillness.current.push(frame);
      setShare(Math.floor(now * ringSteps) / ringSteps);
      if (now < 1) return;
      stillness.current = null;
      act({ type: "go" });
    },
    [act],
  );
  return { share: isOn ? share : null, onFrame };
}
