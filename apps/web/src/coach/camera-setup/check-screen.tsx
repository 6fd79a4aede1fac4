import { exercise as definitionOf } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import { useEffect, useMemo, useRef, useState } from "react";
import { CameraStage, type CaptureStatus } from "../../capture/index.ts";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { useScreenTitle } from "../../kit/shell.tsx";
import { createVoice, tone } from "../../kit/voice.ts";
import { type CheckName, type Checks, useChecks } from "./use-checks.ts";

interface CheckScreenProps {
  readonly exercise: string;
  readonly side: Side | "both";
  /** Somebody who lies on the floor need not get up: with all three passed it goes on alone. */
  readonly goesOnByItself: boolean;
  readonly onDone: () => void;
  readonly onTap: () => void;
}

const names: readonly CheckName[] = ["light", "place", "practice"];
const goesOnAfterMs = 3500;

/** The camera picture beside three checks; what to do about the first that is open is said large. */
export function CheckScreen({ exercise, side, goesOnByItself, onDone, onTap }: CheckScreenProps) {
  const { t, render } = useWords();
  const { settings } = useSettings();
  const heading = useScreenTitle(t("camera.check.title"));
  const { checks, onFrame, onLight } = useChecks(exercise, side);
  const [status, setStatus] = useState<CaptureStatus>({ state: "asking" });
  const [attempt, setAttempt] = useState(0);
  const isRunning = status.state === "running";
  const open = names.find((name) => !checks[name].passed) ?? null;
  const cue = isRunning ? cueOf(open, checks, t, render) : t("camera.check.wait");
  useSaid(cue, isRunning);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (open !== null) return;
    tone(660);
    if (!goesOnByItself) return;
    const timer = setTimeout(() => done.current(), goesOnAfterMs);
    return () => clearTimeout(timer);
  }, [open, goesOnByItself]);

  return (
    <main className="session setup" data-phase={open === null ? "work" : "ready"}>
      <section className="cam" aria-label={t("app.session.camera")}>
        <CameraStage
          key={attempt}
          render={render}
          model={settings.cameraModel}
          onFrame={onFrame}
          onLight={onLight}
          onStatus={setStatus}
          marks={{ phase: "ready", workingSide: side, targetDeg: null }}
        />
        {status.state === "failed" ? (
          <div className="instead">
            <button type="button" className="btn" onClick={() => setAttempt(attempt + 1)}>
              <Icon name="camera" />
              {t("app.session.camera-again")}
            </button>
          </div>
        ) : null}
        <div className="pip" aria-hidden="true">
          <ExerciseFigure exercise={exercise} side={side === "left" ? "left" : "right"} small />
        </div>
      </section>
      <section className="panel">
        <h1 ref={heading} tabIndex={-1}>
          {t("camera.check.title")}
        </h1>
        <ol className="checks">
          {names.map((name) => (
            <CheckRow key={name} name={name} check={checks[name]} isNow={isRunning && name === open} />
          ))}
        </ol>
        <p className="cue" aria-live="polite">
          {cue}
        </p>
        <div className="setup-foot">
          <button type="button" className={open === null ? "btn big" : "btn big line"} onClick={onDone}>
            {t(open === null ? "camera.check.go-on" : "camera.check.go-on-anyway")}
          </button>
          <button type="button" className="btn big ghost" onClick={onTap}>
            {t("camera.tap-instead")}
          </button>
        </div>
        <p className="vh">{t(definitionOf(exercise).words.movementId)}</p>
      </section>
    </main>
  );
}

interface CheckRowProps {
  readonly name: CheckName;
  readonly check: Checks[CheckName];
  readonly isNow: boolean;
}

function CheckRow({ name, check, isNow }: CheckRowProps) {
  const { t } = useWords();
  const isAgainst = !check.passed && check.say !== null;
  return (
    <li className={isNow ? "now" : undefined}>
      <Shape name={check.passed ? "ok" : isAgainst ? "warn" : "open"} />
      <b>{t(`camera.check.${name}`)}</b>
      <span>
        {t(check.passed ? "camera.check.passed" : isAgainst ? "camera.check.not-yet" : "camera.check.open")}
      </span>
    </li>
  );
}

function cueOf(
  open: CheckName | null,
  checks: Checks,
  t: (id: string) => string,
  render: ReturnType<typeof useWords>["render"],
): string {
  if (open === null) return t("camera.check.all-good");
  const { say } = checks[open];
  if (say !== null) return render(say);
  return t(open === "practice" ? "camera.practice.do-one" : "camera.check.wait");
}

/** From the floor it is heard. */
function useSaid(text: string, isOn: boolean): void {
  const { settings } = useSettings();
  const { language } = useWords();
  const voice = useMemo(() => createVoice(language), [language]);
  useEffect(() => {
    if (isOn && settings.voice) voice.say(text);
  }, [text, isOn, settings.voice, voice]);
  useEffect(() => () => voice.stop(), [voice]);
}
