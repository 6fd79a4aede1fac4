import { useWords } from "../../kit/preferences.tsx";
import type { MeasuredRow } from "./measured.ts";

const width = 300;
const inset = 6;

/** Both sides on one axis: a square for left, a circle for right, each with its error band. */
export function MeasuredLine({ row }: { row: MeasuredRow }) {
  const { t } = useWords();
  const [low, high] = row.axis;
  const x = (value: number) =>
    inset + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (width - 2 * inset);
  if (row.left === null && row.right === null)
    return (
      <svg className="line" viewBox={`0 0 ${width} 58`} aria-hidden="true">
        <path d={`M0 27H${width}`} stroke="var(--line-strong)" strokeWidth="1.5" strokeDasharray="3 7" />
        <rect x="84" y="14" width="132" height="26" fill="var(--surface)" />
        <text className="ax middle" x="150" y="32">
          {t("app.findings.not-enough")}
        </text>
      </svg>
    );
  return (
    <svg className="line" viewBox={`0 0 ${width} 58`} aria-hidden="true">
      <path d={`M0 42H${width}`} stroke="var(--line)" strokeWidth="1.5" />
      {row.grey ? (
        <Band from={x(row.grey[0])} to={x(row.grey[1])} fill="var(--surface-3)" opacity={1} />
      ) : null}
      {row.expected ? (
        <Band from={x(row.expected[0])} to={x(row.expected[1])} fill="var(--ok-fill)" opacity={0.22} />
      ) : null}
      {row.left === null ? null : <Mark side="left" value={row.left} row={row} x={x} y={14} />}
      {row.right === null ? null : <Mark side="right" value={row.right} row={row} x={x} y={31} />}
      <text className="ax" x="0" y="56">
        {String(low).replace("-", "−")}
      </text>
      <text className="ax end" x={width} y="56">
        {high}
      </text>
    </svg>
  );
}

function Band(props: { from: number; to: number; fill: string; opacity: number }) {
  return (
    <rect
      x={props.from}
      y="4"
      width={props.to - props.from}
      height="38"
      rx="4"
      fill={props.fill}
      opacity={props.opacity}
    />
  );
}

interface MarkProps {
  readonly side: "left" | "right";
  readonly value: number;
  readonly row: MeasuredRow;
  readonly x: (value: number) => number;
  readonly y: number;
}

function Mark({ side, value, row, x, y }: MarkProps) {
  const colour = `var(--${side})`;
  const at = x(value);
  const error = row.errorOf(value);
  return (
    <>
      {error === null ? null : (
        <path
          d={`M${x(value - error)} ${y}H${x(value + error)}`}
          stroke={colour}
          strokeWidth="8"
          opacity=".3"
          strokeLinecap="round"
        />
      )}
      {side === "left" ? (
        <rect x={at - 6} y={y - 6} width="12" height="12" rx="2" fill={colour} />
      ) : (
        <circle cx={at} cy={y} r="6.8" fill={colour} />
      )}
    </>
  );
}
