import { useState } from "react";
import { useRecord } from "../coach/record/record.tsx";
import { Choices } from "../kit/choice.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { ForceTry } from "../strength/force-try.tsx";
import { LegRaiseTry, ThighTry } from "./angle-try.tsx";
import type { Observed } from "./camera-reading.ts";
import { CameraTry } from "./camera-try.tsx";
import { CountTry } from "./count-try.tsx";
import { type Guide, limitIn, type TestSetting } from "./guide.ts";
import { ObservedCard } from "./observed-card.tsx";
import { RatingTry } from "./rating-try.tsx";
import type { TestRun, Try, TryResult } from "./run.ts";
import { ChecklistTry, ScoresTry, SeenTry } from "./seen-try.tsx";
import { Stopwatch } from "./stopwatch.tsx";
import { TypedTry } from "./typed-try.tsx";

/** How the value of a try comes about. */
export type Means = "by-hand" | "camera" | "typed";

interface TryScreenProps {
  readonly guide: Guide;
  readonly setting: TestSetting;
  readonly run: TestRun;
  readonly now: Try;
  readonly means: Means;
  readonly onMeans: (means: Means) => void;
  readonly onDone: (result: TryResult) => void;
}

/** Ways that have a clock or a counter beside the typed value. */
const isClocked = ({ way }: Guide) => way === "stopwatch" || way === "count";

/** One try: its clock, counter, camera, photo or list, and always a way to type the value. */
export function TryScreen(props: TryScreenProps) {
  const { guide, now, means, onMeans, onDone } = props;
  const { t } = useWords();
  const [seen, setSeen] = useState<{ value: number | null; observed: Observed } | null>(null);
  const choices: readonly Means[] = [
    "by-hand",
    ...(guide.camera === null ? [] : (["camera"] as const)),
    ...(isClocked(guide) ? (["typed"] as const) : []),
  ];
  const withCamera = (result: TryResult): TryResult =>
    seen === null ? result : { ...result, fields: { ...result.fields, camera: cameraFields(seen.observed) } };
  const put = (result: TryResult) => onDone(withCamera(result));

  return (
    <>
      {choices.length > 1 && seen === null ? (
        <Choices
          label={t("tests.means")}
          layout="across"
          value={means}
          onChange={onMeans}
          options={choices.map((value) => ({
            value,
            label: t(`tests.means.${value}`),
            ...(value === "camera" ? { icon: <Icon name="camera" /> } : {}),
          }))}
        />
      ) : null}
      {means === "camera" && guide.camera !== null && seen === null ? (
        <CameraTry
          use={guide.camera}
          side={now.side}
          limitS={limitIn(guide, props.setting)}
          onDone={(value, observed) => setSeen({ value, observed })}
          onGiveUp={() => onMeans("by-hand")}
        />
      ) : null}
      {seen === null ? null : <ObservedCard observed={seen.observed} />}
      {seen !== null && guide.way === "angle" ? (
        <LegRaiseTry guide={guide} activeDeg={seen.value} onDone={put} />
      ) : null}
      {seen !== null && guide.camera?.gives !== "observation" && guide.way !== "angle" ? (
        <TypedTry guide={guide} given={seen.value} onDone={(value) => put({ value })} />
      ) : null}
      {means === "typed" && seen === null ? (
        <TypedTry guide={guide} given={null} onDone={(value) => put({ value })} />
      ) : null}
      {(means === "by-hand" && seen === null) || (seen !== null && guide.camera?.gives === "observation") ? (
        <ByHand {...props} onDone={put} />
      ) : null}
    </>
  );
}

/** What the record keeps of the camera; what it did not see is absent. */
function cameraFields({ count, peakDeg, trunkLeanDeg, seenPercent }: Observed): Record<string, number> {
  return {
    count,
    seenPercent,
    ...(peakDeg === null ? {} : { peakDeg }),
    ...(trunkLeanDeg === null ? {} : { trunkLeanDeg }),
  };
}

function ByHand({ guide, setting, run, now, onDone }: TryScreenProps) {
  const { t } = useWords();
  const { care } = useRecord();
  const limitS = limitIn(guide, setting);
  switch (guide.way) {
    case "rating":
      return <RatingTry guide={guide} onDone={(value) => onDone({ value })} />;
    case "stopwatch":
      return (
        <Stopwatch
          limitS={limitS}
          stopLabel={t(`tests.${guide.test.id}.stop`)}
          onDone={(value) => onDone({ value })}
        />
      );
    case "count":
      return (
        <CountTry
          limitS={limitS}
          onDone={(count) => onDone({ value: guide.test.unit === "steps/min" ? count * 2 : count })}
        />
      );
    case "angle":
      return guide.test.id === "T09" ? (
        <LegRaiseTry guide={guide} onDone={onDone} />
      ) : (
        <ThighTry guide={guide} onDone={onDone} />
      );
    case "force":
      return now.side === "both" ? null : (
        <ForceTry
          test={guide.test.id}
          side={now.side}
          unit={guide.test.unit}
          range={guide.test.range}
          before={run.values[now.side]}
          results={care.results}
          onDone={(value, mean1s, device) =>
            onDone({
              value,
              ...(mean1s === null ? {} : { perTry: { mean1s } }),
              ...(device === null ? {} : { fields: { device } }),
            })
          }
        />
      );
    case "faults":
    case "seen":
      return <SeenTry guide={guide} onDone={onDone} />;
    case "checklist":
      return <ChecklistTry guide={guide} onDone={onDone} />;
    case "scores":
      return <ScoresTry guide={guide} onDone={onDone} />;
  }
}
