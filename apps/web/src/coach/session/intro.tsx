import { exercise } from "@hipfirst/exercises";
import { Choices } from "../../kit/choice.tsx";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Step } from "../../kit/shell.tsx";
import type { SetStep } from "./steps.ts";

interface IntroProps {
  readonly step: SetStep;
  readonly isFirst: boolean;
  readonly onBegin: () => void;
}

/** The movement before the first set: shown, then said; and whether the camera watches or the person taps. */
export function ExerciseIntro({ step, isFirst, onBegin }: IntroProps) {
  const { t } = useWords();
  const { settings, change } = useSettings();
  const { words, form } = exercise(step.exercise);
  const canUseCamera = form !== null && step.kind !== "time";
  return (
    <Step
      key={step.exercise}
      title={t(words.shortNameId)}
      show={
        <ExerciseFigure exercise={step.exercise} side={step.side === "left" ? "left" : "right"} arrow bones />
      }
      eyebrow={<p className="eyebrow">{t(isFirst ? "app.session.first" : "app.session.next-exercise")}</p>}
      foot={
        <button type="button" className="btn big" onClick={onBegin}>
          <Icon name="play" />
          {t("app.session.ready")}
        </button>
      }
    >
      <dl className="how">
        <dt>{t("app.session.set-up")}</dt>
        <dd>{t(words.setupId)}</dd>
        <dt>{t("app.session.move")}</dt>
        <dd>{t(words.movementId)}</dd>
        <dt>{t("app.session.feel")}</dt>
        <dd>{t(words.feelId)}</dd>
        <dt className="row">
          <Shape name="stop" />
          {t("app.session.stop-if")}
        </dt>
        <dd>{t(words.stopIfId)}</dd>
      </dl>
      {canUseCamera ? (
        <Choices
          label={t("app.session.count-by")}
          layout="icons"
          value={settings.useCamera ? "camera" : "tap"}
          onChange={(value) => change({ useCamera: value === "camera" })}
          options={[
            { value: "camera", label: t("app.session.by-camera"), icon: <Icon name="camera" /> },
            { value: "tap", label: t("app.session.by-tap"), icon: <Icon name="tap" /> },
          ]}
        />
      ) : null}
      {canUseCamera && settings.useCamera ? (
        <p className="quiet">{t(`app.session.camera-${form.camera.view}`)}</p>
      ) : null}
    </Step>
  );
}
