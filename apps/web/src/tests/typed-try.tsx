import { useState } from "react";
import { NumberField } from "../kit/field.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { Guide } from "./guide.ts";
import { isInRange } from "./run.ts";

interface TypedTryProps {
  readonly guide: Guide;
  /** What the camera gave, to be kept or typed over. */
  readonly given: number | null;
  readonly onDone: (value: number) => void;
}

/** A value that is typed, or that the camera filled in. */
export function TypedTry({ guide, given, onDone }: TypedTryProps) {
  const { t } = useWords();
  const [value, setValue] = useState<number | null>(given);
  const { id, range, unit } = guide.test;
  const isWrong = value !== null && !isInRange(guide, value);
  return (
    <>
      <NumberField
        label={t(given === null ? "tests.typed" : "tests.camera.gave")}
        hint={t(`evaluation.test.${id}.name`)}
        unit={t(`tests.unit.${unit}`)}
        decimals
        value={value}
        onChange={setValue}
        wrong={
          isWrong ? t("tests.wrong", { low: range[0], high: range[1], unit: t(`tests.unit.${unit}`) }) : null
        }
      />
      <button
        type="button"
        className="btn big wide"
        disabled={value === null || isWrong}
        onClick={() => value !== null && onDone(value)}
      >
        {t("app.test.save-try")}
      </button>
    </>
  );
}
