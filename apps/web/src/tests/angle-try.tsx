import { useState } from "react";
import { AngleInput, type MeasuredAngle } from "../angles/angle-input.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { Guide } from "./guide.ts";
import type { TryResult } from "./run.ts";

interface AngleTryProps {
  readonly guide: Guide;
  /** What the camera saw of the leg lifted alone; may be typed over. */
  readonly activeDeg?: number | null;
  readonly onDone: (result: TryResult) => void;
}

/** T08: the resting thigh, with the bend of the knee where the photo shows it. */
export function ThighTry({ guide, onDone }: AngleTryProps) {
  const { t } = useWords();
  const [angle, setAngle] = useState<MeasuredAngle | null>(null);
  const save = () => {
    if (angle === null) return;
    onDone({
      value: angle.thighDeg,
      fields: methodOf(angle),
      ...(angle.kneeDeg === null ? {} : { perTry: { kneeDeg: angle.kneeDeg } }),
    });
  };
  return (
    <>
      <AngleInput label={t("tests.angle.thigh")} range={guide.test.range} onAngle={setAngle} />
      <Save disabled={angle === null} onSave={save} />
    </>
  );
}

/** T09: with help first, then alone; both angles make one try. */
export function LegRaiseTry({ guide, activeDeg = null, onDone }: AngleTryProps) {
  const { t } = useWords();
  const [passive, setPassive] = useState<MeasuredAngle | null>(null);
  const [active, setActive] = useState<MeasuredAngle | null>(
    activeDeg === null ? null : { thighDeg: activeDeg, kneeDeg: null, method: "typed" },
  );
  const passiveRange = guide.test.fields.find(({ name }) => name === "passiveDeg")?.range ?? guide.test.range;
  const save = () => {
    if (active === null) return;
    onDone({
      value: active.thighDeg,
      fields: methodOf(active),
      ...(passive === null ? {} : { perTry: { passiveDeg: passive.thighDeg } }),
    });
  };
  return (
    <>
      <section className="stack" aria-label={t("tests.angle.passive")}>
        <h2>{t("tests.angle.passive")}</h2>
        <AngleInput label={t("tests.angle.passive.value")} range={passiveRange} onAngle={setPassive} />
      </section>
      <section className="stack" aria-label={t("tests.angle.active")}>
        <h2>{t("tests.angle.active")}</h2>
        <AngleInput
          label={t("tests.angle.active.value")}
          range={guide.test.range}
          initial={active}
          onAngle={setActive}
        />
      </section>
      <Save disabled={active === null} onSave={save} />
    </>
  );
}

const methodOf = ({ method }: MeasuredAngle) => (method === "typed" ? {} : { method });

function Save({ disabled, onSave }: { disabled: boolean; onSave: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className="btn big wide" disabled={disabled} onClick={onSave}>
      {t("app.test.save-try")}
    </button>
  );
}
