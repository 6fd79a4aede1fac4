import { badInput } from "./bad-input.ts";
import { liveCost } from "./cost.ts";
import { type CountScore, cmu, kimore, repCount, squatsWithHoles } from "./counting.ts";
import { tooShallow } from "./depth.ts";
import { formTables } from "./form-tables.ts";
import { type MarkerResult, opencapMocap, uiprmdMarkers } from "./markers.ts";
import { phoneSquat } from "./phone-squat.ts";
import { type Cell, rounded as round, type Table } from "./table.ts";
import { writeValidation } from "./validation.ts";

/** Measures the motion room on recordings of real people, beside published figures. */
export default async function bench({ data, short }: { data: string | null; short: boolean }): Promise<{
  title: string;
  tables: Table[];
  failed: string[];
}> {
  const failed: string[] = [];
  const tables = [
    phoneTable(data, failed),
    ...markerTables(data),
    repCountTable(data, short),
    kimoreTable(data),
    holeTable(data),
    depthTable(data),
    cmuTable(data, failed),
    ...formTables(data),
    badInputTable(failed),
    costTable(short, failed),
  ].filter((table) => table !== null);
  if (process.env.HIPFIRST_WRITE === "1" && data !== null) writeValidation(tables, failed);
  return { title: "Motion", tables, failed };
}

function phoneTable(data: string | null, failed: string[]): Table | null {
  const result = phoneSquat(data);
  if (result === null) return null;
  if (result.count !== 6) failed.push(`phone squat: counted ${result.count} of 6`);
  return {
    title: `Squats by one phone (1 person, 1 clip, on which the recipe was set; lag ${result.lagS} s), degrees`,
    columns: ["joint", "RMSE", "bias-removed SD", "bias", "within the stated band", "plain 3-point angle"],
    rows: [...result.errors].map(([joint, error]) => [
      joint,
      round(error.rmse),
      round(error.sd),
      round(error.bias),
      round(error.within, 3),
      joint.startsWith("hip") ? "12.8-15.3" : "13.0-20.4",
    ]),
  };
}

function markerTables(data: string | null): Table[] {
  const results = [...opencapMocap(data), ...uiprmdMarkers(data)];
  return results.length === 0 ? [] : [markerTable(results), bandTable(results)];
}

/** The stated half-widths should hold about nine in ten. */
function bandTable(results: readonly MarkerResult[]): Table {
  const shown = ({ share, worst }: { share: number; worst: number }): string =>
    `${round(share)} (${round(worst)})`;
  return {
    title:
      "Does the stated band hold the truth? Share of frames, mean over people (worst person); nine in ten are stated",
    columns: ["data", "task", "people", "hip", "hip from standing", "knee"],
    rows: results.map(({ source, task, people, within }) => [
      source,
      task,
      people,
      shown(within.hip),
      shown(within.hipStanding),
      shown(within.knee),
    ]),
  };
}

function markerTable(results: readonly MarkerResult[]): Table {
  return {
    title: "Marker joints against the laboratory's angles, degrees; mean over people",
    columns: [
      "data",
      "task",
      "people",
      "recordings",
      "hip from standing RMSE",
      "hip RMSE",
      "hip SD",
      "knee RMSE",
      "plain hip RMSE",
      "counted",
    ],
    rows: results.map((each) => [
      each.source,
      each.task,
      each.people,
      each.recordings,
      round(each.hipStandingRmse),
      round(each.hipRmse),
      round(each.hipSd),
      round(each.kneeRmse),
      round(each.plainHipRmse),
      each.counts,
    ]),
  };
}

const countRow = (score: CountScore, published: string): Cell[] => [
  score.name,
  score.videos,
  round(score.mae, 3),
  round(score.offByOne, 3),
  score.sure.videos,
  round(score.sure.mae, 3),
  round(score.sure.offByOne, 3),
  published,
];

const sureColumns = ["sure of", "MAE there", "off-by-one there"];

const publishedCounts: Readonly<Record<string, string>> = {
  all: "joint PoseRAC .211 / .592 (152 videos)",
  squat: "rules .294 / .722",
  sit_up: "rules .623 / .300",
};

function repCountTable(data: string | null, short: boolean): Table | null {
  const scores = repCount(data, short ? 6 : 1);
  if (scores === null) return null;
  return {
    title: "Counting any movement: RepCount poses (people unknown to the constants only in part)",
    columns: ["class", "videos", "MAE", "off-by-one", ...sureColumns, "published MAE / off-by-one"],
    rows: scores.map((score) => countRow(score, publishedCounts[score.name] ?? "")),
  };
}

function kimoreTable(data: string | null): Table | null {
  const scores = kimore(data);
  if (scores === null) return null;
  return {
    title: "Counting squats: KIMORE controls, head-to-foot distance",
    columns: ["finder", "people", "MAE", "off-by-one", ...sureColumns, "naive peaks MAE / off-by-one"],
    rows: scores.map((score) => countRow(score, score.name.includes(",") ? "" : ".34 reps / .934")),
  };
}

function holeTable(data: string | null): Table | null {
  const results = squatsWithHoles(data);
  if (results === null) return null;
  return {
    title: "Squats streamed with one hole in the signal (KIMORE), at every place",
    columns: ["hole, seconds", "holes", "lost for each hole", "gained for each hole", "off-by-one"],
    rows: results.map((each) => [
      each.holeS,
      each.holes,
      round(each.lost, 3),
      round(each.gained, 3),
      round(each.offByOne, 3),
    ]),
  };
}

function depthTable(data: string | null): Table | null {
  const results = tooShallow(data);
  if (results === null) return null;
  return {
    title: '"Too shallow" by a reviewer, from the fall of the head-to-foot distance (KIMORE)',
    columns: [
      "people of whom the reviewer said",
      "people",
      "too shallow",
      "AUC",
      "95 % interval",
      "AUC of the fall as a share of the height, same people",
      "published depth rule AUC (69 people, 51 too shallow)",
    ],
    rows: results.map((each) => [
      each.group,
      each.people,
      each.shallow,
      round(each.auc, 3),
      `${round(each.low)}-${round(each.high)}`,
      round(each.relativeAuc, 3),
      each.group === "all" ? 0.844 : null,
    ]),
  };
}

function badInputTable(failed: string[]): Table {
  const results = badInput();
  for (const each of results)
    if (each.threw || each.notFinite > 0 || each.laterDeg > 1) failed.push(`bad input: ${each.name}`);
  return {
    title:
      "Three bad frames in a march (each leg in turn): the report, and the angles from half a second later on",
    columns: ["bad frames", "threw", "numbers not finite", "angles later off by, degrees", "counted", "of"],
    rows: results.map((each) => [
      each.name,
      each.threw,
      each.notFinite,
      round(each.laterDeg, 3),
      each.counted,
      each.expected,
    ]),
  };
}

function cmuTable(data: string | null, failed: string[]): Table | null {
  const results = cmu(data);
  if (results === null) return null;
  for (const each of results)
    if (each.found !== each.truth)
      failed.push(`knee raises ${each.file} ${each.side}: ${each.found} of ${each.truth}`);
  return {
    title: "Knee raises: CMU, recorded hip and knee angles posed upright (1 person)",
    columns: ["sequence", "leg", "lifts", "counted", "highest peak error, degrees"],
    rows: results.map((each) => [each.file, each.side, each.truth, each.found, round(each.peakErrorDeg)]),
  };
}

function costTable(short: boolean, failed: string[]): Table {
  const cost = liveCost(short ? 20_000 : 100_000);
  if (cost.medianMs > 0.1) failed.push(`live cost: median ${round(cost.medianMs, 3)} ms a frame`);
  return {
    title: "Live coach, one core",
    columns: ["frames", "median ms", "p99 ms", "heap growth MB after warm-up"],
    rows: [[cost.frames, round(cost.medianMs, 4), round(cost.p99Ms, 4), round(cost.heapGrowthMb, 1)]],
  };
}
