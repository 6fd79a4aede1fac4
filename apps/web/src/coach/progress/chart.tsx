import type { Series } from "./series.ts";

interface ChartProps {
  readonly label: string;
  readonly series: Series;
  readonly max: number;
  readonly ticks: readonly number[];
  /** A rung stays until the next one: drawn as a stair. */
  readonly isStair?: boolean;
  /** A change of this value or below is one most people feel. */
  readonly line?: { readonly at: number; readonly text: string } | null;
  readonly xLabel: (number: number) => string;
}

const width = 540;
const height = 210;
const inset = { left: 34, right: 14, top: 12, bottom: 26 };

/** Values by session. A missing value breaks the line, and a dotted stretch with a dash says so. */
export function Chart({ label, series, max, ticks, isStair = false, line = null, xLabel }: ChartProps) {
  const last = Math.max(1, series.length - 1);
  const x = (index: number) => inset.left + 8 + (index / last) * (width - inset.left - inset.right - 16);
  const y = (value: number) => inset.top + (1 - value / max) * (height - inset.top - inset.bottom);
  const points = series.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${inset.left} ${y(tick)}H${width - inset.right}`} stroke="var(--line)" />
          <text x={inset.left - 9} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {line === null ? null : (
        <g>
          <path
            d={`M${inset.left} ${y(line.at)}H${width - inset.right}`}
            stroke="var(--ok)"
            strokeWidth="1.8"
            strokeDasharray="7 6"
          />
          <text className="mic" x={inset.left + 6} y={y(line.at) + 17}>
            {line.text}
          </text>
        </g>
      )}
      {points.map((point, n) => {
        const before = points[n - 1];
        if (before === undefined) return null;
        const isGap = point.index - before.index > 1;
        const to = isStair ? `H${x(point.index)}V${y(point.value)}` : `L${x(point.index)} ${y(point.value)}`;
        return (
          <path
            key={point.index}
            d={`M${x(before.index)} ${y(before.value)}${to}`}
            fill="none"
            stroke={isStair ? "var(--brand)" : "var(--ink)"}
            strokeWidth={isGap ? 2 : isStair ? 4 : 3}
            strokeDasharray={isGap ? "1 7" : undefined}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        );
      })}
      {points.map(({ index, value }) => (
        <circle
          key={index}
          cx={x(index)}
          cy={y(value)}
          r={index === series.length - 1 ? 7 : 5}
          fill={index === series.length - 1 ? "var(--ink)" : "var(--surface)"}
          stroke="var(--ink)"
          strokeWidth="2.5"
        />
      ))}
      {series.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is what a session is here.
        <g key={index}>
          {value === null ? (
            <text x={x(index)} y={height - inset.bottom - 6} textAnchor="middle" className="gap">
              –
            </text>
          ) : null}
          {series.length <= 9 || index % Math.ceil(series.length / 9) === 0 ? (
            <text x={x(index)} y={height - 4} textAnchor="middle">
              {xLabel(index + 1)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
