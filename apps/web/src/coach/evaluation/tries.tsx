import { useState } from "react";
import { Choices } from "../../kit/choice.tsx";
import { NumberField } from "../../kit/field.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PhotoPoints } from "./photo-points.tsx";
import type { TestRun } from "./test-run.ts";

/** How hard raising the leg is, 0 to 5 in words. */
export function RatingTry({ onDone }: { onDone: (score: number) => void }) {
  const { t } = useWords();
  const [score, setScore] = useState<string | null>(null);
  return (
    <>
      <Choices
        label={t("app.test.T10.question")}
        value={score}
        onChange={setScore}
        options={[0, 1, 2, 3, 4, 5].map((value) => ({
          value: String(value),
          label: t(`app.test.T10.score.${value}`),
        }))}
      />
      <button
        type="button"
        className="btn big wide"
        disabled={score === null}
        onClick={() => onDone(Number(score))}
      >
        {t("app.test.save-try")}
      </button>
    </>
  );
}

interface AngleTryProps {
  readonly run: TestRun;
  readonly onRun: (part: Partial<TestRun>) => void;
  readonly onDone: (thighDeg: number, kneeDeg: number | null) => void;
}

/** The angle of the resting thigh: from a photo with three points, or read off and typed. */
export function AngleTry({ run, onRun, onDone }: AngleTryProps) {
  const { t } = useWords();
  const [photo, setPhoto] = useState<File | null>(null);
  const [direction, setDirection] = useState<"above" | "below" | null>(null);
  const [typed, setTyped] = useState<number | null>(null);
  const [seen, setSeen] = useState<{ thigh: number; knee: number } | null>(null);
  const isTyped = typed !== null && typed >= 0 && typed <= 60 && direction !== null;
  const thighDeg = photo ? seen?.thigh : isTyped ? (direction === "above" ? typed : -typed) : undefined;

  return (
    <>
      {photo ? (
        <>
          <PhotoPoints file={photo} onAngles={(thigh, knee) => setSeen({ thigh, knee })} />
          <output className="reading">
            {t("app.test.T08.reading", { degrees: Math.round(Math.abs(seen?.thigh ?? 0)) })}{" "}
            {t((seen?.thigh ?? 0) > 0 ? "app.test.T08.above" : "app.test.T08.below")}
          </output>
          <button type="button" className="link" onClick={() => setPhoto(null)}>
            {t("app.test.T08.other-photo")}
          </button>
        </>
      ) : (
        <>
          <label className="btn ghost wide photo-button">
            <Icon name="camera" />
            {t("app.test.T08.take-photo")}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              className="vh"
              onChange={(event) => {
                setPhoto(event.target.files?.[0] ?? null);
                onRun({ method: "photo" });
              }}
            />
          </label>
          <p className="quiet">{t("app.test.T08.photo-stays")}</p>
          <div className="card stack">
            <Choices
              label={t("app.test.T08.typed")}
              layout="across"
              value={direction}
              onChange={setDirection}
              options={(["above", "below"] as const).map((value) => ({
                value,
                label: t(`app.test.T08.${value}`),
              }))}
            />
            <NumberField
              label={t("app.test.T08.degrees")}
              unit="°"
              decimals
              value={typed}
              onChange={(value) => {
                setTyped(value);
                onRun({ method: "inclinometer" });
              }}
              wrong={typed !== null && !(typed >= 0 && typed <= 60) ? t("app.test.T08.wrong") : null}
            />
          </div>
        </>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={run.pelvisControlled}
          onChange={(event) => onRun({ pelvisControlled: event.target.checked })}
        />
        <span className="mark square">
          <Icon name="check" />
        </span>
        <span>{t("app.test.T08.pelvis")}</span>
      </label>
      <button
        type="button"
        className="btn big wide"
        disabled={thighDeg === undefined}
        onClick={() => {
          if (thighDeg === undefined) return;
          onDone(Math.round(thighDeg), photo && seen ? Math.round(seen.knee) : null);
          setPhoto(null);
          setTyped(null);
          setDirection(null);
        }}
      >
        {t("app.test.save-try")}
      </button>
    </>
  );
}
