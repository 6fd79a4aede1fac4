import { NumberField } from "../../kit/field.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { type AboutField, type AboutForm, inchesToM, kgToLb, lbToKg, mToInches } from "./body-size.ts";

interface SizeProps {
  readonly form: AboutForm;
  readonly put: (part: Partial<AboutForm>) => void;
  readonly wrong: (field: AboutField) => string | null;
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;
const through = (value: number | null, change: (value: number) => number): number | null =>
  value === null ? null : change(value);

/** Height and weight in the units the person thinks in; the form itself stays in metres and kilograms. */
export function SizeFields(props: SizeProps) {
  const { settings } = useSettings();
  return settings.units === "metric" ? (
    <Metric key="metric" {...props} />
  ) : (
    <Imperial key="imperial" {...props} />
  );
}

function Metric({ form, put, wrong }: SizeProps) {
  const { t } = useWords();
  return (
    <>
      <NumberField
        label={t("app.about.height")}
        unit="cm"
        decimals
        value={rounded(through(form.heightM, (m) => m * 100))}
        onChange={(cm) => put({ heightM: through(cm, (value) => value / 100) })}
        wrong={wrong("heightM")}
      />
      <NumberField
        label={t("app.about.weight")}
        unit="kg"
        decimals
        value={rounded(form.massKg)}
        onChange={(massKg) => put({ massKg })}
        wrong={wrong("massKg")}
      />
    </>
  );
}

function Imperial({ form, put, wrong }: SizeProps) {
  const { t } = useWords();
  const total = form.heightM === null ? null : Math.round(mToInches(form.heightM));
  const feet = total === null ? null : Math.trunc(total / 12);
  const inches = total === null ? null : total % 12;
  const height = (ft: number | null, inch: number | null) =>
    put({ heightM: ft === null && inch === null ? null : inchesToM((ft ?? 0) * 12 + (inch ?? 0)) });
  return (
    <>
      <div className="feet">
        <NumberField
          label={t("app.about.height-feet")}
          unit="ft"
          value={feet}
          onChange={(value) => height(value, inches)}
          wrong={wrong("heightM")}
        />
        <NumberField
          label={t("app.about.height-inches")}
          unit="in"
          decimals
          value={inches}
          onChange={(value) => height(feet, value)}
        />
      </div>
      <NumberField
        label={t("app.about.weight")}
        unit="lb"
        decimals
        value={rounded(through(form.massKg, kgToLb))}
        onChange={(lb) => put({ massKg: through(lb, lbToKg) })}
        wrong={wrong("massKg")}
      />
    </>
  );
}
