import { exercise } from "@hipfirst/exercises";
import { Icon } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { isLoadKnown, loadText } from "./load.ts";
import type { SessionAction, SessionState } from "./machine.ts";
import type { SetStep } from "./steps.ts";

interface HudProps {
  readonly state: SessionState;
  readonly step: SetStep;
  /** Before the camera the main key pauses; where the person taps, this one does. */
  readonly isCamera: boolean;
  readonly act: (action: SessionAction) => void;
}

/** Over the picture, at arm's length: what is on, pause, sound, and the way out. */
export function Hud({ state, step, isCamera, act }: HudProps) {
  const { t, render } = useWords();
  const { settings, change } = useSettings();
  const where = step.side === "both" ? "app.session.set" : `app.session.set.${step.side}`;
  return (
    <div className="hud">
      <button
        type="button"
        className="rb"
        aria-label={t("app.session.stop")}
        onClick={() => act({ type: "pain" })}
      >
        <Icon name="close" />
      </button>
      <div className="t">
        <b>{t(exercise(step.exercise).words.shortNameId)}</b>
        <span>
          {t(where, { set: step.set, sets: step.sets })}
          {step.load === null || !isLoadKnown(step, step.load)
            ? null
            : ` · ${render(loadText(step, step.load, settings.units))}`}
        </span>
      </div>
      {state.stage === "work" && !isCamera ? (
        <button
          type="button"
          className="rb"
          aria-label={t("app.session.pause")}
          onClick={() => act({ type: "pause" })}
        >
          <Icon name="pause" />
        </button>
      ) : null}
      <button
        type="button"
        className="rb wide-only"
        aria-pressed={settings.farSession}
        aria-label={t("app.session.far")}
        onClick={() => {
          fillScreen(!settings.farSession);
          change({ farSession: !settings.farSession });
        }}
      >
        <Icon name={settings.farSession ? "near" : "far"} />
      </button>
      <button
        type="button"
        className="rb"
        aria-label={t("app.session.menu")}
        onClick={() => act({ type: "menu" })}
      >
        <Icon name="more" />
      </button>
      <button
        type="button"
        className="rb"
        aria-pressed={settings.voice}
        aria-label={t("app.session.voice")}
        onClick={() => change({ voice: !settings.voice })}
      >
        <Icon name={settings.voice ? "sound" : "silent"} />
      </button>
    </div>
  );
}

/** Without the browser's own bars where it can; where it refuses, the large layout is still there. */
function fillScreen(isFar: boolean): void {
  if (isFar) document.documentElement.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
