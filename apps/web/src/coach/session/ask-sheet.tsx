import { lazy, Suspense, useState } from "react";
import { Choices } from "../../kit/choice.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale, RepsLeftScale } from "../../kit/scales.tsx";
import { Sheet } from "../../kit/sheet.tsx";
import { painBands } from "../pain-bands.ts";
import { useRecord } from "../record/record.tsx";
import type { SetSoFar, StopReason } from "./machine.ts";
import { heldInSet } from "./machine.ts";
import type { SetRecording } from "./replay/set-recording.ts";
import { RepsStepper } from "./reps-stepper.tsx";
import type { SetAnswers } from "./set-events.ts";
import type { SetStep } from "./steps.ts";
import { VideoSheet } from "./video-sheet.tsx";

interface AskSheetProps {
  readonly step: SetStep;
  readonly set: SetSoFar;
  readonly next: SetStep | undefined;
  /** Landmarks of the set; empty without a camera. */
  readonly recording: SetRecording;
  /** What the person let the camera film; null where nothing was. */
  readonly video: Blob | null;
  readonly onRedo: () => void;
  readonly onCorrect: (reps: number) => void;
  readonly onSave: (answers: SetAnswers, stop: StopReason | null) => Promise<void>;
}

/** A second of frames: less shows nothing. */
const fewestFrames = 15;
const Replay = lazy(() => import("./replay/replay.tsx"));

type FrontHip = "none" | "little" | "more";
/** What the three words are as a score: none, within the cap, above it. */
const frontHipScore: Readonly<Record<FrontHip, number>> = { none: 0, little: 2, more: 4 };

/** After a set, in ten seconds: pain, front of the hip, how many good ones were left. */
export function AskSheet(props: AskSheetProps) {
  const { step, set, next, recording, video, onRedo, onCorrect, onSave } = props;
  const { t } = useWords();
  const { care } = useRecord();
  const [peakPain, setPeakPain] = useState<number | null>(null);
  const [frontHip, setFrontHip] = useState<FrontHip | null>(null);
  const [rir, setRir] = useState<number | null>(null);
  const [isSaving, setSaving] = useState(false);
  const bands = painBands(care.usualPain, care.clearance.limits.painMax);
  const isRed = peakPain !== null && peakPain > bands.amberMax;
  const isComplete = peakPain !== null && frontHip !== null && (rir !== null || isRed);
  const isCounted = set.source === "self" && step.kind === "reps";

  const save = async () => {
    if (!isComplete || isSaving) return;
    setSaving(true);
    await onSave({ peakPain, rir, frontHipPain: frontHipScore[frontHip] }, isRed ? "pain" : null);
  };
  const isOtherSide = next?.exercise === step.exercise && next.set === step.set;
  const onwardId =
    next === undefined ? "app.ask.save" : isOtherSide ? "app.ask.save-side" : "app.ask.save-rest";
  const buttonId = isRed ? "app.ask.stop-here" : onwardId;

  return (
    <Sheet title={t("app.ask.title", { set: step.set })} summary={<Summary step={step} set={set} />}>
      <div className="ask">
        {isCounted ? (
          <RepsStepper
            label={t("app.ask.how-many")}
            reps={set.reps}
            onCount={(by) => onCorrect(Math.max(0, set.reps + by))}
          />
        ) : null}
        <div className="row">
          <ReplayKey step={step} recording={recording} />
          {video === null ? null : <VideoKey video={video} />}
          <button type="button" className="btn sm ghost" onClick={onRedo}>
            <Icon name="undo" />
            {t("app.session.redo")}
          </button>
        </div>
        <PainScale label={t("app.ask.pain")} value={peakPain} onChange={setPeakPain} bands={bands} />
        <Choices
          label={t("app.ask.front-hip")}
          layout="across"
          value={frontHip}
          onChange={setFrontHip}
          options={(["none", "little", "more"] as const).map((value) => ({
            value,
            label: t(`app.ask.front-hip.${value}`),
          }))}
        />
        <RepsLeftScale
          label={t(step.kind === "hold" ? "app.ask.seconds-left" : "app.ask.reps-left")}
          value={rir}
          onChange={setRir}
          {...(step.kind === "hold" ? { secondsEach: 3 } : {})}
        />
        <button
          type="button"
          className={isRed ? "btn big wide stop" : "btn big wide"}
          disabled={!isComplete || isSaving}
          onClick={() => void save()}
        >
          {t(buttonId)}
        </button>
      </div>
    </Sheet>
  );
}

/** The set again as a moving figure, where a camera saw it. */
function ReplayKey({ step, recording }: { step: SetStep; recording: SetRecording }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { image } = recording;
  if (image === null || recording.frames.length < fewestFrames) return null;
  return (
    <>
      <button type="button" className="btn sm line" onClick={() => setOpen(true)}>
        <Icon name="play" />
        {t("replay.open")}
      </button>
      {isOpen ? (
        <Suspense>
          <Replay step={step} recording={{ ...recording, image }} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function VideoKey({ video }: { video: Blob }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn sm line" onClick={() => setOpen(true)}>
        <Icon name="camera" />
        {t("camera.video.open")}
      </button>
      {isOpen ? <VideoSheet video={video} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Summary({ step, set }: { step: SetStep; set: SetSoFar }) {
  const { t } = useWords();
  const { reps } = set;
  const left = step.sets - step.set;
  const what =
    step.kind === "hold"
      ? t("app.ask.sum-holds", { holds: heldInSet(set).length })
      : set.source === "camera"
        ? t("app.ask.sum-camera", { reps, good: set.validReps })
        : t("app.ask.sum-self", { reps });
  return (
    <>
      {what} {left > 0 ? t("app.ask.sets-left", { sets: left }) : t("app.ask.last-set")}
    </>
  );
}
