import {
  type LandmarkFrame,
  type LandmarkInput,
  type MotionReport,
  writeCsv,
  writeMot,
  writeTrc,
} from "@hipfirst/motion";
import { useMemo } from "react";
import type { ImageSize } from "../capture/index.ts";
import { ReplayView } from "../coach/session/replay/replay-view.tsx";
import { useReport } from "../coach/session/replay/use-report.ts";
import { useWords } from "../kit/preferences.tsx";
import { saveFile } from "../kit/save-file.ts";
import { Shape } from "../kit/shape.tsx";
import { useItemWords } from "../library/item-words.ts";
import { setSentences } from "./set-sentences.ts";
import { optionsFor, type VideoTask } from "./tasks.ts";

interface VideoReportProps {
  readonly task: VideoTask;
  readonly frames: readonly LandmarkFrame[];
  readonly image: ImageSize;
}

/** What was seen in the video: the count, what could not be seen, each repetition, the angles. */
export function VideoReport({ task, frames, image }: VideoReportProps) {
  const { t, render } = useWords();
  const textOf = useItemWords();
  const input = useMemo(
    (): LandmarkInput => ({ kind: "landmarks", widthPx: image.width, heightPx: image.height, frames }),
    [frames, image],
  );
  const options = useMemo(() => optionsFor(task), [task]);
  const report = useReport(input, task.task, options);
  const { item } = task;
  if (report === null)
    return (
      <p className="replay-wait" role="status">
        {t("replay.wait")}
      </p>
    );
  return (
    <>
      <section className="card stack" aria-label={t("video.seen")}>
        <p className="video-count" role="status">
          <b>{report.count}</b> {t("video.count", { count: report.count })}
        </p>
        {report.summary.countSure === false ? (
          <p className="row">
            <Shape name="warn" />
            <span>{t("video.unsure")}</span>
          </p>
        ) : null}
        <Sight report={report} />
        <ul className="plain-list">
          {setSentences(report).map((sentence) => (
            <li key={sentence.id}>{render(sentence)}</li>
          ))}
        </ul>
      </section>
      <section className="card" aria-label={t("video.look")}>
        <ReplayView
          report={report}
          frames={frames}
          image={image}
          meant={
            item === null
              ? null
              : { definition: item.definition, name: textOf(item, item.definition.words.shortNameId) }
          }
          side="both"
          isMirrored={false}
        />
      </section>
      <SaveAngles name={task.id} input={input} report={report} />
    </>
  );
}

function Sight({ report: { scorable } }: { report: MotionReport }) {
  const { t, render } = useWords();
  if (scorable.reasons.length === 0)
    return (
      <p className="row">
        <Shape name="ok" />
        <span>{t("video.all-seen")}</span>
      </p>
    );
  return scorable.reasons.map(({ code, text, seconds }) => (
    <p className="row" key={code}>
      <Shape name="warn" />
      <span>
        {render(text)} <span className="mute">{t("video.seconds", { seconds: Math.round(seconds) })}</span>
      </span>
    </p>
  ));
}

interface SaveAnglesProps {
  readonly name: string;
  readonly input: LandmarkInput;
  readonly report: MotionReport;
}

function SaveAngles({ name, input, report }: SaveAnglesProps) {
  const { t } = useWords();
  const files = [
    ["csv", () => writeCsv(report.angles)],
    ["mot", () => writeMot(report.angles)],
    ["trc", () => writeTrc(input)],
  ] as const;
  return (
    <section className="card stack">
      <h2>{t("video.keep")}</h2>
      <p className="mute">{t("video.keep.text")}</p>
      <p className="row">
        {files.map(([ending, text]) => (
          <button
            key={ending}
            type="button"
            className="btn sm ghost"
            onClick={() => saveFile(`${name}.${ending}`, new Blob([text()], { type: "text/plain" }))}
          >
            {t(`video.keep.${ending}`)}
          </button>
        ))}
      </p>
    </section>
  );
}
