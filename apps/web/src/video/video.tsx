import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import { readVideo, type VideoResult } from "../capture/index.ts";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Page, ProgressBar, useScreenTitle } from "../kit/shell.tsx";
import { useShelf } from "../library/own-exercises.ts";
import { TaskField } from "./task-field.tsx";
import { videoTasks } from "./tasks.ts";
import { VideoReport } from "./video-report.tsx";
import "./video.css";

type Reading =
  | { readonly state: "waiting" }
  | { readonly state: "reading"; readonly share: number }
  | VideoResult;

/** A video the person picks: looked at on this device, its repetitions and angles shown, nothing kept or sent. */
export default function Video() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("video.title"));
  const tasks = videoTasks(useShelf());
  const [params, setParams] = useSearchParams();
  const [reading, read, stop] = useReading();
  const chosen = tasks.find(({ id }) => id === params.get("what")) ?? tasks[0];
  return (
    <Page places={nextPlace(care) === "/today"}>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("video.title")}
          </h1>
          <p>{t("video.lead")}</p>
        </div>
      </div>
      <div className="video-page">
        <section className="card stack" aria-label={t("video.choose")}>
          <TaskField
            tasks={tasks}
            value={chosen?.id ?? ""}
            onChange={(id) => setParams({ what: id }, { replace: true })}
          />
          {reading.state === "reading" ? (
            <>
              <ProgressBar done={Math.round(100 * reading.share)} of={100} label={t("video.reading")} />
              <p role="status">{t("video.progress", { percent: Math.floor(10 * reading.share) * 10 })}</p>
              <button type="button" className="btn ghost" onClick={stop}>
                {t("video.stop")}
              </button>
            </>
          ) : (
            <VideoPicker onFile={read} isFirst={reading.state !== "read"} />
          )}
          {reading.state === "failed" ? (
            <p className="wrong" role="alert">
              <Shape name="stop" />
              <span>{t(`video.problem.${reading.problem}`)}</span>
            </p>
          ) : null}
          <p className="quiet">{t("video.stays")}</p>
        </section>
        {reading.state === "read" && chosen !== undefined ? (
          <VideoReport key={chosen.id} task={chosen} frames={reading.frames} image={reading.image} />
        ) : null}
      </div>
    </Page>
  );
}

function VideoPicker({ onFile, isFirst }: { onFile: (file: File) => void; isFirst: boolean }) {
  const { t } = useWords();
  return (
    <label className={isFirst ? "btn big photo-button" : "btn ghost photo-button"}>
      {t(isFirst ? "video.pick" : "video.other")}
      <input
        type="file"
        accept="video/*"
        className="vh"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          // The same file may be looked at again.
          target.value = "";
        }}
      />
    </label>
  );
}

function useReading(): [Reading, (file: File) => void, () => void] {
  const [reading, setReading] = useState<Reading>({ state: "waiting" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const read = async (file: File) => {
    const mine = new AbortController();
    running.current?.abort();
    running.current = mine;
    setReading({ state: "reading", share: 0 });
    const result = await readVideo(file, {
      signal: mine.signal,
      onProgress: (share) => {
        if (!mine.signal.aborted) setReading({ state: "reading", share });
      },
    });
    if (!mine.signal.aborted) setReading(result);
  };
  const stop = () => {
    running.current?.abort();
    setReading({ state: "stopped" });
  };
  return [reading, (file) => void read(file), stop];
}
