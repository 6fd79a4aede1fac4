import type { ExerciseDefinition } from "@hipfirst/exercises";
import type { LandmarkFrame, MotionReport, Repetition } from "@hipfirst/motion";
import type { Side } from "@hipfirst/skeleton";
import { type ReactNode, useEffect, useState } from "react";
import type { ImageSize } from "../../../capture/index.ts";
import { prefersRest } from "../../../kit/figure.tsx";
import { Icon } from "../../../kit/icon.tsx";
import { useWords } from "../../../kit/preferences.tsx";
import { AngleCurve } from "./angle-curve.tsx";
import { IdealFigure } from "./ideal-figure.tsx";
import { frameIndexAt, reachAt, tellingAngle } from "./moments.ts";
import { SeenFigure } from "./seen-figure.tsx";
import "./replay.css";

interface ReplayViewProps {
  readonly report: MotionReport;
  readonly frames: readonly LandmarkFrame[];
  readonly image: ImageSize;
  /** The movement as it is meant; null where no definition tells it. */
  readonly meant: { readonly definition: ExerciseDefinition; readonly name: string } | null;
  readonly side: Side | "both";
  /** Drawn as in a mirror, like the live picture. */
  readonly isMirrored: boolean;
  readonly children?: ReactNode;
}

const speeds = [1, 0.5, 0.25] as const;

/** What was seen, beside the movement as it is meant; repetition by repetition. */
export function ReplayView(props: ReplayViewProps) {
  const { report, frames, image, meant, isMirrored } = props;
  const { t, render } = useWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const [isPlaying, setPlaying] = useState(() => !prefersRest());
  const rep = chosen === null ? null : (report.reps[chosen] ?? null);
  const fromS = frames[0]?.tS ?? 0;
  const toS = frames.at(-1)?.tS ?? 0;
  const [atS, seek] = usePlayhead(isPlaying, speed, rep?.startS ?? fromS, rep?.endS ?? toS);
  const shownRep = report.reps.find(({ startS, endS }) => atS >= startS && atS <= endS) ?? null;
  const side = shownRep?.side ?? props.side;
  const joint = meant?.definition.form?.counting.signal.name === "kneeFlexionDeg" ? "knee" : "hip";
  const angle = tellingAngle(report, props.side, joint);

  return (
    <div className="replay">
      <div className={meant === null ? "replay-stage alone" : "replay-stage"}>
        <div data-theme="dark">
          <SeenFigure
            frames={frames}
            index={frameIndexAt(frames, atS)}
            image={image}
            side={side}
            isMirrored={isMirrored}
            label={t("replay.you")}
          />
          <span>{t("replay.you")}</span>
        </div>
        {meant === null ? null : (
          <div>
            <IdealFigure
              definition={meant.definition}
              side={side === "left" ? "left" : "right"}
              reach={shownRep === null ? 0 : reachAt(shownRep, atS)}
              label={meant.name}
            />
            <span>{t("replay.meant")}</span>
          </div>
        )}
      </div>
      <div className="replay-keys">
        <button type="button" className="btn" onClick={() => setPlaying(!isPlaying)}>
          <Icon name={isPlaying ? "pause" : "play"} />
          {t(isPlaying ? "replay.pause" : "replay.play")}
        </button>
        <button
          type="button"
          className="btn line"
          onClick={() => setSpeed(speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1)}
        >
          {t("replay.speed", { speed })}
        </button>
        <input
          type="range"
          aria-label={t("replay.where")}
          min={fromS}
          max={toS}
          step={0.05}
          value={atS}
          onChange={({ target }) => {
            setPlaying(false);
            setChosen(null);
            seek(target.valueAsNumber);
          }}
        />
      </div>
      {angle === null ? null : (
        <AngleCurve report={report} name={angle} fromS={fromS} toS={toS} atS={atS} chosen={chosen} />
      )}
      <RepList
        reps={report.reps}
        chosen={chosen}
        onChoose={(index) => {
          setChosen(index);
          seek(report.reps[index]?.startS ?? fromS);
        }}
        render={render}
      />
      {props.children}
    </div>
  );
}

interface RepListProps {
  readonly reps: readonly Repetition[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly render: ReturnType<typeof useWords>["render"];
}

function RepList({ reps, chosen, onChoose, render }: RepListProps) {
  const { t } = useWords();
  return (
    <ol className="replay-reps">
      {reps.map((rep, index) => (
        <li key={rep.startS}>
          <button
            type="button"
            className="choice"
            aria-pressed={chosen === index}
            onClick={() => onChoose(index)}
          >
            <b>{t("replay.rep", { rep: index + 1 })}</b>
            <span className={rep.valid ? "good" : "flawed"}>
              {rep.faults.length > 0
                ? [...new Set(rep.faults.map(({ text }) => render(text)))].join(" ")
                : t(verdictOf(rep))}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What is said of a repetition without a fault. */
function verdictOf({ valid, score, tooCloseToCall }: Repetition): string {
  if (tooCloseToCall) return "replay.close-call";
  if (valid) return "replay.good";
  return score === null ? "replay.not-judged" : "replay.not-counted";
}

/** Seconds of the recording that are shown, in a loop between two times. */
function usePlayhead(
  isPlaying: boolean,
  speed: number,
  fromS: number,
  toS: number,
): [number, (tS: number) => void] {
  const [atS, setAtS] = useState(fromS);
  useEffect(() => {
    if (!isPlaying) return;
    let lastMs = performance.now();
    let next = requestAnimationFrame(function play(nowMs) {
      const passedS = (Math.max(0, nowMs - lastMs) / 1000) * speed;
      lastMs = nowMs;
      setAtS((before) => (before + passedS > toS || before < fromS ? fromS : before + passedS));
      next = requestAnimationFrame(play);
    });
    return () => cancelAnimationFrame(next);
  }, [isPlaying, speed, fromS, toS]);
  return [atS, setAtS];
}
