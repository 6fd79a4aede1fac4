import type { Everyday, LoadMoment, RepetitionLoads } from "./repetition.ts";

/** The moment nearest to a time; null without moments. */
export function momentAt(moments: readonly LoadMoment[], tS: number): LoadMoment | null {
  return moments.reduce<LoadMoment | null>(
    (best, moment) => (best === null || Math.abs(moment.tS - tS) < Math.abs(best.tS - tS) ? moment : best),
    null,
  );
}

/** The largest values of a repetition; each may come from another moment. */
export function peaksOf(
  moments: readonly LoadMoment[],
): Pick<LoadMoment, "lowN" | "highN" | "hipShare"> | null {
  if (moments.length === 0) return null;
  const most = (of: (moment: LoadMoment) => number) => Math.max(...moments.map(of));
  return {
    lowN: most(({ lowN }) => lowN),
    highN: most(({ highN }) => highN),
    hipShare: most(({ hipShare }) => hipShare),
  };
}

export function everydayOf({ everyday }: RepetitionLoads, task: Everyday["task"]): Everyday {
  const found = everyday.find((each) => each.task === task);
  if (found === undefined) throw new Error(`The model gave no "${task}": see everydayLoads of the body room`);
  return found;
}

/** Where the press of a repetition stands among everyday things: below, within or above the band of each. */
export function placeAgainst(
  highN: number,
  { lowN, highN: otherHighN }: Everyday,
): "below" | "like" | "above" {
  if (highN < lowN) return "below";
  return highN > otherHighN ? "above" : "like";
}

/** What a change of strength or control does to the same repetition, in shares of before: 0 is no change. */
export interface Change {
  readonly press: number;
  readonly iliopsoas: number;
  readonly otherFlexors: number;
}

const otherFlexors = ["rectusFemoris", "tensorAndSartorius", "adductors"] as const;

export function changeBetween(before: RepetitionLoads, after: RepetitionLoads): Change | null {
  const [pressBefore, pressAfter] = [peaksOf(before.moments)?.lowN, peaksOf(after.moments)?.lowN];
  if (pressBefore === undefined || pressAfter === undefined) return null;
  const sum = (of: RepetitionLoads, groups: readonly (keyof LoadMoment["effort"])[]): number =>
    of.moments.reduce((total, { effort }) => total + Math.max(...groups.map((group) => effort[group])), 0);
  const share = (groups: readonly (keyof LoadMoment["effort"])[]): number => {
    const first = sum(before, groups);
    return first === 0 ? 0 : sum(after, groups) / first - 1;
  };
  return {
    press: pressAfter / pressBefore - 1,
    iliopsoas: share(["iliopsoas"]),
    otherFlexors: share(otherFlexors),
  };
}

/** A few rows that tell the whole curve: every `stepS` seconds and the peak. */
export function tableMoments(moments: readonly LoadMoment[], stepS: number): readonly LoadMoment[] {
  const peakN = Math.max(...moments.map(({ highN }) => highN));
  let nextS = 0;
  return moments.filter((moment) => {
    const isDue = moment.tS >= nextS - 1e-9;
    if (isDue) nextS += stepS;
    return isDue || moment.highN === peakN;
  });
}
