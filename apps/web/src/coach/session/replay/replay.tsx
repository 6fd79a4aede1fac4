import { exercise } from "@hipfirst/exercises";
import type { LandmarkInput, MotionOptions } from "@hipfirst/motion";
import { useMemo } from "react";
import type { ImageSize } from "../../../capture/index.ts";
import { useWords } from "../../../kit/preferences.tsx";
import { Sheet } from "../../../kit/sheet.tsx";
import type { SetStep } from "../steps.ts";
import { ReplayView } from "./replay-view.tsx";
import type { SetRecording } from "./set-recording.ts";
import { useReport } from "./use-report.ts";
import "./replay.css";

interface ReplayProps {
  readonly step: SetStep;
  readonly recording: SetRecording & { readonly image: ImageSize };
  readonly onClose: () => void;
}

/** The set just done as it was seen, beside the movement as it is meant. */
export default function Replay({ step, recording, onClose }: ReplayProps) {
  const { t } = useWords();
  const { frames, image } = recording;
  const report = useSetReport(step, recording);
  const definition = exercise(step.exercise);
  return (
    <Sheet title={t("replay.title")} summary={t("replay.text")} onClose={onClose}>
      {report === null ? (
        <p className="replay-wait" role="status">
          {t("replay.wait")}
        </p>
      ) : (
        <ReplayView
          report={report}
          frames={frames}
          image={image}
          meant={{ definition, name: t(definition.words.shortNameId) }}
          side={step.side}
          isMirrored
        >
          <button type="button" className="btn ghost wide" onClick={onClose}>
            {t("replay.close")}
          </button>
        </ReplayView>
      )}
    </Sheet>
  );
}

function useSetReport(
  { exercise: id, side }: SetStep,
  { frames, image: { width: widthPx, height: heightPx } }: ReplayProps["recording"],
) {
  const input = useMemo(
    (): LandmarkInput => ({ kind: "landmarks", widthPx, heightPx, frames }),
    [frames, widthPx, heightPx],
  );
  const task = useMemo(() => ({ exercise: id }), [id]);
  const options = useMemo((): MotionOptions => (side === "both" ? {} : { side }), [side]);
  return useReport(input, task, options);
}
