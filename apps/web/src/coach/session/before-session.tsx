import { type Answers, beforeSession, beforeSessionItems } from "@hipfirst/evaluation";
import { useState } from "react";
import { useLocation } from "wouter";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { Step } from "../../kit/shell.tsx";
import { useRecord } from "../record/record.tsx";

interface BeforeSessionProps {
  readonly askScreen: boolean;
  readonly onReady: (restingPain: number) => Promise<void>;
}

/** Before any load: is anything new, and how is the pain at rest. */
export function BeforeSession({ askScreen, onReady }: BeforeSessionProps) {
  const [isAsked, setAsked] = useState(!askScreen);
  return isAsked ? <RestingPain onReady={onReady} /> : <AnythingNew onNothing={() => setAsked(true)} />;
}

function AnythingNew({ onNothing }: { onNothing: () => void }) {
  const { t } = useWords();
  const { add } = useRecord();
  const [, go] = useLocation();
  const [present, setPresent] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setPresent(present.includes(id) ? present.filter((other) => other !== id) : [...present, id]);

  const save = async () => {
    const answers: Answers = Object.fromEntries(
      beforeSessionItems.map(({ id }) => [id, present.includes(id) ? "yes" : "no"] as const),
    );
    await add({ type: "ScreenAnswered", kind: "before-session", answers: { ...answers } });
    if (beforeSession(answers).level === "NONE") onNothing();
    else go("/safety/result");
  };

  return (
    <Step
      title={t("screen.beforeSession")}
      eyebrow={<p className="eyebrow">{t("app.session.check")}</p>}
      foot={
        <button
          type="button"
          className={present.length === 0 ? "btn big" : "btn big stop"}
          onClick={() => void save()}
        >
          {t(present.length === 0 ? "app.session.nothing-new" : "app.session.something-new")}
        </button>
      }
    >
      <p className="mute">{t("app.session.check-lead")}</p>
      <ul className="stack">
        {beforeSessionItems.map(({ id }) => (
          <li key={id}>
            <label className="choice new-item">
              <input type="checkbox" checked={present.includes(id)} onChange={() => toggle(id)} />
              <span className="mark square">
                <Icon name="check" />
              </span>
              <span>{t(`screen.item.${id}`)}</span>
            </label>
          </li>
        ))}
      </ul>
    </Step>
  );
}

function RestingPain({ onReady }: { onReady: (restingPain: number) => Promise<void> }) {
  const { t } = useWords();
  const [score, setScore] = useState<number | null>(null);
  return (
    <Step
      title={t("app.session.resting")}
      eyebrow={<p className="eyebrow">{t("app.session.check")}</p>}
      foot={
        <button
          type="button"
          className="btn big"
          disabled={score === null}
          onClick={() => {
            if (score !== null) void onReady(score);
          }}
        >
          {t("app.continue")}
        </button>
      }
    >
      <section className="card">
        <PainScale label={t("app.session.resting-question")} value={score} onChange={setScore} />
      </section>
    </Step>
  );
}
