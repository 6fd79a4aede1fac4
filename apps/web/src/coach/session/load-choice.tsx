import { hasPressure } from "@hipfirst/plan";
import { Icon } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { useRecord } from "../record/record.tsx";
import { loadHint, loadText, moved, pressureNote } from "./load.ts";
import type { LoadAdded, SetStep } from "./steps.ts";

interface LoadChoiceProps {
  readonly step: SetStep;
  readonly load: LoadAdded;
  readonly onChange: (load: Pick<SetStep, "loadKg" | "loadStep">) => void;
}

/** What is added to the movement today: the proposal stands there, and the person says what it really is. */
export function LoadChoice({ step, load, onChange }: LoadChoiceProps) {
  const { t, render } = useWords();
  const { settings } = useSettings();
  const { care } = useRecord();
  const { units } = settings;
  const choosable = { ...load, hasPressure: hasPressure(care.clearance.answers) };
  const note = pressureNote(choosable);
  const now = { loadKg: step.loadKg, loadStep: step.loadStep };
  const label = t(`exercises.load.${load.kind}`);
  return (
    <section className="card stack" aria-label={label}>
      <div className="stepper-row">
        <span className="question">{label}</span>
        <div className="stepper">
          <button
            type="button"
            aria-label={t("app.session.load.less")}
            onClick={() => onChange(moved(now, choosable, units, -1))}
          >
            <Icon name="minus" />
          </button>
          <output>{render(loadText(now, load, units))}</output>
          <button
            type="button"
            aria-label={t("app.session.load.more")}
            onClick={() => onChange(moved(now, choosable, units, 1))}
          >
            <Icon name="plus" />
          </button>
        </div>
      </div>
      <p className="quiet">{render(loadHint(load, units))}</p>
      {note === null ? null : (
        <p className="row nowrap">
          <Shape name="warn" />
          <span>{render(note)}</span>
        </p>
      )}
    </section>
  );
}
