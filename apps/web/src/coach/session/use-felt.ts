import { useEffect, useRef } from "react";
import { useSettings } from "../../kit/preferences.tsx";
import type { SessionState } from "./machine.ts";

const repMs = [35];
const overMs = [90, 70, 90];

/** With the voice off, a counted repetition and the end of a rest or a set are felt, where the device can shake. */
export function useFelt({ stage, set }: SessionState, isRested: boolean): void {
  const { settings } = useSettings();
  const isSilent = !settings.voice;
  const reps = useRef(set.reps);
  useEffect(() => {
    if (isSilent && set.reps > reps.current) shake(repMs);
    reps.current = set.reps;
  }, [set.reps, isSilent]);
  const isOver = isRested || stage === "ask";
  useEffect(() => {
    if (isSilent && isOver) shake(overMs);
  }, [isSilent, isOver]);
}

function shake(patternMs: readonly number[]): void {
  navigator.vibrate?.([...patternMs]);
}
