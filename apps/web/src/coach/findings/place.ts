import type { SideFinding } from "@hipfirst/evaluation";

/** Where one side stands on the drawing, 0-1 along each axis; a span of the whole axis is "not known". */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** One of the two is not known or not clear: drawn dashed. */
  readonly isOpen: boolean;
}

const [low, middle, high] = [0.22, 0.5, 0.78];
/** Half the size of the area by confidence: the less is sure, the larger. */
const sizes: Readonly<Record<SideFinding["confidence"], number>> = {
  ...{ high: 0.1, medium: 0.15, low: 0.2, none: 0.17 },
};

/** Right is less length, up is less strength. Null when neither is known: nothing is drawn then. */
export function placeOf({ strength, length, confidence }: SideFinding): Place | null {
  const isStrengthKnown = strength !== "unknown" && strength !== "not-interpretable";
  const isLengthKnown = length !== "unknown";
  if (!isStrengthKnown && !isLengthKnown) return null;
  const size = sizes[confidence];
  return {
    x: length === "short" ? high : length === "normal" ? low : middle,
    y: strength === "weak" ? low : strength === "normal" ? high : middle,
    halfWidth: isLengthKnown ? size : middle,
    halfHeight: isStrengthKnown ? size * 0.75 : middle,
    isOpen: confidence === "none",
  };
}
