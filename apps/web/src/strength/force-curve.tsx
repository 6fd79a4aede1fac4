import { useWords } from "../kit/preferences.tsx";
import { type ForceSample, newtonsPerKg } from "./force-trace.ts";

interface ForceCurveProps {
  readonly samples: readonly ForceSample[];
  /** Earlier best of this side: drawn as a band of its measurement error, newtons. */
  readonly earlier: { readonly fromN: number; readonly toN: number } | null;
  readonly kg: boolean;
}

const width = 360;
const height = 200;
const left = 40;
const bottom = 30;
const shortestS = 5;
const leastTopN = 50;

/** Force over time, with the band in which a new peak is not yet a change. */
export function ForceCurve({ samples, earlier, kg }: ForceCurveProps) {
  const { t } = useWords();
  const endS = Math.max(shortestS, samples.at(-1)?.tS ?? 0);
  const peakN = Math.max(leastTopN, earlier?.toN ?? 0, ...samples.map(({ forceN }) => forceN));
  const unitN = kg ? newtonsPerKg : 1;
  const stepN = niceStep(peakN / unitN) * unitN;
  const topN = Math.ceil((peakN * 1.05) / stepN) * stepN;
  const x = (tS: number) => left + (tS / endS) * (width - left - 8);
  const y = (forceN: number) => 8 + (1 - Math.max(0, forceN) / topN) * (height - bottom - 8);
  const line = samples.map(({ tS, forceN }) => `${x(tS).toFixed(1)} ${y(forceN).toFixed(1)}`).join("L");
  const ticks = Array.from({ length: Math.round(topN / stepN) + 1 }, (_, index) => index * stepN);
  return (
    <svg
      className="force-curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("tests.force.curve")}
    >
      {earlier === null ? null : (
        <>
          <rect
            className="band"
            x={left}
            width={width - left - 8}
            y={y(earlier.toN)}
            height={Math.max(2, y(earlier.fromN) - y(earlier.toN))}
          />
          <text className="band-text" x={width - 14} y={y(earlier.toN) - 6} textAnchor="end">
            {t("tests.force.band")}
          </text>
        </>
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${left} ${y(tick)}H${width - 8}`} />
          <text x={left - 8} y={y(tick) + 5} textAnchor="end">
            {Math.round((tick / unitN) * 10) / 10}
          </text>
        </g>
      ))}
      <text x={width - 8} y={height - 8} textAnchor="end">
        {Math.round(endS)} {t("app.unit.s")}
      </text>
      <text x={left} y={height - 8}>
        {kg ? "kg" : "N"}
      </text>
      {line === "" ? null : <path className="force" d={`M${line}`} />}
    </svg>
  );
}

/** About four lines, at 10, 20, 50 or 100 times a power of ten. */
function niceStep(top: number): number {
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}
