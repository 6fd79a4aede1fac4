import { type LandmarkFrame, type LiveCoach, liveCoach } from "@hipfirst/motion";
import type { Sentence } from "@hipfirst/words/speaker";
import { useCallback, useEffect, useRef, useState } from "react";
import { CameraStage, type CaptureStatus, type ImageSize } from "../capture/index.ts";
import { useSettings, useWords } from "../kit/preferences.tsx";
import { tone } from "../kit/voice.ts";
import {
  addCoachEvent,
  type CameraReading,
  holdSeen,
  noReading,
  type Observed,
  observedOf,
  valueFrom,
} from "./camera-reading.ts";
import type { CameraUse } from "./guide.ts";
import type { TestSide } from "./run.ts";

interface CameraTryProps {
  readonly use: CameraUse;
  readonly side: TestSide;
  /** A hold ends by itself here, seconds; null runs until it is stopped. */
  readonly limitS: number | null;
  readonly onDone: (value: number | null, observed: Observed) => void;
  readonly onGiveUp: () => void;
}

/** What is shown of a reading, with its unit. */
function shown(reading: CameraReading, gives: CameraUse["gives"]): string {
  if (gives === "hold") return reading.heldS === null ? "–" : `${Math.floor(reading.heldS)} s`;
  if (gives === "angle") return reading.peakDeg === null ? "–" : `${Math.round(reading.peakDeg)}°`;
  if (gives === "cadence") return String(valueFrom(reading, gives) ?? "–");
  return String(reading.count);
}

/** One try watched by the camera. It counts, times or measures; the person may type over what it gave. */
export function CameraTry({ use, side, limitS, onDone, onGiveUp }: CameraTryProps) {
  const { t, render } = useWords();
  const { settings } = useSettings();
  const coach = useRef<LiveCoach | null>(null);
  const reading = useRef<CameraReading>(noReading);
  const [view, setView] = useState<CameraReading>(noReading);
  const [unseen, setUnseen] = useState<Sentence | null>(null);
  const [status, setStatus] = useState<CaptureStatus>({ state: "asking" });

  const onFrame = useCallback(
    (frame: LandmarkFrame, image: ImageSize) => {
      coach.current ??= liveCoach(
        { movement: use.movement },
        { widthPx: image.width, heightPx: image.height, ...(side === "both" ? {} : { side }) },
      );
      for (const event of coach.current.push(frame)) {
        reading.current = addCoachEvent(reading.current, event);
        if (event.type === "sight") setUnseen(event.seen ? null : event.reason);
      }
      reading.current = holdSeen(reading.current, coach.current.state.heldS);
      setView(reading.current);
    },
    [use.movement, side],
  );
  const done = () => {
    if (coach.current === null) return;
    const value = valueFrom(reading.current, use.gives);
    const isLonger = use.gives === "hold" && value !== null && limitS !== null && value > limitS;
    onDone(isLonger ? limitS : value, observedOf(reading.current, coach.current.report()));
  };
  const isOver = use.gives === "hold" && limitS !== null && (view.heldS ?? 0) >= limitS;
  const end = useRef(done);
  end.current = done;
  useEffect(() => {
    if (!isOver) return;
    tone(440);
    end.current();
  }, [isOver]);
  return (
    <section className="camera-try stack">
      <div className="camera-box">
        <CameraStage
          render={render}
          model={settings.cameraModel}
          onFrame={onFrame}
          onStatus={setStatus}
          marks={null}
        />
        <output className="camera-number" aria-label={t(`tests.camera.${use.gives}`)}>
          {shown(view, use.gives)}
        </output>
      </div>
      <p role="status" className="small">
        {unseen === null ? t(`tests.camera.${use.gives}.hint`) : render(unseen)}
      </p>
      <button type="button" className="btn big wide" disabled={status.state !== "running"} onClick={done}>
        {t("tests.camera.done")}
      </button>
      <button type="button" className="link" onClick={onGiveUp}>
        {t("tests.camera.without")}
      </button>
    </section>
  );
}
