import { figureOfTest } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";

export type HomeTestId = "T10" | "T08" | "T04" | "T05" | "T14";

/** How a home test is done on this screen. What its values mean is judged by the evaluation room. */
export interface HomeTest {
  readonly id: HomeTestId;
  readonly kind: "rating" | "angle" | "hold" | "timed";
  readonly unit: string;
  readonly triesPerSide: number;
  /** Rest between tries, seconds. */
  readonly restS: number;
  /** A hold ends by itself here, seconds. */
  readonly limitS: number | null;
  readonly sided: boolean;
  /** Number of protocol sentences `app.test.<id>.step.<n>`. */
  readonly steps: number;
}

/** In the order of the protocol: lying first, holds after, function last. */
export const homeTests: readonly HomeTest[] = [
  {
    id: "T10",
    kind: "rating",
    unit: "score",
    triesPerSide: 1,
    restS: 0,
    limitS: null,
    sided: true,
    steps: 3,
  },
  { id: "T08", kind: "angle", unit: "deg", triesPerSide: 2, restS: 0, limitS: null, sided: true, steps: 4 },
  { id: "T04", kind: "hold", unit: "s", triesPerSide: 2, restS: 60, limitS: 60, sided: true, steps: 4 },
  { id: "T05", kind: "hold", unit: "s", triesPerSide: 2, restS: 60, limitS: 15, sided: true, steps: 4 },
  { id: "T14", kind: "timed", unit: "s", triesPerSide: 1, restS: 0, limitS: null, sided: false, steps: 4 },
];

export function homeTest(id: string): HomeTest | undefined {
  return homeTests.find((test) => test.id === id);
}

export interface Try {
  readonly side: Side | "both";
  /** 1 for the first try of that side. */
  readonly number: number;
}

/** Tries in order: both sides in turn, and the side that starts changes from round to round. */
export function triesOf(test: HomeTest, sides: readonly Side[]): readonly Try[] {
  if (!test.sided)
    return Array.from({ length: test.triesPerSide }, (_, n) => ({ side: "both", number: n + 1 }));
  return Array.from({ length: test.triesPerSide }, (_, round) => {
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    return order.map((side) => ({ side, number: round + 1 }));
  }).flat();
}

/** The exercise whose figure explains the test. */
export function figureOf(test: HomeTest): string {
  const figure = figureOfTest[test.id];
  if (figure === undefined) throw new Error(`No figure explains ${test.id}: add it to figureOfTest`);
  return figure;
}
