import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { longEdgeDeg } from "./tilt.ts";
import { useTilt } from "./use-tilt.ts";

/** The phone laid along the thigh or the leg reads its angle; the reading is taken when the person says so. */
export function Inclinometer({ onAngle }: { onAngle: (angleDeg: number) => void }) {
  const { t } = useWords();
  const { orientation, state, begin } = useTilt();
  if (state === "none" || state === "denied")
    return (
      <p className="row" role="status">
        <Shape name="warn" />
        {t(`tests.tilt.${state}`)}
      </p>
    );
  if (orientation === null)
    return (
      <button
        type="button"
        className="btn ghost wide"
        disabled={state === "waiting"}
        onClick={() => void begin()}
      >
        {t("tests.tilt.begin")}
      </button>
    );
  const angle = longEdgeDeg(orientation);
  return (
    <section className="card stack tilt">
      <p>{t("tests.tilt.how")}</p>
      <output className="reading">{`${signed(angle)}°`}</output>
      <button type="button" className="btn wide" onClick={() => onAngle(Math.round(angle * 10) / 10)}>
        {t("tests.tilt.take")}
      </button>
    </section>
  );
}

/** Above level with a plus, below with a minus. */
export function signed(value: number): string {
  const rounded = Math.round(value) || 0;
  return rounded > 0 ? `+${rounded}` : String(rounded).replace("-", "−");
}
