import type { MeasureName, Measures } from "./features.ts";
import trained from "./panels.json" with { type: "json" };

/** One measure of a fitted model: where good repetitions lie, how far they spread, and what a step away from them weighs. */
export interface Term {
  readonly measure: MeasureName;
  readonly centre: number;
  readonly spread: number;
  readonly weight: number;
}

/** A logistic model on readable measures: larger sums are worse, 0 decides. */
export interface Panel {
  readonly bias: number;
  readonly terms: readonly Term[];
}

/** What a movement's repetitions are compared with. */
export interface MovementPanels {
  /** What the repetition is measured by: the fall of the pelvis or the rise of a thigh. */
  readonly drive: "pelvis" | "thigh";
  /** On the measures as they are. */
  readonly plain: Panel;
  /** On the measures minus those of the person's own good repetitions. */
  readonly own: Panel;
}

/** Fitted by `training/form.ts`, which also notes the data and their licence. */
export const panels = trained.movements as unknown as Readonly<Partial<Record<string, MovementPanels>>>;

/** Better than good is worth little, and one measure alone decides only when it is far off. */
const nearest = -1;
const farthest = 4;
/** Sums nearer 0 than this are too close to call: such repetitions were right in two of three cases only. */
const tooClose = 0.6;
/** A measure with less weight is no reason. */
const telling = 0.2;
const namedFrom = 2;
const namedAtMost = 2;
/** Fewer good repetitions of one's own say too little about one's habits. */
const ownNeeded = 3;

/** How a repetition compares with the movement's reference people. */
export interface PanelVerdict {
  /** 0-1, one half at the decision. */
  readonly chanceGood: number;
  readonly isTooClose: boolean;
  /** Measures that stand out, the worst first; at most two. */
  readonly standOut: readonly MeasureName[];
}

/** Steps from good repetitions in spreads, bounded. */
export function stepsFrom(value: number, term: Pick<Term, "centre" | "spread">): number {
  return Math.max(nearest, Math.min(farthest, (value - term.centre) / term.spread));
}

export function compare(panel: Panel, measures: Measures): PanelVerdict {
  let sum = panel.bias;
  const unusual: { readonly measure: MeasureName; readonly by: number }[] = [];
  for (const term of panel.terms) {
    const by = stepsFrom(measures[term.measure], term);
    sum += term.weight * by;
    if (term.weight >= telling) unusual.push({ measure: term.measure, by });
  }
  return {
    chanceGood: 1 / (1 + Math.exp(sum)),
    isTooClose: Math.abs(sum) < tooClose,
    standOut: unusual
      .filter((each) => each.by > namedFrom)
      .sort((a, b) => b.by - a.by)
      .slice(0, namedAtMost)
      .map((each) => each.measure),
  };
}

/** The same, from the person's own good repetitions where there are enough of them. */
export function compareWithOwn(
  movement: MovementPanels,
  measures: Measures,
  own: readonly Measures[],
): PanelVerdict {
  if (own.length < ownNeeded) return compare(movement.plain, measures);
  return compare(movement.own, differenceFrom(measures, own));
}

export function differenceFrom(measures: Measures, own: readonly Measures[]): Measures {
  const difference: Record<string, number> = {};
  for (const [name, value] of Object.entries(measures)) {
    const usual = own.reduce((sum, each) => sum + each[name as MeasureName], 0) / own.length;
    difference[name] = value - usual;
  }
  return difference as unknown as Measures;
}
