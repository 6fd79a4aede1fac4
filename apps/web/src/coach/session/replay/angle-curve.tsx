import type { MotionReport } from "@hipfirst/motion";
import { useMemo } from "react";
import { useWords } from "../../../kit/preferences.tsx";
import { type AngleName, curveOf } from "./moments.ts";

interface AngleCurveProps {
  readonly report: MotionReport;
  readonly name: AngleName;
  readonly fromS: number;
  readonly toS: number;
  readonly atS: number;
  readonly chosen: number | null;
}

const width = 640;
const height = 180;
const padding = 14;

/** The angle through the set: repetitions as bands, faults where they happened, a line where the replay is. */
export function AngleCurve({ report, name, fromS, toS, atS, chosen }: AngleCurveProps) {
  const { t } = useWords();
  const runs = useMemo(() => curveOf(report.angles, report.angles[name]), [report, name]);
  const degs = runs.flat().map(({ deg }) => deg);
  const [lowDeg, highDeg] = [Math.min(...degs), Math.max(...degs)];
  const x = (tS: number) => ((tS - fromS) / Math.max(0.1, toS - fromS)) * width;
  const y = (deg: number) =>
    height - padding - ((deg - lowDeg) / Math.max(1, highDeg - lowDeg)) * (height - 2 * padding);
  const near = (tS: number) =>
    runs.flat().reduce((best, point) => (Math.abs(point.tS - tS) < Math.abs(best.tS - tS) ? point : best))
      .deg;
  return (
    <figure className="angle-curve">
      <figcaption>
        {t(`replay.angle.${name}`)}{" "}
        <span className="mute">{t("replay.range", { low: whole(lowDeg), high: whole(highDeg) })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {report.reps.map(({ startS, endS, valid }, index) => (
          <rect
            key={startS}
            className={chosen === index ? "rep chosen" : valid ? "rep" : "rep flawed"}
            x={x(startS)}
            width={Math.max(1, x(endS) - x(startS))}
            y={0}
            height={height}
          />
        ))}
        {runs.map((run) => (
          <polyline
            key={run[0]?.tS}
            points={run.map(({ tS, deg }) => `${x(tS).toFixed(1)},${y(deg).toFixed(1)}`).join(" ")}
          />
        ))}
        <line className="now" x1={x(atS)} x2={x(atS)} y1={0} y2={height} />
      </svg>
      <div className="faults" aria-hidden="true">
        {report.reps.flatMap(({ startS, faults }) =>
          faults.map(({ id, severity, atS: faultS }) => (
            <i
              key={`${startS}${id}`}
              data-severity={severity}
              style={{
                insetInlineStart: `${(100 * x(faultS)) / width}%`,
                top: `${(100 * y(near(faultS))) / height}%`,
              }}
            />
          )),
        )}
      </div>
    </figure>
  );
}

/** Zero has no sign for a person. */
const whole = (deg: number): number => Math.round(deg) || 0;
