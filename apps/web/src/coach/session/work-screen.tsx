import { exercise } from "@hipfirst/exercises";
import type { LandmarkFrame } from "@hipfirst/motion";
import { useCallback, useEffect, useState } from "react";
import type { ImageSize } from "../../capture/index.ts";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { useSecondsSince } from "../../kit/seconds.ts";
import { tone, unlockSound } from "../../kit/voice.ts";
import { CameraView } from "./camera-view.tsx";
import { Controls } from "./controls.tsx";
import { DemoFigure } from "./demo-figure.tsx";
import { DemoInset } from "./demo-inset.tsx";
import { Hud } from "./hud.tsx";
import { type SessionAction, type SessionState, setKeyOf } from "./machine.ts";
import { Panel } from "./panel.tsx";
import type { SetRecording } from "./replay/set-recording.ts";
import type { SetStep } from "./steps.ts";
import { useCoach } from "./use-coach.ts";
import { useFelt } from "./use-felt.ts";
import { useHold } from "./use-hold.ts";
import { useLeaving } from "./use-leaving.ts";
import { usePauseWhenHidden } from "./use-pause-when-hidden.ts";
import { useSpoken } from "./use-spoken.ts";
import { useStillStart } from "./use-still-start.ts";
import { countdownFromS, workView } from "./work-view.ts";

interface WorkScreenProps {
  readonly state: SessionState;
  readonly step: SetStep;
  readonly recording: SetRecording;
  readonly act: (action: SessionAction) => void;
  readonly isFilmed: boolean;
  readonly onFilm: (video: Blob) => void;
}

/** One set: the camera or the figure, the ring with its number, one cue, three large controls. */
export function WorkScreen(props: WorkScreenProps) {
  const { state, step, recording, isFilmed, onFilm } = props;
  const { t, render } = useWords();
  const { settings } = useSettings();
  const definition = exercise(step.exercise);
  const isCamera = settings.useCamera && definition.form !== null && step.kind !== "time";
  const isOn = state.stage === "work";
  const coach = useCoach({ setKey: setKeyOf(state), step, recording }, isCamera && isOn, props.act);
  const hold = useHold(step, isOn && !isCamera, props.act);
  const act = useLeaving(isCamera ? coach.heldNowS : hold.heldNowS, props.act);
  const countdownS = useClock(state.stage === "countdown" ? "countdown" : null);
  const repS = useClock(state.stage === "work" && !isCamera ? `rep${state.set.reps}` : null);
  const restLeftS = useRestLeft(state.restUntilMs);
  const still = useStillStart(isCamera && state.stage === "ready", act);
  const onFrame = useCallback(
    (frame: LandmarkFrame, image: ImageSize) => {
      still.onFrame(frame);
      coach.onFrame(frame, image);
    },
    [still.onFrame, coach.onFrame],
  );

  const { tempo } = definition.motion;
  const view = workView(
    state,
    step,
    {
      ...{ countdownS, repS, holdS: hold.heldS, restLeftS, stillShare: still.share },
      coach: isCamera ? coach.view : null,
    },
    tempo,
  );
  const seenCue = coach.cue ?? (coach.view.seen ? null : { id: "app.session.unseen-cue" });
  const asked = still.share === null ? null : t("app.session.still-cue");
  const cue = asked ?? cueOf(state, step, isCamera && seenCue !== null ? render(seenCue) : null, t);
  useSpoken(state, view, cue);

  useEffect(() => {
    if (state.stage === "countdown" && countdownS >= countdownFromS) act({ type: "counted-down" });
  }, [state.stage, countdownS, act]);
  const isRested = state.stage === "rest" && restLeftS === 0;
  useEffect(() => {
    if (isRested) tone(660);
  }, [isRested]);
  useFelt(state, isRested);
  usePauseWhenHidden(act);

  const demo = {
    ...{ exercise: step.exercise, side: step.side },
    still: state.stage === "rest" || state.stage === "paused",
  };
  return (
    // After a reload the first press is here: it lets tones sound again.
    <main
      className={settings.farSession ? "session far" : "session"}
      data-phase={view.ring}
      onPointerDown={unlockSound}
    >
      <h1 className="vh">{t(definition.words.shortNameId)}</h1>
      <section
        className={isCamera ? "cam" : "cam shown"}
        aria-label={t(isCamera ? "app.session.camera" : "app.session.figure")}
      >
        {isCamera ? (
          <CameraView {...{ step, state, coach, onFrame, isFilmed, onFilm }} />
        ) : (
          <DemoFigure {...demo} />
        )}
        <Hud state={state} step={step} isCamera={isCamera} act={act} />
        {isCamera ? <DemoInset {...demo} /> : null}
      </section>
      <Panel view={view} cue={cue}>
        <Controls
          state={state}
          step={step}
          isCamera={isCamera}
          isSeen={coach.view.seen}
          isHolding={hold.heldS !== null}
          act={act}
          onHold={hold.toggle}
        />
      </Panel>
    </main>
  );
}

/** The one cue of this moment: what the camera asks for, else the exercise's own words in turn. */
function cueOf(state: SessionState, step: SetStep, seen: string | null, t: (id: string) => string): string {
  if (state.stage === "rest") return t("app.session.rest-cue");
  if (state.stage === "paused") return t("app.session.paused-cue");
  if (state.stage === "ready" || state.stage === "countdown")
    return t(step.side === "both" ? "app.session.ready-cue" : `app.session.ready-cue.${step.side}`);
  if (seen !== null) return seen;
  const { cueIds } = exercise(step.exercise).words;
  const turn = Math.floor((step.kind === "hold" ? state.set.holdsS.length : state.set.reps) / 3);
  const cueId = cueIds[turn % Math.max(1, cueIds.length)];
  return cueId === undefined ? "" : t(cueId);
}

/** Seconds since `key` last changed; 0 while it is null. */
function useClock(key: string | null): number {
  const [from, setFrom] = useState<{ key: string; ms: number } | null>(null);
  if (key !== null && from?.key !== key) setFrom({ key, ms: performance.now() });
  if (key === null && from !== null) setFrom(null);
  return Math.max(0, useSecondsSince(key === null ? null : (from?.ms ?? null)));
}

function useRestLeft(untilMs: number | null): number | null {
  const [startMs] = useState(() => performance.timeOrigin);
  const sinceOrigin = useSecondsSince(untilMs === null ? null : 0);
  return untilMs === null ? null : Math.max(0, (untilMs - startMs) / 1000 - sinceOrigin);
}
