import type { TestField } from "@hipfirst/evaluation";
import { Choices } from "../kit/choice.tsx";
import { NumberField } from "../kit/field.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { Fields, FieldValue } from "./run.ts";

interface FieldInputsProps {
  readonly fields: readonly TestField[];
  readonly values: Fields;
  readonly onChange: (values: Fields) => void;
}

/** The input fields of a test as its definition lists them. What is left open stays unknown. */
export function FieldInputs({ fields, values, onChange }: FieldInputsProps) {
  const put = (name: string, value: FieldValue | null) => {
    const { [name]: _, ...others } = values;
    onChange(value === null ? others : { ...others, [name]: value });
  };
  return (
    <>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={values[field.name] ?? null}
          onChange={(value) => put(field.name, value)}
        />
      ))}
    </>
  );
}

interface FieldInputProps {
  readonly field: TestField;
  readonly value: FieldValue | null;
  readonly onChange: (value: FieldValue | null) => void;
}

function FieldInput({ field, value, onChange }: FieldInputProps) {
  const { t } = useWords();
  const label = t(`evaluation.field.${field.name}`);
  switch (field.kind) {
    case "boolean":
      return (
        <Choices
          label={label}
          layout="across"
          value={value === null ? null : value === true ? "yes" : "no"}
          onChange={(answer) => onChange(answer === "yes")}
          options={(["yes", "no"] as const).map((answer) => ({ value: answer, label: t(`tests.${answer}`) }))}
        />
      );
    case "choice":
      return (
        <Choices
          label={label}
          layout="across"
          value={typeof value === "string" ? value : null}
          onChange={onChange}
          options={(field.choices ?? []).map((choice) => ({
            value: choice,
            label: t(`tests.choice.${choice}`),
          }))}
        />
      );
    case "text":
      return (
        <label className="field">
          <span>{label}</span>
          <span className="box">
            <input
              autoComplete="off"
              value={typeof value === "string" ? value : ""}
              onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
            />
          </span>
        </label>
      );
    case "number":
      return <NumberInput field={field} label={label} value={value} onChange={onChange} />;
    default:
      return null;
  }
}

function NumberInput({ field, label, value, onChange }: FieldInputProps & { label: string }) {
  const { t } = useWords();
  const [low, high] = field.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const number = typeof value === "number" ? value : null;
  const isWrong = number !== null && !(number >= low && number <= high);
  return (
    <NumberField
      label={label}
      decimals
      value={number}
      onChange={onChange}
      wrong={isWrong ? t("tests.wrong", { low, high, unit: "" }) : null}
    />
  );
}

/** True when every number that was typed lies within its bounds. */
export function areFieldsRight(fields: readonly TestField[], values: Fields): boolean {
  return fields.every(({ name, range }) => {
    const value = values[name];
    return typeof value !== "number" || range === undefined || (value >= range[0] && value <= range[1]);
  });
}
