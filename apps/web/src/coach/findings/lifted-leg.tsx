import { exerciseFigure } from "@hipfirst/figure";
import { postureAt, type Side } from "@hipfirst/skeleton";
import { PlayingFigure, useIdPrefix } from "../../kit/figure.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { liftAt, lifting } from "./lift.ts";

interface LiftedLegProps {
  readonly side: Side;
  /** Hip angle the knee was lifted to alone, degrees; null is not measured. */
  readonly aloneDeg: number | null;
  readonly withHelpDeg: number | null;
}

const radius = 330;
const [arcFromDeg, helpHalfDeg, stepDeg] = [28, 10, 4];

/**
 * The body with its knee as high as it was measured, its way dotted, and where the hand brought it as a green arc. Not
 * measured, the body stands pale and nothing is drawn over it: neither a good result nor a bad one.
 */
export function LiftedLeg({ side, aloneDeg, withHelpDeg }: LiftedLegProps) {
  const { t } = useWords();
  const idPrefix = useIdPrefix();
  const progress = liftAt(aloneDeg);
  const label = t(aloneDeg === null ? `app.findings.figure-unknown.${side}` : `app.findings.figure.${side}`);
  const figure = exerciseFigure(lifting, { side, bones: true, idPrefix });
  const { viewBox } = figure.drawAt(progress);
  const { hipRight, kneeRight } = postureAt(lifting.motion, progress, { heightM: 1 }).joints;
  const facing = side === "right" ? 1 : -1;
  const hip = [hipRight[0] * 1000 * facing, hipRight[1] * 1000] as const;
  const thighDeg = (Math.atan2(kneeRight[0] - hipRight[0], hipRight[1] - kneeRight[1]) * 180) / Math.PI;
  const pointAt = (deg: number): readonly [number, number] => {
    const angle = (deg * Math.PI) / 180;
    return [hip[0] + facing * radius * Math.sin(angle), -(hip[1] - radius * Math.cos(angle))];
  };
  const end = pointAt(thighDeg);
  return (
    <div className={aloneDeg === null ? "lifted unknown" : "lifted"}>
      <PlayingFigure figure={figure} label={label} plays={false} at={progress} />
      {aloneDeg === null ? null : (
        <svg className="figure over" viewBox={viewBox.join(" ")} aria-hidden="true">
          {withHelpDeg === null ? null : (
            <path className="help" d={arc(withHelpDeg - helpHalfDeg, withHelpDeg + helpHalfDeg, pointAt)} />
          )}
          <path className={`way ${side}`} d={arc(arcFromDeg, thighDeg, pointAt)} />
          <circle className={side} cx={end[0]} cy={end[1]} r="15" />
        </svg>
      )}
    </div>
  );
}

function arc(fromDeg: number, toDeg: number, pointAt: (deg: number) => readonly [number, number]): string {
  const steps = Math.max(1, Math.ceil((toDeg - fromDeg) / stepDeg));
  const points = Array.from({ length: steps + 1 }, (_, step) =>
    pointAt(fromDeg + ((toDeg - fromDeg) * step) / steps)
      .map((value) => value.toFixed(1))
      .join(" "),
  );
  return `M${points.join("L")}`;
}
