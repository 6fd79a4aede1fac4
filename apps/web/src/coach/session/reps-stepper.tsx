import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";

interface RepsStepperProps {
  readonly label: string;
  readonly reps: number;
  readonly onCount: (by: 1 | -1) => void;
}

/** What was counted, one less or one more. */
export function RepsStepper({ label, reps, onCount }: RepsStepperProps) {
  const { t } = useWords();
  return (
    <div className="stepper-row">
      <span className="question">{label}</span>
      <div className="stepper">
        <button
          type="button"
          aria-label={t("app.ask.one-less")}
          disabled={reps === 0}
          onClick={() => onCount(-1)}
        >
          <Icon name="minus" />
        </button>
        <output>{reps}</output>
        <button type="button" aria-label={t("app.ask.one-more")} onClick={() => onCount(1)}>
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
