import { useEffect, useMemo, useRef } from "react";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { createVoice } from "../../kit/voice.ts";
import type { SessionState } from "./machine.ts";
import type { WorkView } from "./work-view.ts";

/** The voice says what the screen says: the count as it rises, and each new cue. */
export function useSpoken(state: SessionState, view: WorkView, cue: string): void {
  const { settings } = useSettings();
  const { language } = useWords();
  const voice = useMemo(() => createVoice(language), [language]);
  const isSilent = !settings.voice;
  const last = useRef({ cue: "", reps: state.set.reps });

  useEffect(() => {
    if (isSilent || cue === last.current.cue) return;
    last.current.cue = cue;
    voice.say(cue);
  }, [cue, isSilent, voice]);
  useEffect(() => {
    const { reps } = state.set;
    if (!isSilent && reps > last.current.reps) voice.say(String(reps));
    last.current.reps = reps;
  }, [state.set, isSilent, voice]);
  const counted = state.stage === "countdown" ? view.number : null;
  useEffect(() => {
    if (!isSilent && counted !== null && counted > 0) voice.say(String(counted));
  }, [counted, isSilent, voice]);
  useEffect(() => () => voice.stop(), [voice]);
}
