import { type Cue, canAnalyse, type LandmarkFrame, type LiveCoach, liveCoach } from "@hipfirst/motion";
import type { Sentence } from "@hipfirst/words/speaker";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ImageSize } from "../../capture/index.ts";
import type { SessionAction } from "./machine.ts";
import type { SetStep } from "./steps.ts";
import type { WorkMoment } from "./work-view.ts";

type CoachMoment = NonNullable<WorkMoment["coach"]>;

export interface CoachHandle {
  readonly view: CoachMoment;
  readonly cue: Sentence | null;
  /** Why the person is not seen, with what to do; null while seen. */
  readonly unseen: Sentence | null;
  readonly onFrame: (frame: LandmarkFrame, image: ImageSize) => void;
}

const blind: CoachMoment = { phase: "searching", progress: null, seen: false, heldS: null };

/**
 * Judges the frames of one set and turns what it sees into session actions. Nothing is scored while the set is not
 * on, and the coach of a set is kept through pauses, so that its count goes on.
 */
export function useCoach(step: SetStep, isOn: boolean, act: (action: SessionAction) => void): CoachHandle {
  const coach = useRef<LiveCoach | null>(null);
  const [view, setView] = useState<CoachMoment>(blind);
  const [cue, setCue] = useState<Cue | null>(null);
  const [unseen, setUnseen] = useState<Sentence | null>(null);

  useEffect(() => {
    if (isOn || coach.current === null) return;
    act({ type: "tracked", fraction: coach.current.report().scorable.fraction });
  }, [isOn, act]);

  const onFrame = useCallback(
    (frame: LandmarkFrame, image: ImageSize) => {
      if (!isOn || !canAnalyse({ exercise: step.exercise })) return;
      coach.current ??= liveCoach(
        { exercise: step.exercise },
        {
          widthPx: image.width,
          heightPx: image.height,
          ...(step.side === "both" ? {} : { side: step.side }),
        },
      );
      for (const event of coach.current.push(frame)) {
        if (event.type === "rep-done") act({ type: "rep-seen", rep: event.rep });
        else if (event.type === "cue") setCue(event.cue);
        else if (event.type === "sight") setUnseen(event.seen ? null : event.reason);
      }
      const { phase, progress, seen, heldS } = coach.current.state;
      setView((before) =>
        before.phase === phase &&
        before.progress === progress &&
        before.seen === seen &&
        before.heldS === heldS
          ? before
          : { phase, progress, seen, heldS },
      );
    },
    [isOn, step.exercise, step.side, act],
  );
  return { view, cue: unseen ?? cue?.text ?? null, unseen, onFrame };
}
