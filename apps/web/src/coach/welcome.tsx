import { lazy, Suspense, useEffect, useState } from "react";
import { Link, useSearch } from "wouter";
import { Icon, type IconName } from "../kit/icon.tsx";
import { whenIdle } from "../kit/idle.ts";
import { appLanguages } from "../kit/languages.ts";
import { useSettings, useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Step } from "../kit/shell.tsx";
import "./welcome.css";

const WelcomeFigure = lazy(() => import("./welcome-figure.tsx"));

const facts: readonly { readonly icon: IconName; readonly textId: string }[] = [
  { icon: "body", textId: "app.welcome.does" },
  { icon: "note", textId: "app.welcome.is-not" },
  { icon: "home", textId: "app.welcome.private" },
];

export default function Welcome() {
  const { t } = useWords();
  const isGone = new URLSearchParams(useSearch()).get("record") === "gone";
  // The words come first: the figure with its exercises is a quarter of all that the page needs.
  const [stands, setStands] = useState(false);
  useEffect(() => {
    setStands(true);
    // The rest of the app comes while the person reads.
    return whenIdle(() => void import("./coach-app.tsx"));
  }, []);
  return (
    <Step
      title={t("app.welcome.title")}
      eyebrow={<LanguageSwitch />}
      show={
        stands ? (
          <Suspense>
            <WelcomeFigure />
          </Suspense>
        ) : null
      }
      foot={
        <Link className="btn big" href="/safety">
          {t("app.welcome.start")}
        </Link>
      }
    >
      {isGone ? <RecordGone /> : null}
      <p className="lead">{t("app.welcome.lead")}</p>
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact.textId}>
            <Icon name={fact.icon} />
            <span>{t(fact.textId)}</span>
          </li>
        ))}
      </ul>
    </Step>
  );
}

/** The browser dropped what was on this device: said at once, with the way back. */
function RecordGone() {
  const { t } = useWords();
  return (
    <section className="card stack" role="alert">
      <p className="row">
        <Shape name="warn" />
        <b>{t("storage.gone")}</b>
      </p>
      <p>{t("storage.gone-text")}</p>
      <p>
        <Link className="btn sm" href="/settings">
          {t("storage.gone-bring")}
        </Link>
      </p>
    </section>
  );
}

function LanguageSwitch() {
  const { settings, change } = useSettings();
  return (
    <div className="row">
      {appLanguages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={settings.language === code ? "btn sm ghost" : "btn sm line"}
          aria-pressed={settings.language === code}
          onClick={() => change({ language: code })}
        >
          {settings.language === code ? <Icon name="check" /> : null}
          {name}
        </button>
      ))}
    </div>
  );
}
