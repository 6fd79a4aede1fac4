import { exercise } from "@hipfirst/exercises";
import { Link } from "wouter";
import { Choices } from "../../kit/choice.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Step } from "../../kit/shell.tsx";
import { cameraSetup } from "./camera-setup-link.ts";
import { DemoFigure } from "./demo-figure.tsx";
import { LoadChoice } from "./load-choice.tsx";
import type { SetStep } from "./steps.ts";

interface IntroProps {
  readonly step: SetStep;
  readonly isFirst: boolean;
  readonly onBegin: (isCamera: boolean) => void;
  readonly isFilmed: boolean;
  readonly onFilmed: (isFilmed: boolean) => void;
  readonly onLoad: (load: Pick<SetStep, "loadKg" | "loadStep">) => void;
}

/** The movement before the first set: shown, then said; and whether the camera watches or the person taps. */
export function ExerciseIntro(props: IntroProps) {
  const { step, isFirst, onBegin, onLoad, isFilmed, onFilmed } = props;
  const { t } = useWords();
  const { settings, change } = useSettings();
  const { words, form } = exercise(step.exercise);
  const canUseCamera = form !== null && step.kind !== "time";
  return (
    <Step
      key={step.exercise}
      title={t(words.shortNameId)}
      show={<DemoFigure exercise={step.exercise} side={step.side} arrow />}
      eyebrow={<p className="eyebrow">{t(isFirst ? "app.session.first" : "app.session.next-exercise")}</p>}
      foot={
        <button type="button" className="btn big" onClick={() => onBegin(canUseCamera && settings.useCamera)}>
          <Icon name="play" />
          {t("app.session.ready")}
        </button>
      }
    >
      {canUseCamera ? (
        <div className="count-by">
          <Choices
            label={t("app.session.count-by")}
            layout="across"
            value={settings.useCamera ? "camera" : "tap"}
            onChange={(value) => change({ useCamera: value === "camera" })}
            options={[
              { value: "camera", label: t("app.session.by-camera"), icon: <Icon name="camera" /> },
              { value: "tap", label: t("app.session.by-tap"), icon: <Icon name="tap" /> },
            ]}
          />
          {settings.useCamera ? (
            <p className="quiet">
              {t(`app.session.camera-${form.camera.view}`)}{" "}
              <Link href={cameraSetup(step)}>{t("camera.again")}</Link>
            </p>
          ) : null}
        </div>
      ) : null}
      {step.load === null ? null : <LoadChoice step={step} load={step.load} onChange={onLoad} />}
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
      {canUseCamera && settings.useCamera ? (
        <label className="choice">
          <input type="checkbox" checked={isFilmed} onChange={() => onFilmed(!isFilmed)} />
          <span className="mark square">
            <Icon name="check" />
          </span>
          <span>
            {t("camera.video.wish")}
            <small>{t("camera.video.wish-text")}</small>
          </span>
        </label>
      ) : null}
    </Step>
  );
}
