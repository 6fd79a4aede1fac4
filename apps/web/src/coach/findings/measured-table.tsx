import type { Evaluation, TestResult } from "@hipfirst/evaluation";
import { numberText } from "../../kit/number-text.ts";
import { useWords } from "../../kit/preferences.tsx";
import { SideMark } from "../../kit/side-mark.tsx";
import { type MeasuredRow, measuredRows } from "./measured.ts";
import { MeasuredLine } from "./measured-line.tsx";

interface MeasuredTableProps {
  readonly results: readonly TestResult[];
  readonly functionValues: Evaluation["function"];
}

/** Each test in a line: both sides on one axis, the expected stretch, and the numbers. */
export function MeasuredTable({ results, functionValues }: MeasuredTableProps) {
  const { t, render, locale } = useWords();
  const chairRise = functionValues.T14;
  return (
    <section className="card measured">
      <h2>{t("app.findings.measured")}</h2>
      <div className="m h">
        <span>{t("app.findings.test")}</span>
        <span className="row">
          <i className="swatch" />
          {t("app.findings.expected")}
        </span>
        <span className="v">
          <SideMark side="left" />
        </span>
        <span className="v">
          <SideMark side="right" />
        </span>
      </div>
      {measuredRows(results).map((row) => (
        <div className="m" key={row.id}>
          <span className="w">
            {t(row.id === "gap" ? "app.findings.row.gap" : `evaluation.test.${row.id}.name`)}
            <small>{t(`app.findings.note.${row.id}`)}</small>
          </span>
          <MeasuredLine row={row} />
          <Value row={row} value={row.left} />
          <Value row={row} value={row.right} />
        </div>
      ))}
      <div className="m">
        <span className="w">
          {t("evaluation.test.T14.name")}
          <small>{chairRise?.reference ? render(chairRise.reference) : t("app.findings.note.T14")}</small>
        </span>
        <span />
        <span className="v both">
          {chairRise?.value == null ? "–" : `${numberText(chairRise.value, locale)} ${t("app.unit.s")}`}
        </span>
      </div>
    </section>
  );
}

function Value({ row, value }: { row: MeasuredRow; value: number | null }) {
  const { t, locale } = useWords();
  if (value === null)
    return (
      <span className="v">
        <span aria-hidden="true">–</span>
        <span className="vh">{t("app.no-data")}</span>
      </span>
    );
  const unit = { s: ` ${t("app.unit.s")}`, deg: "°", score: "", kg: " kg", N: " N" }[row.unit];
  const error = row.errorOf(value);
  const isAtCeiling = row.ceiling !== null && value >= row.ceiling;
  return (
    <span className="v">
      {numberText(value, locale)}
      {isAtCeiling ? "+" : ""}
      {unit}
      {error === null ? null : <small>± {numberText(error, locale)}</small>}
    </span>
  );
}
