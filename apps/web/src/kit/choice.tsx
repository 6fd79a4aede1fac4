import { type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
}

interface ChoicesProps<Value extends string> {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** `across` lays short answers in a row, `icons` puts a picture above each. */
  readonly layout?: "list" | "across" | "icons";
}

/** One of a few, as real radio buttons under large keys. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const name = useId();
  const layout = props.layout ?? "list";
  return (
    <fieldset>
      <legend className={props.hideLabel ? "vh" : "question"}>{props.label}</legend>
      <div className={layout === "list" ? "choices" : "choices across"}>
        {props.options.map((option) => (
          <label key={option.value} className={layout === "icons" ? "choice above" : "choice"}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.icon}
            {layout === "list" && !option.icon ? <Mark /> : null}
            <span>
              {option.label}
              {option.detail ? <small>{option.detail}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ManyProps<Value extends string> {
  readonly label: ReactNode;
  readonly options: readonly Option<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few. */
export function ManyChoices<Value extends string>(props: ManyProps<Value>) {
  const toggle = (value: Value) =>
    props.onChange(
      props.values.includes(value)
        ? props.values.filter((other) => other !== value)
        : [...props.values, value],
    );
  return (
    <fieldset>
      <legend className="question">{props.label}</legend>
      <div className="choices many">
        {props.options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="checkbox"
              checked={props.values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <Mark square />
            <span>
              {option.label}
              {option.detail ? <small>{option.detail}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Mark({ square = false }: { square?: boolean }) {
  return (
    <span className={square ? "mark square" : "mark"}>
      <Icon name="check" />
    </span>
  );
}
