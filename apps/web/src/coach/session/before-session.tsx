import { type Answers, beforeSession, beforeSessionItems } from "@hipfirst/evaluation";
import { useState } from "react";
import { useLocation } from "wouter";
import { Choices } from "../../kit/choice.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { PainScale } from "../../kit/scales.tsx";
import { Step } from "../../kit/shell.tsx";
import { useRecord } from "../record/record.tsx";

interface BeforeSessionProps {
  readonly askScreen: boolean;
  /** Minutes of the whole session, the short one and the tries that find the start; null where none are offered. */
  readonly minutes: Readonly<Record<"whole" | "short", number>> & { readonly placement: number | null };
  readonly onReady: (restingPain: number, length: SessionLength) => Promise<void>;
}

export type SessionLength = "whole" | "short" | "placement";

/** Before any load: is anything new, how is the pain at rest, and how much time there is. */
export function BeforeSession({ askScreen, ...rest }: BeforeSessionProps) {
  const [isAsked, setAsked] = useState(!askScreen);
  return isAsked ? <RestingPain {...rest} /> : <AnythingNew onNothing={() => setAsked(true)} />;
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

/** A short session is offered where it saves this many minutes. */
const worthMin = 3;

function RestingPain({ minutes, onReady }: Omit<BeforeSessionProps, "askScreen">) {
  const { t } = useWords();
  const [score, setScore] = useState<number | null>(null);
  const [length, setLength] = useState<SessionLength>("whole");
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
            if (score !== null) void onReady(score, length);
          }}
        >
          {t("app.continue")}
        </button>
      }
    >
      <section className="card">
        <PainScale label={t("app.session.resting-question")} value={score} onChange={setScore} />
      </section>
      {minutes.placement === null ? null : (
        <section className="card">
          <Choices
            label={t("app.session.start")}
            options={(["placement", "whole"] as const).map((value) => ({
              value,
              label: t(`app.session.start.${value}`, { minutes: minutes[value] ?? 0 }),
              detail: t(`app.session.start.${value}.detail`),
            }))}
            value={length === "placement" ? "placement" : "whole"}
            onChange={setLength}
          />
        </section>
      )}
      {minutes.placement !== null || minutes.whole - minutes.short < worthMin ? null : (
        <section className="card">
          <Choices
            label={t("app.session.length")}
            options={(["whole", "short"] as const).map((value) => ({
              value,
              label: t(`app.session.length.${value}`, { minutes: minutes[value] }),
              detail: t(`app.session.length.${value}.detail`),
            }))}
            value={length}
            onChange={setLength}
          />
        </section>
      )}
    </Step>
  );
}
