import { type ReactNode, useId } from "react";

interface RatingProps {
  readonly label: ReactNode;
  readonly low: string;
  readonly high: string;
  /** First and last key; whole steps between. */
  readonly range: readonly [number, number];
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

/** Whole numbers as large keys, with what the two ends mean. */
export function Rating({ label, low, high, range: [first, last], value, onChange }: RatingProps) {
  const name = useId();
  const scores = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <fieldset className="rating">
      <legend className="question">{label}</legend>
      <div className="rating-keys">
        {scores.map((score) => (
          <label key={score}>
            <input
              type="radio"
              name={name}
              value={score}
              checked={value === score}
              onChange={() => onChange(score)}
            />
            {first < 0 && score > 0 ? `+${score}` : String(score).replace("-", "−")}
          </label>
        ))}
      </div>
      <div className="ends">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </fieldset>
  );
}
