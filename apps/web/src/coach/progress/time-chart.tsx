import { useWords } from "../../kit/preferences.tsx";
import type { TimedValue, TimeLine } from "./time-lines.ts";

interface TimeChartProps {
  readonly label: string;
  readonly lines: readonly TimeLine[];
  readonly top: number;
  readonly ticks: readonly number[];
  /** All charts of a page share their time. */
  readonly span: readonly [fromMs: number, toMs: number];
  readonly flares: readonly (readonly [fromMs: number, toMs: number])[];
  /** A rung stays until the next one: drawn as a stair. */
  readonly isStair?: boolean;
  /** A value at or below this is a change most people feel. */
  readonly matters?: { readonly at: number; readonly text: string } | null;
}

const width = 540;
const height = 220;
const inset = { left: 38, right: 14, top: 18, bottom: 28 };
const weekMs = 7 * 86_400_000;
/** Longer than this between two answers, the line is dotted: nothing is known of the time between. */
const gapMs = 6 * weekMs;

/** Values over weeks, left and right told apart by colour, line and marker; flare-ups as bands behind. */
export function TimeChart({
  label,
  lines,
  top,
  ticks,
  span,
  flares,
  isStair = false,
  matters = null,
}: TimeChartProps) {
  const { t } = useWords();
  const [fromMs, toMs] = span;
  const x = (ms: number) =>
    inset.left + 10 + ((ms - fromMs) / Math.max(1, toMs - fromMs)) * (width - inset.left - inset.right - 20);
  const y = (value: number) =>
    inset.top + (1 - Math.min(top, Math.max(0, value)) / top) * (height - inset.top - inset.bottom);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {flares.map(([from, to]) => (
        <g key={from}>
          <rect
            className="flare"
            x={x(from)}
            width={Math.max(6, x(Math.min(to, toMs)) - x(from))}
            y={inset.top}
            height={height - inset.top - inset.bottom}
          />
          <text className="flare-name" x={x(from)} y={inset.top - 5}>
            {t("app.progress.flare")}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${inset.left} ${y(tick)}H${width - inset.right}`} stroke="var(--line)" />
          <text x={inset.left - 9} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {matters === null ? null : (
        <g>
          <path
            d={`M${inset.left} ${y(matters.at)}H${width - inset.right}`}
            stroke="var(--ok)"
            strokeWidth="1.8"
            strokeDasharray="7 6"
          />
          {/* Below the line where it begins: pain that falls comes from above. */}
          <text className="mic" x={inset.left + 6} y={y(matters.at) + 17}>
            {matters.text}
          </text>
        </g>
      )}
      {lines.map((line) => (
        <Line key={line.side ?? "both"} line={line} x={x} y={y} isStair={isStair} />
      ))}
      {weekTicks(fromMs, toMs).map((week) => (
        <text key={week} x={x(fromMs + week * weekMs)} y={height - 6} textAnchor="middle">
          {t("app.progress.week", { week: week + 1 })}
        </text>
      ))}
    </svg>
  );
}

/** At most six weeks are named. */
function weekTicks(fromMs: number, toMs: number): number[] {
  const weeks = Math.max(0, Math.floor((toMs - fromMs) / weekMs));
  const step = Math.max(1, Math.ceil(weeks / 6));
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => index * step);
}

interface LineProps {
  readonly line: TimeLine;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
  readonly isStair: boolean;
}

function Line({ line: { side, points }, x, y, isStair }: LineProps) {
  const colour = side === null ? (isStair ? "var(--brand)" : "var(--ink)") : `var(--${side})`;
  return (
    <g>
      {points.map((point, index) => {
        const before = points[index - 1];
        if (before === undefined) return null;
        const isGap = point.ms - before.ms > gapMs;
        const to = isStair ? `H${x(point.ms)}V${y(point.value)}` : `L${x(point.ms)} ${y(point.value)}`;
        return (
          <path
            key={point.ms}
            d={`M${x(before.ms)} ${y(before.value)}${to}`}
            fill="none"
            stroke={colour}
            strokeWidth={isStair ? 4 : 3}
            strokeDasharray={isGap ? "1 7" : side === "left" ? "8 6" : undefined}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        );
      })}
      {points.map((point) => (
        <Marker key={point.ms} point={point} side={side} colour={colour} x={x} y={y} />
      ))}
    </g>
  );
}

interface MarkerProps extends Pick<LineProps, "x" | "y"> {
  readonly point: TimedValue;
  readonly side: TimeLine["side"];
  readonly colour: string;
}

/** Left is a square, right a circle; a bar shows what may be chance. */
function Marker({ point: { ms, value, error }, side, colour, x, y }: MarkerProps) {
  const [cx, cy] = [x(ms), y(value)];
  return (
    <g>
      {error === 0 ? null : (
        <path
          d={`M${cx} ${y(value - error)}V${y(value + error)}`}
          stroke={colour}
          strokeWidth="2"
          opacity="0.55"
        />
      )}
      {side === "left" ? (
        <rect x={cx - 6} y={cy - 6} width="12" height="12" fill={colour} />
      ) : (
        <circle
          cx={cx}
          cy={cy}
          r="6"
          fill={side === null ? "var(--surface)" : colour}
          stroke={colour}
          strokeWidth="2.5"
        />
      )}
    </g>
  );
}
