import { exercise, findExercise } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon, type IconName } from "../../kit/icon.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { Step } from "../../kit/shell.tsx";
import { unlockSound } from "../../kit/voice.ts";
import { openSession } from "../journey.ts";
import { useRecord } from "../record/record.tsx";
import { cameFromSettings } from "../session/camera-setup-link.ts";
import { CheckScreen } from "./check-screen.tsx";
import "../welcome.css";
import "../session/session.css";
import "../session/forced-colours.css";
import "../session/sizes.css";
import "./camera-setup.css";

const facts: readonly { readonly icon: IconName; readonly textId: string }[] = [
  { icon: "home", textId: "camera.ask.stays" },
  { icon: "note", textId: "camera.ask.kept" },
  { icon: "tap", textId: "camera.ask.free" },
];

/** An exercise that can be tried where none is named: on the back, with little effort. */
const usualExercise = "R03";

/** Before the camera is used: what it is for and what becomes of the picture, then whether it sees well. */
export default function CameraSetup() {
  const { change } = useSettings();
  const { care } = useRecord();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const [isAllowed, setAllowed] = useState(false);
  const id = canBeTried(asked.get("exercise")) ?? usualExercise;
  const inSession = openSession(care) === null ? "/today" : "/session";
  const onwards = cameFromSettings(asked) ? "/settings" : inSession;
  const tapInstead = () => {
    change({ useCamera: false });
    go(onwards);
  };
  if (!isAllowed)
    return (
      <AskForCamera
        id={id}
        onTap={tapInstead}
        onAllow={() => {
          unlockSound();
          setAllowed(true);
        }}
      />
    );
  return (
    <CheckScreen
      exercise={id}
      side={sideOf(asked.get("side"))}
      goesOnByItself={onwards === "/session"}
      onTap={tapInstead}
      onDone={() => {
        change({ useCamera: true, cameraTried: true });
        go(onwards);
      }}
    />
  );
}

const canBeTried = (id: string | null): string | null =>
  id !== null && (findExercise(id)?.form ?? null) !== null ? id : null;

const sideOf = (side: string | null): Side | "both" => (side === "left" || side === "right" ? side : "both");

interface AskForCameraProps {
  readonly id: string;
  readonly onAllow: () => void;
  readonly onTap: () => void;
}

/** In plain words, before the browser asks in its own. */
function AskForCamera({ id, onAllow, onTap }: AskForCameraProps) {
  const { t } = useWords();
  return (
    <Step
      title={t("camera.ask.title")}
      show={
        <div className="viewfinder">
          <ExerciseFigure exercise={id} />
          <span className="see">
            <i />
            {t("app.session.seen")}
          </span>
        </div>
      }
      foot={
        <>
          <button type="button" className="btn big" onClick={onAllow}>
            <Icon name="camera" />
            {t("camera.ask.allow")}
          </button>
          <button type="button" className="btn big ghost" onClick={onTap}>
            {t("camera.tap-instead")}
          </button>
        </>
      }
    >
      <p className="lead">{t("camera.ask.lead")}</p>
      <ul className="facts">
        {facts.map(({ icon, textId }) => (
          <li key={textId}>
            <Icon name={icon} />
            <span>{t(textId)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t(`camera.ask.put-${exercise(id).form?.camera.view ?? "side"}`)}</p>
    </Step>
  );
}
