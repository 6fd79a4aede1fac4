import { CycleCounter } from "@hipfirst/motion";
import { quantile } from "../src/statistics.ts";
import { textOf } from "./data.ts";

/** How well the depth of squats, as a signal tells it, agrees with a reviewer's "too shallow". */
export interface DepthResult {
  readonly people: number;
  readonly shallow: number;
  readonly auc: number;
  /** 95 % interval of the area (Hanley and McNeil 1982). */
  readonly low: number;
  readonly high: number;
}

const kinectHz = 30;
const squatDropM = 0.08;

/** KIMORE: median fall of the head-to-foot distance in the counted squats, metres. */
export function tooShallow(data: string | null): DepthResult | null {
  const signals = textOf(data, "kimore", "signal_Es5.csv.gz");
  const critiques = textOf(data, "kimore", "squat_critiques.csv");
  if (signals === null || critiques === null) return null;
  const cells = (text: string): string[][] =>
    text
      .split(/\r?\n/)
      .filter((line) => line !== "")
      .map((line) => line.split(","));
  const verdicts = new Map(cells(critiques).map((row) => [row[0] as string, row[1] as string]));
  const judged = cells(signals).flatMap((row) => {
    const verdict = verdicts.get((row[0] ?? "").split("/").at(-1) ?? "");
    if (verdict !== "Y" && verdict !== "N") return [];
    const values = Float64Array.from(
      row.slice(1).filter((cell) => cell !== ""),
      Number,
    );
    return [{ isShallow: verdict === "Y", drop: medianDrop(values) }];
  });
  const shallow = judged.filter((each) => each.isShallow);
  const deep = judged.filter((each) => !each.isShallow);
  let wins = 0;
  for (const one of shallow)
    for (const other of deep) wins += one.drop < other.drop ? 1 : one.drop === other.drop ? 0.5 : 0;
  const auc = wins / (shallow.length * deep.length);
  const half = 1.96 * standardError(auc, shallow.length, deep.length);
  return {
    people: judged.length,
    shallow: shallow.length,
    auc,
    low: auc - half,
    high: Math.min(1, auc + half),
  };
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
