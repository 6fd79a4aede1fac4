import { Icon } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { loadHint, loadText, moved } from "./load.ts";
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
  const { units } = settings;
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
            onClick={() => onChange(moved(now, load, units, -1))}
          >
            <Icon name="minus" />
          </button>
          <output>{render(loadText(now, load, units))}</output>
          <button
            type="button"
            aria-label={t("app.session.load.more")}
            onClick={() => onChange(moved(now, load, units, 1))}
          >
            <Icon name="plus" />
          </button>
        </div>
      </div>
      <p className="quiet">{render(loadHint(load, units))}</p>
    </section>
  );
}
