import type { Comparison } from "@hipfirst/evaluation";
import { useState } from "react";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { SafetyNet } from "../coach/safety/safety-net.tsx";
import { numberText } from "../kit/number-text.ts";
import { useWords } from "../kit/preferences.tsx";
import { Shape, type ShapeName } from "../kit/shape.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import { nameOfTest } from "../report/tests-in.ts";
import { unitText } from "../report/unit-text.ts";
import { ChangeLine } from "./change-line.tsx";
import { byTest, changesBetween, testDays, verdictId } from "./days.ts";
import "./compare.css";

/** Any two days of tests: what changed, and whether by more than the error of the measurement. */
export default function Compare() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("compare.title"));
  const days = testDays(care.results);
  const [chosen, choose] = useState<{ readonly earlier?: string; readonly later?: string }>({});
  // The record may arrive after the screen: until a day is chosen, the two newest stand.
  const { earlier = days[1] ?? "", later = days[0] ?? "" } = chosen;
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
            <DayChoice
              label={t("compare.earlier")}
              days={days}
              value={earlier}
              onChange={(day) => choose({ ...chosen, earlier: day })}
            />
            <DayChoice
              label={t("compare.later")}
              days={days}
              value={later}
              onChange={(day) => choose({ ...chosen, later: day })}
            />
          </div>
          {earlier < later ? (
            <Changes changes={changesBetween(care.results, earlier, later)} />
          ) : (
            <p className="card" role="status">
              {t("compare.choose-order")}
            </p>
          )}
          <SafetyNet />
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

/** One card a test: from, to, the change beside the error, and what may be said of it, each side in turn. */
function Changes({ changes }: { changes: readonly Comparison[] }) {
  const { t } = useWords();
  if (changes.length === 0) return <p className="card">{t("compare.nothing")}</p>;
  return (
    <ul className="changes">
      {byTest(changes).map(({ test, changes: own }) => (
        <li key={test} className="card">
          <h2>{nameOfTest(test, t) ?? test}</h2>
          {own.map((change) => (
            <Change key={change.side} change={change} />
          ))}
        </li>
      ))}
    </ul>
  );
}

const shapeOf = ({ isBetter }: Comparison): ShapeName =>
  isBetter === null ? "open" : isBetter ? "ok" : "warn";

function Change({ change }: { change: Comparison }) {
  const { t, locale } = useWords();
  const tenths = (value: number): string => numberText(value, locale);
  const unitOf = (day: "earlier" | "later") => unitText(change.test, change.units[day] ?? "none", t);
  return (
    <div className="change">
      <p className="from-to row">
        {change.side === "both" ? null : <SideMark side={change.side} />}
        <span>
          {tenths(change.earlier)} <small>{change.change === null ? unitOf("earlier") : ""}</small> →{" "}
          {tenths(change.later)} <small>{unitOf("later")}</small>
        </span>
      </p>
      {change.change === null ? null : <ChangeLine change={change} />}
      <p className="row nowrap">
        <Shape name={shapeOf(change)} />
        <span>{t(verdictId(change), { error: tenths(change.error ?? 0) })}</span>
      </p>
    </div>
  );
}
