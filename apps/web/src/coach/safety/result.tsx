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
  const needsScreenAgain = clearance.reasons.filter(({ text }) => text.id === "screen.clearance.screenAgain");
  const mayGoOn = clearance.cleared;
  const extra = screened.messages.filter(({ id }) => id.startsWith("NG65"));

  return (
    <Step
      title={t(`app.safety.result.${level}.title`)}
      eyebrow={
        <div className="verdict">
          <Shape name={shapeOf[level]} />
          <span className="level">{t(`app.safety.result.${level}.level`)}</span>
        </div>
      }
      foot={mayGoOn ? <GoOn /> : <VisitOrAgain again={needsScreenAgain.length > 0 || !clearance.complete} />}
    >
      <p className="to-do">{t(`screen.level.${level}`)}</p>
      {extra.map((message) => (
        <p key={message.id} className="card">
          {render(message.text)}
        </p>
      ))}
      {needsScreenAgain.map((reason) => (
        <p key={reason.rule} className="card">
          {render(reason.text)}
        </p>
      ))}
      {led.length > 0 ? (
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

function GoOn() {
  const { t } = useWords();
  const { care } = useRecord();
  return (
    <Link className="btn big" href={nextPlace(care)}>
      {t("app.continue")}
    </Link>
  );
}

function VisitOrAgain({ again }: { again: boolean }) {
  const { t } = useWords();
  return (
    <>
      {again ? (
        <Link className="btn line" href="/safety">
          {t("app.safety.answer-again")}
        </Link>
      ) : null}
      <Link className="btn" href="/visit">
        {t("app.visit.open")}
      </Link>
    </>
  );
}
