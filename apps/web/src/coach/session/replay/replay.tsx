import { exercise } from "@hipfirst/exercises";
import type { MotionReport } from "@hipfirst/motion";
import { useEffect, useState } from "react";
import type { ImageSize } from "../../../capture/index.ts";
import { useWords } from "../../../kit/preferences.tsx";
import { Sheet } from "../../../kit/sheet.tsx";
import { openCoachDesk } from "../coach-desk.ts";
import type { SetStep } from "../steps.ts";
import { ReplayView } from "./replay-view.tsx";
import type { SetRecording } from "./set-recording.ts";
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
  const report = useReport(step, recording);
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

/** What the whole set came to, worked out beside the page; null until it is there. */
function useReport(
  { exercise: id, side }: SetStep,
  { frames, image }: ReplayProps["recording"],
): MotionReport | null {
  const [report, setReport] = useState<MotionReport | null>(null);
  useEffect(() => {
    const desk = openCoachDesk((answer) => answer.type === "report" && setReport(answer.report));
    desk.ask({ type: "report", frames, watched: { exercise: id, side, image } });
    return () => desk.close();
  }, [id, side, frames, image]);
  return report;
}
