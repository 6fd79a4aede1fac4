import { useId, useState } from "react";
import { Shape } from "./shape.tsx";

interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  /** One sentence: what was found and what to do. */
  readonly wrong?: string | null;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly decimals?: boolean;
}

/** Reads "1,75" and "1.75" alike; anything else is no number. */
function parseNumber(text: string): number | null {
  const clean = text.trim().replace(",", ".").replace("−", "-");
  if (clean === "") return null;
  const value = Number(clean);
  return Number.isFinite(value) ? value : Number.NaN;
}

export function NumberField(props: NumberFieldProps) {
  const id = useId();
  const [text, setText] = useState(() => (props.value === null ? "" : String(props.value)));
  const wrong = props.wrong ?? null;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint ? <span className="hint">{props.hint}</span> : null}
      <div className="box">
        <input
          id={id}
          inputMode={props.decimals ? "decimal" : "numeric"}
          autoComplete="off"
          value={text}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onChange={(event) => {
            setText(event.target.value);
            props.onChange(parseNumber(event.target.value));
          }}
        />
        {props.unit ? <span className="unit">{props.unit}</span> : null}
      </div>
      {wrong === null ? null : (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          <Shape name="stop" />
          {wrong}
        </span>
      )}
    </div>
  );
}
