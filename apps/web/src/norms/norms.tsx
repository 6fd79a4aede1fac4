import { type NormSet, readNormSet } from "@hipfirst/evaluation";
import { useId, useState } from "react";
import { Link } from "wouter";
import { useRecord } from "../coach/record/record.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { NormTable } from "./norm-table.tsx";

/** Norms of strength, brought by a clinic that answers for them. */
export default function Norms() {
  const { t } = useWords();
  const heading = useScreenTitle(t("norms.title"));
  return (
    <Page places={false}>
      <p>
        <Link className="link" href="/settings">
          <Icon name="back" />
          {t("app.nav.settings")}
        </Link>
      </p>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("norms.title")}
          </h1>
          <p>{t("norms.lead")}</p>
        </div>
      </div>
      <SwitchedOn />
      <Bring />
    </Page>
  );
}

function SwitchedOn() {
  const { t, locale } = useWords();
  const { care, add } = useRecord();
  const [by, setBy] = useState("");
  const { norms } = care;
  if (norms === null) return <p className="card">{t("norms.none")}</p>;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(Date.parse(norms.at));
  return (
    <section className="card stack">
      <h2>{norms.set.name}</h2>
      <p className="mute">{t("norms.on", { by: norms.by, date })}</p>
      <NormTable norms={norms.set} />
      <NameField label={t("norms.off-by")} value={by} onChange={setBy} />
      <p>
        <button
          type="button"
          className="btn sm line"
          disabled={by.trim() === ""}
          onClick={() => void add({ type: "NormsChosen", norms: null, by: by.trim() })}
        >
          {t("norms.switch-off")}
        </button>
      </p>
    </section>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** Who signs. Never filled in from the record: another person may hold the device now. */
function NameField({ label, value, onChange }: NameFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="box">
        <input id={id} value={value} autoComplete="name" onChange={(event) => onChange(event.target.value)} />
      </div>
    </div>
  );
}

/** A file, what is in it, who answers for it, and only then the switch. */
function Bring() {
  const { t, render } = useWords();
  const { add } = useRecord();
  const [norms, setNorms] = useState<NormSet | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [by, setBy] = useState("");
  const [isAttested, setAttested] = useState(false);

  const read = async (file: File) => {
    const found = readNormSet(parsed(await file.text()));
    setNorms(found.norms ?? null);
    setProblem(found.refusal === undefined ? null : render(found.refusal));
    setAttested(false);
  };
  const switchOn = async (set: NormSet) => {
    await add({ type: "NormsChosen", norms: set, by: by.trim() });
    setNorms(null);
  };
  return (
    <section className="card stack norms-bring">
      <label className="btn sm line photo-button">
        {t("norms.choose")}
        <input
          type="file"
          accept="application/json,.json"
          className="vh"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void read(file);
            event.target.value = "";
          }}
        />
      </label>
      {problem === null ? null : (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
      {norms === null ? null : (
        <>
          <h2>{norms.name}</h2>
          <NormTable norms={norms} />
          <NameField label={t("norms.by")} value={by} onChange={setBy} />
          <label className="choice">
            <input type="checkbox" checked={isAttested} onChange={() => setAttested(!isAttested)} />
            <span className="mark square">
              <Icon name="check" />
            </span>
            <span>{t("norms.attest")}</span>
          </label>
          <p className="quiet">{t("norms.kept")}</p>
          <p>
            <button
              type="button"
              className="btn"
              disabled={!isAttested || by.trim() === ""}
              onClick={() => void switchOn(norms)}
            >
              {t("norms.switch-on")}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** What is no JSON is refused by the reader like anything else that holds no norms. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
