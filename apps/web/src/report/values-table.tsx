import type { MeasuredValue, TestResult } from "@hipfirst/evaluation";
import type { Care } from "../coach/record/care.ts";
import { useWords } from "../kit/preferences.tsx";

/** Fields that every result has; the others are the test's own and are listed as they were entered. */
const common: ReadonlySet<string> = new Set([
  "test",
  "side",
  "values",
  "unit",
  "painBefore",
  "painDuring",
  "pinch",
  "setting",
  "on",
  "v",
]);

/** Every result as it was recorded, with reference and flag where the evaluation has one. */
export function ValuesTable({ care }: { care: Care }) {
  const { t } = useWords();
  const { function: functional, trunk } = care.evaluation;
  const measured: Readonly<Record<string, MeasuredValue>> = { ...functional, ...trunk };
  if (care.results.length === 0) return <p>{t("report.no-values")}</p>;
  const columns = ["day", "test", "side", "values", "pain", "own", "reference"] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it.
    <section className="table-box" aria-label={t("report.values")} tabIndex={0}>
      <table>
        <caption>{t("report.values")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`report.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {care.results.map((result, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes its order.
              key={index}
              result={result}
              measured={measured[result.test] ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ result, measured }: { result: TestResult; measured: MeasuredValue | null }) {
  const { t, render } = useWords();
  const reference = measured?.reference ? render(measured.reference) : t("movement.no-reference");
  const flag =
    measured === null || measured.flag === null
      ? ""
      : t(measured.flag ? "report.flagged" : "report.not-flagged");
  return (
    <tr>
      <td>{result.on ?? "–"}</td>
      <td>
        {result.test} {t(`evaluation.test.${result.test}.name`)}
      </td>
      <td>{result.side === "both" ? "–" : t(`app.side.${result.side}.letter`)}</td>
      <td>
        {result.values.length === 0 ? "–" : result.values.join(", ")}{" "}
        {result.unit === "none" ? "" : result.unit}
      </td>
      <td>{painText(result)}</td>
      <td>{ownFields(result)}</td>
      <td>
        {reference} {flag}
      </td>
    </tr>
  );
}

function painText({ painBefore, painDuring, pinch }: TestResult): string {
  const known = (value: number | undefined) => (value === undefined ? "–" : String(value));
  return `${known(painBefore)} → ${known(painDuring)}${pinch === true ? " P" : ""}`;
}

function ownFields(result: TestResult): string {
  return Object.entries(result)
    .filter(([name]) => !common.has(name))
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join("; ");
}
