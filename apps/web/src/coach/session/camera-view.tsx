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
}

/** The camera picture with the skeleton, and in words whether the person is seen. */
export function CameraView({ step, state, coach }: CameraViewProps) {
  const { t, render } = useWords();
  const { settings, change } = useSettings();
  const [status, setStatus] = useState<CaptureStatus>({ state: "asking" });
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
        render={render}
        model={settings.cameraModel}
        paused={state.stage === "rest"}
        onFrame={coach.onFrame}
        onStatus={setStatus}
        marks={{ phase: coach.view.phase, workingSide: step.side, targetDeg }}
      />
      {status.state === "failed" ? (
        <button type="button" className="btn instead" onClick={() => change({ useCamera: false })}>
          <Icon name="tap" />
          {t("app.session.tap-instead")}
        </button>
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
