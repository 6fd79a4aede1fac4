import { useWords } from "../kit/preferences.tsx";
import type { Everyday, LoadMoment } from "./repetition.ts";

interface LoadCurveProps {
  readonly moments: readonly LoadMoment[];
  /** The same repetition as drawn, at usual strength; drawn dotted when something was changed. */
  readonly before: readonly LoadMoment[] | null;
  readonly everyday: readonly Everyday[];
  readonly tS: number;
  readonly label: string;
}

const width = 560;
const height = 300;
const inset = { left: 46, right: 12, top: 16, bottom: 34 };

/** Press on the lowest disc through one repetition: a band, the everyday things it can be compared with, and now. */
export function LoadCurve({ moments, before, everyday, tS, label }: LoadCurveProps) {
  const { t, locale } = useWords();
  const standingN = everyday.find(({ task }) => task === "standing")?.highN ?? 1;
  const endS = Math.max(0.1, moments.at(-1)?.tS ?? 0);
  const top = topTimes(
    Math.max(...moments.map(({ highN }) => highN), ...everyday.map(({ highN }) => highN)) / standingN,
  );
  const x = (timeS: number) => inset.left + (timeS / endS) * (width - inset.left - inset.right);
  const y = (newtons: number) =>
    inset.top + (1 - Math.max(0, newtons) / standingN / top) * (height - inset.top - inset.bottom);
  const path = (of: readonly LoadMoment[], value: (moment: LoadMoment) => number) =>
    of.map((moment) => `${x(moment.tS).toFixed(1)} ${y(value(moment)).toFixed(1)}`).join("L");
  const upper = path(moments, ({ highN }) => highN);
  const lower = path([...moments].reverse(), ({ lowN }) => lowN);
  const times = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <svg className="load-curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticksTo(top).map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${inset.left} ${y(tick * standingN)}H${width - inset.right}`} />
          <text x={inset.left - 8} y={y(tick * standingN) + 4} textAnchor="end">
            {times.format(tick)}×
          </text>
        </g>
      ))}
      <path className="band" d={`M${upper}L${lower}Z`} />
      {before === null ? null : <path className="was" d={`M${path(before, middleN)}`} />}
      <path className="middle" d={`M${path(moments, middleN)}`} />
      {linesOf(everyday, standingN * top * labelShare).map(({ tasks, highN }) => (
        <g key={tasks[0]} className="everyday">
          <path d={`M${inset.left} ${y(highN)}H${width - inset.right}`} />
          <text x={width - inset.right - 4} y={y(highN) - 6} textAnchor="end">
            {new Intl.ListFormat(locale).format(tasks.map((task) => t(`loads.everyday.${task}`)))}
          </text>
        </g>
      ))}
      <path className="now" d={`M${x(Math.min(tS, endS))} ${inset.top}V${height - inset.bottom}`} />
      <text x={inset.left} y={height - 10}>
        0 {t("app.unit.s")}
      </text>
      <text x={width - inset.right} y={height - 10} textAnchor="end">
        {times.format(endS)} {t("app.unit.s")}
      </text>
    </svg>
  );
}

const middleN = ({ lowN, highN }: { lowN: number; highN: number }): number => (lowN + highN) / 2;

/** Lines nearer than this share of the chart's height have one name tag together. */
const labelShare = 0.06;

/** Everyday loads from low to high, those that lie almost on one another as one line. */
function linesOf(
  everyday: readonly Everyday[],
  nearN: number,
): { tasks: Everyday["task"][]; highN: number }[] {
  const lines: { tasks: Everyday["task"][]; highN: number }[] = [];
  for (const { task, highN } of [...everyday].sort((a, b) => a.highN - b.highN)) {
    const last = lines.at(-1);
    if (last !== undefined && highN - last.highN < nearN) last.tasks.push(task);
    else lines.push({ tasks: [task], highN });
  }
  return lines;
}

/** The next round number of times standing. */
const topTimes = (most: number): number =>
  most <= 3 ? Math.ceil(most * 2 + 0.2) / 2 : Math.ceil(most + 0.2);

function ticksTo(top: number): number[] {
  const step = top <= 2.5 ? 0.5 : top <= 6 ? 1 : 2;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}
