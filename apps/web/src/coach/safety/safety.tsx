import { type Answer, type Answers, screen } from "@hipfirst/evaluation";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../../kit/preferences.tsx";
import { ProgressBar, Step } from "../../kit/shell.tsx";
import { useDraft } from "../record/draft.ts";
import { useRecord } from "../record/record.tsx";
import { asksSince, firstOpenPage, markedWorse, safetyPages, unansweredOn } from "./pages.ts";
import { SafetyQuestion } from "./question.tsx";
import "./safety.css";

/** The safety screen, one group of questions at a time. Answers become an event when it is complete. */
export default function Safety() {
  const { t } = useWords();
  const { add, care } = useRecord();
  const [, go] = useLocation();
  // A repeated screen starts from the last answers; the person confirms or changes each group.
  const [answers, setAnswers, clearDraft] = useDraft<Answers>("safety", care.clearance.answers);
  const [worse, setWorse, clearWorse] = useDraft<Answers>("safety-worse", {});
  const since = { covered: care.clearance.covered, worse };
  const worseNow = markedWorse(answers, since);
  const pages = safetyPages(answers);
  const before = care.clearance.answers;
  const repeated = Object.keys(before).length > 0;
  // A new emergency answer is acted on at once; one that is already known must not cut the repeated screen short.
  const isNewEmergency =
    screen(answers).level === "EMERGENCY" && (screen(before).level !== "EMERGENCY" || worseNow.length > 0);
  const [at, setAt] = useState(() => (repeated ? 0 : firstOpenPage(pages, answers, since)));
  const [showMissing, setShowMissing] = useState(false);
  const page = pages[Math.min(at, pages.length - 1)];

  useEffect(() => {
    if (at >= 0) window.scrollTo(0, 0);
  }, [at]);

  if (page === undefined) return null;

  const finish = async () => {
    const marked = worseNow.length > 0 ? { worse: [...worseNow] } : {};
    await add({ type: "ScreenAnswered", kind: "full", answers: { ...answers }, ...marked });
    await Promise.all([clearDraft(), clearWorse()]);
    go("/safety/result");
  };
  const next = () => {
    const missing = unansweredOn(page, answers, since)[0];
    if (missing !== undefined) {
      setShowMissing(true);
      document.getElementById(`question-${missing}`)?.scrollIntoView({ block: "center" });
      return;
    }
    setShowMissing(false);
    if (at >= pages.length - 1 || isNewEmergency) void finish();
    else setAt(at + 1);
  };
  const answerTo = (id: string, answer: Answer) => setAnswers({ ...answers, [id]: answer });

  return (
    <Step
      key={page.id}
      title={t(`app.safety.page.${page.id}`)}
      eyebrow={
        <>
          <p className="eyebrow">{t("app.safety.part", { part: at + 1, of: pages.length })}</p>
          <ProgressBar done={at} of={pages.length} label={t("app.safety.progress")} />
        </>
      }
      foot={
        <>
          {at > 0 ? (
            <button type="button" className="btn ghost" onClick={() => setAt(at - 1)}>
              {t("app.back")}
            </button>
          ) : null}
          <button type="button" className="btn" onClick={next}>
            {t("app.continue")}
          </button>
        </>
      }
    >
      {at === 0 ? <p className="mute">{t(repeated ? "app.safety.again" : "app.safety.why")}</p> : null}
      <div className="stack">
        {page.items.map((item) => (
          <SafetyQuestion
            key={item.id}
            id={item.id}
            clarify={item.clarify === true}
            answer={answers[item.id] ?? null}
            missing={showMissing}
            since={
              asksSince(item.id, answers, since)
                ? {
                    answer: worse[item.id] ?? null,
                    onAnswer: (answer) => setWorse({ ...worse, [item.id]: answer }),
                  }
                : null
            }
            onAnswer={(answer) => answerTo(item.id, answer)}
          />
        ))}
      </div>
    </Step>
  );
}
