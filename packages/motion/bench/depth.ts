import { CycleCounter } from "@hipfirst/motion";
import { quantile } from "../src/statistics.ts";
import { textOf } from "./data.ts";

/** How well the depth of squats, as a signal tells it, agrees with a reviewer's "too shallow". */
export interface DepthResult {
  /** Whom of the people, by what the same reviewer said of their trunk. */
  readonly group: string;
  readonly people: number;
  readonly shallow: number;
  readonly auc: number;
  /** 95 % interval of the area (Hanley and McNeil 1982). */
  readonly low: number;
  readonly high: number;
  /** The same of the fall as a share of the standing height, as the published rule takes it. */
  readonly relativeAuc: number;
}

interface Judged {
  readonly isShallow: boolean;
  readonly isTrunkFaulted: boolean;
  readonly drop: number;
  readonly relativeDrop: number;
}

const kinectHz = 30;
const squatDropM = 0.08;

/** KIMORE: median fall of the head-to-foot distance in the counted squats, metres. */
export function tooShallow(data: string | null): DepthResult[] | null {
  const signals = textOf(data, "kimore", "signal_Es5.csv.gz");
  const critiques = textOf(data, "kimore", "squat_critiques.csv");
  if (signals === null || critiques === null) return null;
  const verdicts = new Map(cellsOf(critiques).map((row) => [row[0] as string, row]));
  const trunk = cellsOf(critiques)[0]?.indexOf("torso_incorrect_or_curved") ?? -1;
  const judged = cellsOf(signals).flatMap((row): Judged[] => {
    const critique = verdicts.get((row[0] ?? "").split("/").at(-1) ?? "");
    const verdict = critique?.[1];
    if (verdict !== "Y" && verdict !== "N") return [];
    const values = Float64Array.from(
      row.slice(1).filter((cell) => cell !== ""),
      Number,
    );
    const drop = medianDrop(values);
    const relativeDrop = drop / quantile(values, 0.95);
    return [{ isShallow: verdict === "Y", isTrunkFaulted: critique?.[trunk] === "Y", drop, relativeDrop }];
  });
  return [
    resultOf("all", judged),
    resultOf(
      "trunk not faulted",
      judged.filter(({ isTrunkFaulted }) => !isTrunkFaulted),
    ),
    resultOf(
      "trunk faulted",
      judged.filter(({ isTrunkFaulted }) => isTrunkFaulted),
    ),
  ];
}

function cellsOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(","));
}

function resultOf(group: string, judged: readonly Judged[]): DepthResult {
  const shallow = judged.filter((each) => each.isShallow);
  const deep = judged.filter((each) => !each.isShallow);
  const auc = areaOf(
    shallow.map(({ drop }) => drop),
    deep.map(({ drop }) => drop),
  );
  const half = 1.96 * standardError(auc, shallow.length, deep.length);
  return {
    group,
    people: judged.length,
    shallow: shallow.length,
    auc,
    low: auc - half,
    high: Math.min(1, auc + half),
    relativeAuc: areaOf(
      shallow.map(({ relativeDrop }) => relativeDrop),
      deep.map(({ relativeDrop }) => relativeDrop),
    ),
  };
}

/** Share of the pairs in which the shallow one falls less; a tie is half. */
function areaOf(shallow: readonly number[], deep: readonly number[]): number {
  let wins = 0;
  for (const one of shallow) for (const other of deep) wins += one < other ? 1 : one === other ? 0.5 : 0;
  return wins / (shallow.length * deep.length);
}

function standardError(auc: number, positives: number, negatives: number): number {
  const twoPositives = auc / (2 - auc);
  const twoNegatives = (2 * auc * auc) / (1 + auc);
  const spread =
    auc * (1 - auc) +
    (positives - 1) * (twoPositives - auc * auc) +
    (negatives - 1) * (twoNegatives - auc * auc);
  return Math.sqrt(spread / (positives * negatives));
}

function medianDrop(values: Float64Array): number {
  const counter = new CycleCounter(squatDropM, -1);
  const drops: number[] = [];
  values.forEach((value, index) => {
    if (counter.push(index / kinectHz, value) === "finished")
      drops.push(counter.last.restAt - counter.last.peakAt);
  });
  if (counter.finish(false) === "finished") drops.push(counter.last.restAt - counter.last.peakAt);
  return drops.length === 0 ? quantile(values, 0.95) - quantile(values, 0.05) : quantile(drops, 0.5);
}
