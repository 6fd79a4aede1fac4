import type { MovementId } from "../types.ts";
import type { RepetitionMeasures } from "./features.ts";

type MeasureName =
  | "kneesFallIn"
  | "notDeep"
  | "leansForDepth"
  | "shiftsAside"
  | "legLow"
  | "leansForward"
  | "sinks"
  | "shouldersTip"
  | "trunkTwists"
  | "trunkSways"
  | "leansNearTop"
  | "footLow"
  | "standingKneeBends";

interface Term {
  readonly measure: MeasureName;
  /** Over all training repetitions. */
  readonly mean: number;
  readonly sd: number;
  readonly weight: number;
  /** Over the correct ones. */
  readonly usual: number;
  readonly usualSd: number;
}

/** A logistic model on four or five clinical measures of one movement. */
export interface Panel {
  readonly drive: "pelvis" | "thigh";
  readonly bias: number;
  readonly terms: readonly Term[];
}

const term = (
  measure: MeasureName,
  mean: number,
  sd: number,
  weight: number,
  usual: number,
  usualSd: number,
): Term => ({ measure, mean, sd, weight, usual, usualSd });

/**
 * Fitted on six healthy people who performed each movement ten times well and ten times as a patient would (UI-PRMD, depth
 * camera); held-out accuracy .90-.96, a threshold that moves with the person. Only for joints measured in space.
 */
export const panels: Readonly<Partial<Record<MovementId, Panel>>> = {
  squat: {
    drive: "pelvis",
    bias: 0.51,
    terms: [
      term("kneesFallIn", -0.856, 0.157, 1.34, -0.951, 0.073),
      term("notDeep", -62.9, 14.1, 0.96, -72.9, 5.46),
      term("leansForDepth", 0.299, 0.236, 0.93, 0.215, 0.044),
      term("shiftsAside", 3.79, 3.73, 1.31, 1.61, 0.838),
    ],
  },
  "standing-march": {
    drive: "thigh",
    bias: 0.78,
    terms: [
      term("legLow", -84.5, 20.9, 1.28, -96.3, 11.8),
      term("leansForward", 8.04, 10, 1.11, 2.47, 2.24),
      term("sinks", 7.26, 9.69, 1.48, 0.303, 1.094),
      term("shouldersTip", 3.77, 4.35, 1.07, 1.57, 1.04),
    ],
  },
  "sit-to-stand": {
    drive: "pelvis",
    bias: 0.8,
    terms: [
      term("kneesFallIn", -0.884, 0.135, 1.15, -0.942, 0.093),
      term("leansForDepth", 0.27, 0.127, 1.04, 0.186, 0.063),
      term("shiftsAside", 6.58, 8.92, 0.78, 1.92, 1.16),
      term("trunkTwists", 5.92, 6.59, 1.2, 2.54, 1.15),
      term("trunkSways", 5.09, 5.88, 1.11, 1.81, 0.713),
    ],
  },
  "standing-straight-leg-raise": {
    drive: "thigh",
    bias: 0.61,
    terms: [
      term("leansNearTop", 2.93, 7.79, 1.5, -2.49, 2.61),
      term("footLow", -86.1, 29.5, 1.57, -101.8, 16.4),
      term("trunkTwists", 5.54, 3.94, 0.71, 3.18, 1.7),
      term("standingKneeBends", 14.8, 6.95, 0.7, 11.2, 4.33),
    ],
  },
};

const farthestSd = 3;
const namedFromSd = 2;
const namedAtMost = 2;

/** How a repetition compares with the movement's reference people. */
export interface PanelVerdict {
  /** 0-1, one half at the decision. */
  readonly chanceGood: number;
  /** Measures that stand out, the worst first; at most two. */
  readonly standOut: readonly MeasureName[];
}

export function compare(panel: Panel, measures: RepetitionMeasures): PanelVerdict {
  let sum = panel.bias;
  const unusual: { readonly measure: MeasureName; readonly by: number }[] = [];
  for (const each of panel.terms) {
    const value = measures[each.measure]();
    const z = Math.max(-farthestSd, Math.min(farthestSd, (value - each.mean) / each.sd));
    sum += each.weight * z;
    unusual.push({ measure: each.measure, by: (value - each.usual) / each.usualSd });
  }
  return {
    chanceGood: 1 / (1 + Math.exp(sum)),
    standOut: unusual
      .filter((each) => each.by > namedFromSd)
      .sort((a, b) => b.by - a.by)
      .slice(0, namedAtMost)
      .map((each) => each.measure),
  };
}
