import { exercise } from "@hipfirst/exercises";
import { useState } from "react";
import { CameraStage, type CaptureStatus } from "../../capture/index.ts";
import { Icon } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import type { SessionState } from "./machine.ts";
import type { SetStep } from "./steps.ts";
import type { CoachHandle } from "./use-coach.ts";

interface CameraViewProps {
  readonly step: SetStep;
  readonly state: SessionState;
  readonly coach: CoachHandle;
  readonly onFrame: CoachHandle["onFrame"];
  /** The person wants to see the set as a video. */
  readonly isFilmed: boolean;
  readonly onFilm: (video: Blob) => void;
}

/** From the countdown to the last repetition, pauses included: one video a set. */
const underWay: readonly SessionState["stage"][] = ["countdown", "work", "paused", "menu", "pain"];

/** The camera picture with the skeleton, and in words whether the person is seen. */
export function CameraView({ step, state, coach, onFrame, isFilmed, onFilm }: CameraViewProps) {
  const { t, render } = useWords();
  const { settings, change } = useSettings();
  const [status, setStatus] = useState<CaptureStatus>({ state: "asking" });
  const [attempt, setAttempt] = useState(0);
  const { form } = exercise(step.exercise);
  const isOnHip = form?.counting.signal.name === "trunkThighDeg";
  const targetDeg =
    form && isOnHip && form.target.low !== null && form.target.high !== null
      ? { from: form.target.low, to: form.target.high }
      : null;
  const isRunning = status.state === "running";
  return (
    <>
      <CameraStage
        key={attempt}
        render={render}
        model={settings.cameraModel}
        paused={state.stage === "rest"}
        onFrame={onFrame}
        filmed={isFilmed && underWay.includes(state.stage)}
        onFilm={onFilm}
        onStatus={setStatus}
        marks={{ phase: coach.view.phase, workingSide: step.side, targetDeg }}
      />
      {status.state === "failed" ? (
        <div className="instead">
          <button type="button" className="btn" onClick={() => setAttempt(attempt + 1)}>
            <Icon name="camera" />
            {t("app.session.camera-again")}
          </button>
          <button type="button" className="btn" onClick={() => change({ useCamera: false })}>
            <Icon name="tap" />
            {t("app.session.tap-instead")}
          </button>
        </div>
      ) : null}
      {isRunning && isFilmed && underWay.includes(state.stage) ? (
        <div className="see filming">
          <i />
          {t("camera.video.filming")}
        </div>
      ) : null}
      {isRunning && state.stage === "work" ? (
        <div className={coach.view.seen ? "see" : "see lost"} role="status">
          <i />
          {t(coach.view.seen ? "app.session.seen" : "app.session.not-scoring")}
        </div>
      ) : null}
    </>
  );
}
