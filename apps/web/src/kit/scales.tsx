import { type ReactNode, useId } from "react";
import { useWords } from "./preferences.tsx";
import { Shape } from "./shape.tsx";

interface ScaleProps {
  readonly label: ReactNode;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

/** Last value that is still "carry on" and last that is "ease off". */
export interface PainBands {
  readonly greenMax: number;
  readonly amberMax: number;
}

/**
 * Pain from 0 to 10 in two rows. With bands, each stretch says what it means with a line style, a shape and a word;
 * without (resting pain, usual pain) only the ends are named.
 */
export function PainScale({ label, value, onChange, bands }: ScaleProps & { bands?: PainBands }) {
  const { t } = useWords();
  const name = useId();
  const rows = [
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10],
  ];
  return (
    <fieldset className="pain-scale">
      <legend className="question">{label}</legend>
      {rows.map((row) => (
        <div key={row[0]}>
          <div className={row.length === 5 ? "scale five" : "scale"}>
            {row.map((score) => (
              <Key
                key={score}
                name={name}
                text={String(score)}
                checked={value === score}
                pick={() => onChange(score)}
              />
            ))}
          </div>
          {bands ? <Zones row={row} bands={bands} /> : row.length === 6 ? <div className="zones" /> : null}
        </div>
      ))}
      {bands ? null : (
        <div className="ends">
          <span>{t("app.scale.none")}</span>
          <span>{t("app.scale.worst")}</span>
        </div>
      )}
    </fieldset>
  );
}

/** What each stretch of a row means, its width in proportion to the keys above it. */
function Zones({ row, bands }: { row: readonly number[]; bands: PainBands }) {
  const { t } = useWords();
  const zoneOf = (score: number) =>
    score <= bands.greenMax ? "ok" : score <= bands.amberMax ? "warn" : "stop";
  const runs: { zone: "ok" | "warn" | "stop"; length: number }[] = [];
  for (const score of row) {
    const zone = zoneOf(score);
    const last = runs.at(-1);
    if (last?.zone === zone) last.length += 1;
    else runs.push({ zone, length: 1 });
  }
  return (
    <div className="zones" style={{ gridTemplateColumns: runs.map(({ length }) => `${length}fr`).join(" ") }}>
      {runs.map(({ zone }) => (
        <span key={zone} className={`zone ${zone}`}>
          <Shape name={zone} />
          {t(`app.zone.${zone}`)}
        </span>
      ))}
    </div>
  );
}

/**
 * How many more good repetitions were left: 0 to 4, and 5 for five or more. For holds the keys show seconds, so many
 * for each repetition in reserve.
 */
export function RepsLeftScale({
  label,
  value,
  onChange,
  secondsEach,
}: ScaleProps & { secondsEach?: number }) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset>
      <legend className="question">{label}</legend>
      <div className="scale">
        {[0, 1, 2, 3, 4, 5].map((left) => (
          <Key
            key={left}
            name={name}
            text={`${left * (secondsEach ?? 1)}${left === 5 ? "+" : ""}`}
            checked={value === left}
            pick={() => onChange(left)}
          />
        ))}
      </div>
      <div className="ends">
        <span>{t("app.scale.none-left")}</span>
        <span>{t("app.scale.plenty-left")}</span>
      </div>
    </fieldset>
  );
}

function Key(props: { name: string; text: string; checked: boolean; pick: () => void }) {
  return (
    <label>
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        onChange={props.pick}
        value={props.text}
      />
      {props.text}
    </label>
  );
}
