import { useWords } from "../kit/preferences.tsx";
import type { Sheet } from "./instruments.ts";
import type { PastScore } from "./past-scores.ts";

interface ScoreLineProps {
  readonly sheet: Sheet;
  readonly scores: readonly PastScore[];
  readonly range: readonly [low: number, high: number];
  /** The score from which a change matters, and on which side of it better lies. */
  readonly matters: { readonly from: number; readonly isUp: boolean } | null;
}

const width = 560;
const height = 240;
const inset = { left: 40, right: 18, top: 14, bottom: 34 };

/** A score over time, with the stretch in which the change since the start matters. */
export function ScoreLine({ sheet, scores, range: [low, high], matters }: ScoreLineProps) {
  const { t, locale } = useWords();
  const known = scores.flatMap(({ at, score }) => (score === null ? [] : [{ ms: Date.parse(at), score }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const spanMs = Math.max(1, last.ms - first.ms);
  const x = (ms: number) =>
    known.length === 1
      ? (inset.left + width - inset.right) / 2
      : inset.left + 12 + ((ms - first.ms) / spanMs) * (width - inset.left - inset.right - 24);
  const y = (score: number) =>
    inset.top + (1 - (score - low) / (high - low)) * (height - inset.top - inset.bottom);
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "2-digit" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const isOneDay = day.format(first.ms) === day.format(last.ms);
  return (
    <svg
      className="score-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("questionnaires.chart", {
        name: t(`questionnaires.${sheet}.name`),
        count: known.length,
        score: number.format(last.score),
      })}
    >
      {matters === null ? null : <Stretch matters={matters} range={[low, high]} y={y} />}
      {[low, (low + high) / 2, high].map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${inset.left} ${y(tick)}H${width - inset.right}`} />
          <text x={inset.left - 8} y={y(tick) + 5} textAnchor="end">
            {number.format(tick)}
          </text>
        </g>
      ))}
      <path className="line" d={`M${known.map(({ ms, score }) => `${x(ms)} ${y(score)}`).join("L")}`} />
      {known.map(({ ms, score }) => (
        <circle key={ms} cx={x(ms)} cy={y(score)} r={6} />
      ))}
      <text x={x(first.ms)} y={height - 8} textAnchor={known.length === 1 ? "middle" : "start"}>
        {day.format(first.ms)}
      </text>
      {isOneDay ? null : (
        <text x={x(last.ms)} y={height - 8} textAnchor="end">
          {day.format(last.ms)}
        </text>
      )}
    </svg>
  );
}

interface StretchProps {
  readonly matters: { readonly from: number; readonly isUp: boolean };
  readonly range: readonly [low: number, high: number];
  readonly y: (score: number) => number;
}

function Stretch({ matters: { from, isUp }, range: [low, high], y }: StretchProps) {
  const { t } = useWords();
  const [top, bottom] = isUp ? [y(high), y(from)] : [y(from), y(low)];
  if (bottom - top <= 0) return null;
  return (
    <>
      <rect
        className="matters"
        x={inset.left}
        y={top}
        width={width - inset.left - inset.right}
        height={bottom - top}
      />
      <text className="matters-text" x={inset.left + 8} y={isUp ? bottom - 8 : top + 18}>
        {t("questionnaires.chart.mic")}
      </text>
    </>
  );
}
