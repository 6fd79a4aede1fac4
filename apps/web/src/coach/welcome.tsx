import { useEffect } from "react";
import { Link } from "wouter";
import { ExerciseFigure } from "../kit/figure.tsx";
import { Icon, type IconName } from "../kit/icon.tsx";
import { useSettings, useWords } from "../kit/preferences.tsx";
import { Step } from "../kit/shell.tsx";
import "./welcome.css";

const facts: readonly { readonly icon: IconName; readonly textId: string }[] = [
  { icon: "body", textId: "app.welcome.does" },
  { icon: "note", textId: "app.welcome.is-not" },
  { icon: "home", textId: "app.welcome.private" },
];

export default function Welcome() {
  const { t } = useWords();
  // The rest of the app comes while the person reads.
  useEffect(() => void import("./coach-app.tsx"), []);
  return (
    <Step
      title={t("app.welcome.title")}
      eyebrow={<LanguageSwitch />}
      show={<ExerciseFigure exercise="R07" arrow bones />}
      foot={
        <Link className="btn big" href="/safety">
          {t("app.welcome.start")}
        </Link>
      }
    >
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

function LanguageSwitch() {
  const { settings, change } = useSettings();
  return (
    <div className="row">
      {(["en", "es"] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={settings.language === language ? "btn sm ghost" : "btn sm line"}
          aria-pressed={settings.language === language}
          onClick={() => change({ language })}
        >
          {settings.language === language ? <Icon name="check" /> : null}
          {language === "en" ? "English" : "Español"}
        </button>
      ))}
    </div>
  );
}
