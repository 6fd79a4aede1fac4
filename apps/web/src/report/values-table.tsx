import type { MeasuredValue, TestResult } from "@hipfirst/evaluation";
import type { Care } from "../coach/record/care.ts";
import { numberText } from "../kit/number-text.ts";
import { useWords, type Words } from "../kit/preferences.tsx";
import { OpenInPrint } from "./open-in-print.tsx";
import { ownFields } from "./own-fields.ts";
import { nameOfTest } from "./tests-in.ts";
import { unitText } from "./unit-text.ts";
import { type ValueRow, valueRows, valuesByUnit } from "./value-rows.ts";

const columns = ["test", "day", "left", "right", "pain", "own", "reference"] as const;

/** Every result as it was recorded, the newest day of each test first, with reference and flag where there is one. */
export function ValuesTable({ care }: { care: Care }) {
  const { t } = useWords();
  const { function: functional, trunk } = care.evaluation;
  const measured: Readonly<Record<string, MeasuredValue>> = { ...functional, ...trunk };
  const { newest, earlier } = valueRows(care.results);
  if (newest.length === 0) return <p>{t("report.no-values")}</p>;
  return (
    <>
      <Table title={t("report.values")} rows={newest} measured={measured} />
      {earlier.length === 0 ? null : (
        <OpenInPrint summary={t("report.earlier-values")}>
          <Table title={t("report.earlier-values")} rows={earlier} measured={{}} />
        </OpenInPrint>
      )}
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly rows: readonly ValueRow[];
  readonly measured: Readonly<Record<string, MeasuredValue>>;
}

function Table({ title, rows, measured }: TableProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it.
    <section className="table-box" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column === "left" || column === "right"
                  ? t(`app.side.${column}`)
                  : t(`report.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={`${row.test}${row.on}${"both" in row.results}`}
              row={row}
              measured={measured[row.test] ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, measured }: { row: ValueRow; measured: MeasuredValue | null }) {
  const { t, render, locale } = useWords();
  const { left, right, both } = row.results;
  const flag =
    measured === null || measured.flag === null
      ? ""
      : t(measured.flag ? "report.flagged" : "report.not-flagged");
  const letter = (side: TestResult["side"]) => (side === "both" ? "" : `${t(`app.side.${side}.letter`)}: `);
  return (
    <tr>
      <td>
        {row.test} {nameOfTest(row.test, t)}
      </td>
      <td>{row.on ?? "–"}</td>
      {both === undefined ? (
        <>
          <td>{valuesText(left, t, locale)}</td>
          <td>{valuesText(right, t, locale)}</td>
        </>
      ) : (
        <td colSpan={2}>{valuesText(both, t, locale)}</td>
      )}
      <td>
        {(["both", "left", "right"] as const)
          .flatMap((side) => (row.results[side] ?? []).map((result) => letter(side) + painText(result)))
          .join(" ")}
      </td>
      <td>
        {ownFields(row)
          .map(({ side, fields }) => letter(side) + fields.map(render).join("; "))
          .join(" ")}
      </td>
      <td>
        {measured?.reference ? render(measured.reference) : t("movement.no-reference")} {flag}
      </td>
    </tr>
  );
}

/** More than any test is read to: a value stands as it was recorded. */
const recordedDecimals = 6;

function valuesText(results: readonly TestResult[] | undefined, t: Words["t"], locale: string): string {
  const groups = valuesByUnit(results ?? []).map(({ unit, values }) => {
    const numbers = values.map((value) => numberText(value, locale, recordedDecimals)).join("; ");
    return `${numbers} ${unitText(results?.[0]?.test ?? "", unit, t)}`.trimEnd();
  });
  return groups.length === 0 ? "–" : groups.join(" · ");
}

function painText({ painBefore, painDuring, pinch }: TestResult): string {
  const known = (value: number | undefined) => (value === undefined ? "–" : String(value));
  return `${known(painBefore)} → ${known(painDuring)}${pinch === true ? " P" : ""}`;
}
