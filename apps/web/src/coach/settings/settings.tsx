import { useState } from "react";
import { Link, useLocation } from "wouter";
import { Choices } from "../../kit/choice.tsx";
import { appLanguages, languageOf } from "../../kit/languages.ts";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import type { Settings } from "../../kit/settings.ts";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { nextPlace } from "../journey.ts";
import { useRecord } from "../record/record.tsx";
import { cameraTrial } from "../session/camera-setup-link.ts";
import { RecordFile } from "./record-file-card.tsx";
import { WhereKept } from "./where-kept.tsx";
import "./settings.css";

/** What this device prefers, and the person's own data: take it, bring it, delete it. */
export default function SettingsScreen() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("app.nav.settings"));
  const isIn = nextPlace(care) === "/today";
  return (
    <Page places={isIn}>
      <div className="page-title">
        <h1 ref={heading} tabIndex={-1}>
          {t("app.nav.settings")}
        </h1>
        <Link className="btn sm ghost" href="/">
          {t("app.back")}
        </Link>
      </div>
      <div className="settings-grid">
        <div className="stack">
          <section className="card stack">
            <h2>{t("app.settings.device")}</h2>
            <Picker
              name="language"
              values={appLanguages.map(({ code }) => code)}
              text={(code) => languageOf(code).name}
            />
            <Picker name="theme" values={["system", "light", "dark"]} />
            <Picker name="contrast" values={["system", "more"]} />
            <Picker name="textSize" values={["usual", "large", "largest"]} />
            <Picker name="units" values={["metric", "imperial"]} text={(value) => t(`app.units.${value}`)} />
            <Picker name="tone" values={["light", "medium", "brown", "deep"]} />
          </section>
          <InSession />
        </div>
        <div className="stack">
          <section className="card stack">
            <h2>{t("app.settings.about-you")}</h2>
            <p className="row">
              <Link className="btn sm ghost" href="/about">
                {t("app.about.title")}
              </Link>
              <Link className="btn sm ghost" href="/safety">
                {t("app.settings.safety")}
              </Link>
              <Link className="btn sm ghost" href="/evaluation">
                {t("tests.title.home")}
              </Link>
              <Link className="btn sm ghost" href="/learn">
                {t("app.learn.title")}
              </Link>
              <Link className="btn sm ghost" href="/library">
                {t("library.door")}
              </Link>
              <Link className="btn sm ghost" href="/questionnaires">
                {t("questionnaires.door")}
              </Link>
              <Link className="btn sm ghost" href="/norms">
                {t("norms.door")}
              </Link>
            </p>
          </section>
          <RecordFile />
          <WhereKept />
          <EraseEverything />
        </div>
      </div>
    </Page>
  );
}

/** How a set looks and sounds, and the camera to be tried before it matters. */
function InSession() {
  const { t } = useWords();
  const { settings, change } = useSettings();
  const either = (name: string, values: readonly [string, string]) => ({
    label: t(`app.settings.${name}`),
    options: values.map((value) => ({ value, label: t(`app.settings.${name}.${value}`) })),
  });
  return (
    <section className="card stack">
      <h2>{t("app.settings.session")}</h2>
      <Choices
        {...either("farSession", ["near", "far"])}
        value={settings.farSession ? "far" : "near"}
        onChange={(value) => change({ farSession: value === "far" })}
      />
      <Choices
        {...either("voice", ["on", "off"])}
        value={settings.voice ? "on" : "off"}
        onChange={(value) => change({ voice: value === "on" })}
      />
      <Picker name="cameraModel" values={["full", "lite"]} />
      <p>
        <Link className="btn sm ghost" href={cameraTrial}>
          {t("app.settings.camera-try")}
        </Link>
      </p>
    </section>
  );
}

interface PickerProps<Name extends keyof Settings> {
  readonly name: Name;
  readonly values: readonly Extract<Settings[Name], string>[];
  readonly text?: (value: Extract<Settings[Name], string>) => string;
}

function Picker<Name extends keyof Settings>({ name, values, text }: PickerProps<Name>) {
  const { t } = useWords();
  const { settings, change } = useSettings();
  return (
    <Choices
      label={t(`app.settings.${name}`)}
      layout="across"
      value={settings[name] as Extract<Settings[Name], string>}
      onChange={(value) => change({ [name]: value })}
      options={values.map((value) => ({ value, label: text?.(value) ?? t(`app.settings.${name}.${value}`) }))}
    />
  );
}

function EraseEverything() {
  const { t } = useWords();
  const { eraseAll, sync } = useRecord();
  const [, go] = useLocation();
  const [isSure, setSure] = useState(false);
  const erase = async () => {
    await eraseAll();
    setSure(false);
    // Who asked for this must see that the server still has it: the card above says so.
    if (!sync.status().eraseOwed) go("/welcome");
  };
  return (
    <section className="card stack">
      <h2>{t("app.erase.title")}</h2>
      <p className="mute">{t("app.erase.text")}</p>
      {isSure ? (
        <p className="row">
          <button type="button" className="btn sm stop" onClick={() => void erase()}>
            {t("app.erase.yes")}
          </button>
          <button type="button" className="btn sm ghost" onClick={() => setSure(false)}>
            {t("app.erase.no")}
          </button>
        </p>
      ) : (
        <p>
          <button type="button" className="btn sm stop" onClick={() => setSure(true)}>
            {t("app.erase.title")}
          </button>
        </p>
      )}
    </section>
  );
}
