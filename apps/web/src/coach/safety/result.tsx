import type { ScreenLevel } from "@hipfirst/evaluation";
import { useEffect, useRef } from "react";
import { Link, Redirect } from "wouter";
import { useWords } from "../../kit/preferences.tsx";
import { Shape, type ShapeName } from "../../kit/shape.tsx";
import { Step } from "../../kit/shell.tsx";
import { nextPlace } from "../journey.ts";
import { useRecord } from "../record/record.tsx";
import { SafetyNet } from "./safety-net.tsx";
import "./safety.css";

const shapeOf: Readonly<Record<ScreenLevel, ShapeName>> = {
  NONE: "ok",
  CAUTION_MODIFY: "warn",
  CLINICIAN_FIRST: "warn",
  URGENT_SAME_DAY: "stop",
  EMERGENCY: "stop",
};

const pausedId = "screen.clearance.lockedByClinician";

/** Reasons that the level's own message does not say. */
const saidBesides: readonly string[] = [
  pausedId,
  "screen.clearance.clinicianOnly",
  "screen.clearance.screenAgain",
];

/** Version of the safety-net text, stored with the time it was shown. */
const safetyNetVersion = 1;

/** What the answers mean, which of them led there, what to do now, and how to go on. */
export default function SafetyResult() {
  const { t, render } = useWords();
  const { care, add } = useRecord();
  const { clearance, screened } = care;
  const { level } = clearance;
  const noted = useRef(false);
  // Unanswered is never "no": a screen that is not complete has no good news to give, only bad news to keep.
  const saysNothingYet = !clearance.complete && (level === "NONE" || level === "CAUTION_MODIFY");

  useEffect(() => {
    if (noted.current || saysNothingYet) return;
    noted.current = true;
    void add({ type: "SafetyNetShown", level, version: safetyNetVersion });
  }, [add, level, saysNothingYet]);
  if (saysNothingYet) return <Redirect to="/safety" replace />;

  const led = clearance.open.length > 0 ? clearance.open.map(({ item }) => item) : screened.decidedBy;
  const also = clearance.reasons.filter(({ text }) => saidBesides.includes(text.id));
  const isPaused = clearance.reasons.some(({ text }) => text.id === pausedId);
  const isOnlyPaused = isPaused && clearance.open.length === 0;
  const title = isOnlyPaused ? "app.safety.paused.title" : `app.safety.result.${level}.title`;
  const word = isOnlyPaused ? "app.safety.paused.level" : `app.safety.result.${level}.level`;
  const extra = screened.messages.filter(({ id }) => id.startsWith("NG65"));

  return (
    <Step
      title={t(title)}
      eyebrow={
        <div className="verdict">
          <Shape name={isOnlyPaused ? "stop" : shapeOf[level]} />
          <span className="level">{t(word)}</span>
        </div>
      }
      foot={isOnlyPaused ? null : clearance.cleared ? <GoOn /> : <VisitOrAgain />}
    >
      <ToDo text={t(isOnlyPaused ? pausedId : `screen.level.${level}`)} />
      {extra.map((message) => (
        <p key={message.id} className="card">
          {render(message.text)}
        </p>
      ))}
      {isOnlyPaused
        ? null
        : also.map(({ text }) => (
            <p key={text.id} className="card">
              {render(text)}
            </p>
          ))}
      {led.length > 0 && !isOnlyPaused ? (
        <section className="card">
          <h2>{t("app.safety.led-here")}</h2>
          <ul className="answers-that">
            {led.map((item) => (
              <li key={item}>
                <Shape name={shapeOf[level]} />
                <span>{t(`screen.item.${item}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <SafetyNet />
    </Step>
  );
}

/** One thing in each line: whoever is frightened reads no paragraph. */
function ToDo({ text }: { text: string }) {
  const { language } = useWords();
  const sentences = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  return (
    <ul className="to-do">
      {sentences.map(({ segment }) => (
        <li key={segment}>{segment.trim()}</li>
      ))}
    </ul>
  );
}

function GoOn() {
  const { t } = useWords();
  const { care } = useRecord();
  return (
    <Link className="btn big" href={nextPlace(care)}>
      {t("app.continue")}
    </Link>
  );
}

function VisitOrAgain() {
  const { t } = useWords();
  const { complete, reasons, locked } = useRecord().care.clearance;
  const again = !complete || reasons.some(({ text }) => text.id === "screen.clearance.screenAgain");
  return (
    <>
      {again ? (
        <Link className="btn line" href="/safety">
          {t("app.safety.answer-again")}
        </Link>
      ) : null}
      <Link className={locked ? "btn line" : "btn"} href="/visit">
        {t(locked ? "app.visit.after" : "app.visit.open")}
      </Link>
    </>
  );
}
