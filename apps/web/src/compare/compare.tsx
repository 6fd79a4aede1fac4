import { type Comparison, testDefinition } from "@hipfirst/evaluation";
import { useState } from "react";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import { changesBetween, testDays, verdictId } from "./days.ts";
import "./compare.css";

/** Any two days of tests: what changed, and whether by more than the error of the measurement. */
export default function Compare() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("compare.title"));
  const days = testDays(care.results);
  const [earlier, setEarlier] = useState(days[1] ?? "");
  const [later, setLater] = useState(days[0] ?? "");
  return (
    <Page places={nextPlace(care) === "/today"}>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("compare.title")}
          </h1>
          <p>{t("compare.lead")}</p>
        </div>
      </div>
      {days.length < 2 ? (
        <p className="card">{t("compare.need-two")}</p>
      ) : (
        <>
          <div className="compare-days">
            <DayChoice label={t("compare.earlier")} days={days} value={earlier} onChange={setEarlier} />
            <DayChoice label={t("compare.later")} days={days} value={later} onChange={setLater} />
          </div>
          {earlier < later ? (
            <Changes changes={changesBetween(care.results, earlier, later)} />
          ) : (
            <p className="card" role="status">
              {t("compare.choose-order")}
            </p>
          )}
        </>
      )}
    </Page>
  );
}

interface DayChoiceProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayChoice({ label, days, value, onChange }: DayChoiceProps) {
  const { locale } = useWords();
  return (
    <label className="field">
      <span>{label}</span>
      <span className="box">
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          {days.map((day) => (
            <option key={day} value={day}>
              {new Date(`${day}T12:00`).toLocaleDateString(locale, { dateStyle: "medium" })}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}

/** One row a test and side: from, to, the change and what may be said of it. */
function Changes({ changes }: { changes: readonly Comparison[] }) {
  const { t } = useWords();
  if (changes.length === 0) return <p className="card">{t("compare.nothing")}</p>;
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={`${change.test}${change.side}`} className="card">
          <h2 className="row">
            {change.side === "both" ? null : <SideMark side={change.side} />}
            {t(`evaluation.test.${change.test}.name`)}
          </h2>
          <p className="from-to">
            {tenths(change.earlier)} → {tenths(change.later)} <small>{t(unitId(change))}</small>
          </p>
          <p className="row">
            <Shape name={change.isBeyondError === true ? "ok" : "open"} />
            {t(verdictId(change), { error: tenths(change.error ?? 0) })}
          </p>
        </li>
      ))}
    </ul>
  );
}

const unitId = ({ test }: Comparison): string => `tests.unit.${testDefinition(test)?.unit ?? "none"}`;
const tenths = (value: number): string => String(Math.round(value * 10) / 10).replace("-", "−");
