import type { CoachEvent, CoachState, Cue, LandmarkFrame } from "@hipfirst/motion";
import type { Sentence } from "@hipfirst/words/speaker";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ImageSize } from "../../capture/index.ts";
import { type CoachDesk, openCoachDesk } from "./coach-desk.ts";
import type { SessionAction } from "./machine.ts";
import { record, type SetRecording } from "./replay/set-recording.ts";
import type { SetStep } from "./steps.ts";
import type { WorkMoment } from "./work-view.ts";

type CoachMoment = NonNullable<WorkMoment["coach"]>;

export interface CoachHandle {
  readonly view: CoachMoment;
  readonly cue: Sentence | null;
  /** Why the person is not seen, with what to do; null while seen. */
  readonly unseen: Sentence | null;
  readonly onFrame: (frame: LandmarkFrame, image: ImageSize) => void;
  /** Seconds of the hold under way, as last seen. */
  readonly heldNowS: () => number | null;
}

interface WatchedSet {
  /** Another for every set and every try at it. */
  readonly setKey: string;
  readonly step: SetStep;
  readonly recording: SetRecording;
}

const blind: CoachMoment = { phase: "searching", progress: null, seen: false, heldS: null };

/**
 * Judges the frames of one set and turns what it sees into session actions. Nothing is scored while the set is not
 * on, and the coach of a set is kept through pauses, so that its count goes on.
 */
export function useCoach(
  { setKey, step, recording }: WatchedSet,
  isOn: boolean,
  act: (action: SessionAction) => void,
): CoachHandle {
  const desk = useRef<CoachDesk | null>(null);
  const isOnNow = useRef(isOn);
  const [view, setView] = useState<CoachMoment>(blind);
  const [cue, setCue] = useState<Cue | null>(null);
  const [unseen, setUnseen] = useState<Sentence | null>(null);

  // A cue about sight says what the sight event beside it says, which ends when the person is seen again.
  const show = useCallback(
    (events: readonly CoachEvent[], { phase, progress, seen, heldS }: CoachState) => {
      for (const event of events) {
        if (event.type === "rep-done") act({ type: "rep-seen", rep: event.rep });
        else if (event.type === "cue" && event.cue.tone !== "sight") setCue(event.cue);
        else if (event.type === "sight") setUnseen(event.seen ? null : event.reason);
      }
      setView((before) =>
        before.phase === phase &&
        before.progress === progress &&
        before.seen === seen &&
        before.heldS === heldS
          ? before
          : { phase, progress, seen, heldS },
      );
    },
    [act],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another set is the reason to begin anew.
  useEffect(() => {
    setView(blind);
    setCue(null);
    setUnseen(null);
    const opened = openCoachDesk((answer) => {
      if (answer.type === "fraction") act({ type: "tracked", fraction: answer.fraction });
      // What is still on its way when the set ends is no longer counted.
      else if (answer.type === "seen" && isOnNow.current) show(answer.events, answer.state);
    });
    desk.current = opened;
    return () => opened.close();
  }, [setKey, act, show]);

  useEffect(() => {
    const wasOn = isOnNow.current;
    isOnNow.current = isOn;
    if (wasOn && !isOn) desk.current?.ask({ type: "fraction" });
  }, [isOn]);

  const onFrame = useCallback(
    (frame: LandmarkFrame, image: ImageSize) => {
      if (!isOn) return;
      record(recording, frame, image);
      const watched = { exercise: step.exercise, side: step.side, image };
      desk.current?.ask({ type: "frame", frame, watched });
    },
    [isOn, step.exercise, step.side, recording],
  );
  const heldNowS = () => view.heldS;
  return { heldNowS, view, cue: unseen ?? cue?.text ?? null, unseen, onFrame };
}
