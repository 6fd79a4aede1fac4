import { useWords } from "../../kit/preferences.tsx";
import { SideMark } from "../../kit/side-mark.tsx";
import { TimeChart } from "./time-chart.tsx";
import type { TimeLine } from "./time-lines.ts";

interface ChartCardProps {
  readonly title: string;
  readonly note: string;
  readonly unit: string;
  readonly lines: readonly TimeLine[];
  readonly span: readonly [fromMs: number, toMs: number];
  readonly flares: readonly (readonly [fromMs: number, toMs: number])[];
  readonly leastTop: number;
  readonly isStair?: boolean;
  readonly matters?: { readonly at: number; readonly text: string } | null;
}

/** One measure over time: its last value, the chart, and the same as a table. */
export function ChartCard({
  title,
  note,
  unit,
  lines,
  span,
  flares,
  leastTop,
  isStair,
  matters,
}: ChartCardProps) {
  const { t, locale } = useWords();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const isEmpty = lines.every(({ points }) => points.length === 0);
  const top = niceTop(
    Math.max(leastTop, ...lines.flatMap(({ points }) => points.map(({ value, error }) => value + error))),
  );
  return (
    <section className="card">
      <div className="card-top">
        <div>
          <h3>{title}</h3>
          <p>{note}</p>
        </div>
        <p className="big">
          {lines.map(({ side, points }) => (
            <span key={side ?? "both"} className="last">
              {points.length === 0 ? "–" : number.format(points.at(-1)?.value ?? 0)}
              {side === null ? null : <SideMark side={side} />}
            </span>
          ))}
          <small>{unit}</small>
        </p>
      </div>
      {isEmpty ? (
        <p className="nothing">{t("app.progress.nothing")}</p>
      ) : (
        <>
          <TimeChart
            label={title}
            lines={lines}
            top={top}
            ticks={[0, top / 2, top]}
            span={span}
            flares={flares}
            isStair={isStair ?? false}
            matters={matters ?? null}
          />
          <AsTable title={title} unit={unit} lines={lines} />
        </>
      )}
    </section>
  );
}

/** 4, 8, 10, 20, 30 … so that its half is a whole number too. */
const niceTop = (most: number): number =>
  most <= 4 ? 4 : most <= 8 ? 8 : most <= 10 ? 10 : Math.ceil(most / 10) * 10;

function AsTable({ title, unit, lines }: Pick<ChartCardProps, "title" | "unit" | "lines">) {
  const { t, locale } = useWords();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const rows = lines
    .flatMap(({ side, points }) => points.map((point) => ({ side, ...point })))
    .sort((a, b) => b.ms - a.ms);
  return (
    <details className="chart-table">
      <summary>{t("questionnaires.table")}</summary>
      <table className="numbers">
        <caption className="vh">{title}</caption>
        <tbody>
          {rows.map(({ ms, side, value, error }) => (
            <tr key={`${ms} ${side}`}>
              <th scope="row">{day.format(ms)}</th>
              <td>{side === null ? null : t(`app.side.${side}`)}</td>
              <td>
                {number.format(value)} {unit}
                {error === 0 ? "" : ` ± ${number.format(error)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
