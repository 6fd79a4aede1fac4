import { ladder } from "@hipfirst/exercises";
import { type Demand, demand } from "../src/demand/demand.ts";
import { orderOf, tiersOf } from "../src/demand/tiers.ts";
import { exerciseOptima, postureOptima, robustnessRows } from "./robustness.ts";
import { selfCheckMax, selfChecks } from "./self-checks.ts";
import { heapGrowthBytes, speedRows } from "./speed.ts";
import { validationRows } from "./validation.ts";

interface Table {
  readonly title: string;
  readonly columns: string[];
  readonly rows: (string | number | boolean | null)[][];
}

const framesPerSMin = 20_000;
const kktMax = 1e-6;
const heapGrowthMaxBytes = 1_000_000;
const heapFrames = 100_000;

/** Validation against published values, the order of the ladder, speed, robustness and memory. */
export default async function bench({
  short,
}: {
  data: string | null;
  short: boolean;
}): Promise<{ title: string; tables: Table[]; failed: string[] }> {
  const validation = validationRows();
  const speed = speedRows(short);
  const robustness = robustnessRows(short ? 4_000 : 100_000);
  const grownBytes = heapGrowthBytes(short ? 10_000 : heapFrames);
  const optima = [exerciseOptima(), postureOptima(short ? 300 : 6_000)];
  const checks = selfChecks();
  const demands = ladder.map((exercise) => demand({ person: man, exercise }));
  const [whole] = speed;
  const failed = [
    ...validation
      .filter(({ isPromised, isMet }) => isPromised && isMet !== true)
      .map(({ id, what }) => `${id}: ${what}`),
    ...checks.filter(({ error }) => !(error <= selfCheckMax)).map(({ what, error }) => `${what}: ${error}`),
    ...optima
      .filter(({ failures }) => failures > 0)
      .map(({ what, failures }) => `${failures} without optimum: ${what}`),
    ...robustness
      .filter(({ failures }) => failures > 0)
      .map(({ size, failures }) => `${failures} random frames of ${size} without optimum`),
    ...(whole !== undefined && (whole.worstKkt ?? 0) > kktMax
      ? [`KKT along a repetition is ${whole.worstKkt?.toExponential(1)}, above ${kktMax}`]
      : []),
    ...(!short && whole !== undefined && whole.framesPerS < framesPerSMin
      ? [`${Math.round(whole.framesPerS)} frames/s from keyframes to the report, fewer than ${framesPerSMin}`]
      : []),
    ...(grownBytes > heapGrowthMaxBytes ? [`the heap grew by ${grownBytes} bytes`] : []),
  ];
  return {
    title: "body: validation, order of the ladder, speed",
    tables: [
      {
        title: "Against published values (a row that is not met stays, with the reason)",
        columns: ["id", "what", "published", "ours", "met", "reason"],
        rows: validation.map(({ id, what, published, ours, isMet, reason }) => [
          id,
          what,
          published,
          ours,
          isMet,
          reason,
        ]),
      },
      ...ladderTables(demands),
      {
        title:
          "Speed along one repetition of R07, 81 columns × 10 equations, exponent 2 (median of runs, processor time of one process)",
        columns: ["what", "frames/s", "worst KKT"],
        rows: speed.map(({ what, framesPerS, worstKkt }) => [
          what,
          Math.round(framesPerS),
          worstKkt?.toExponential(1) ?? null,
        ]),
      },
      {
        title: "Random frames",
        columns: ["muscles × equations", "frames", "saturated", "failures", "worst KKT"],
        rows: robustness.map(({ size, frames, saturated, failures, worstKkt }) => [
          size,
          frames,
          saturated,
          failures,
          worstKkt.toExponential(1),
        ]),
      },
      {
        title: "Frames of the model itself, every muscle and contact",
        columns: ["what", "frames", "failures (no optimum, or KKT above 1e-6)", "worst KKT"],
        rows: optima.map(({ what, frames, failures, worstKkt }) => [
          what,
          frames,
          failures,
          worstKkt.toExponential(1),
        ]),
      },
      {
        title: `What must hold exactly (largest error, at most ${selfCheckMax})`,
        columns: ["what", "error"],
        rows: checks.map(({ what, error }) => [what, error.toExponential(1)]),
      },
      {
        title: "Memory (after a full collection, before and behind)",
        columns: ["frames", "heap growth, bytes"],
        rows: [[short ? 10_000 : heapFrames, Math.round(grownBytes)]],
      },
    ],
    failed,
  };
}

const man = { massKg: 75, heightM: 1.75, sex: "male" } as const;

/** The share of strength that each rung asks, and the order that holds under every assumption. */
function ladderTables(demands: readonly Demand[]): Table[] {
  const share = (value: number): string => value.toFixed(2);
  const hardest = ({ hip }: Demand) => (hip.left.usual > hip.right.usual ? hip.left : hip.right);
  const tiers = tiersOf(demands);
  const tierOf = (id: string): number => tiers.findIndex((tier) => tier.includes(id)) + 1;
  const pairs = demands.flatMap((a, i) => demands.slice(i + 1).map((b) => orderOf(a, b)));
  return [
    {
      title: "Demand over capacity of a man of 75 kg and 1.75 m: the model's own assumptions, least and most",
      columns: ["rung", "hip", "least", "most", "trunk", "tier"],
      rows: demands.map((each) => {
        const hip = hardest(each);
        return [
          each.exerciseId,
          share(hip.usual),
          share(hip.low),
          share(hip.high),
          share(each.trunk.usual),
          tierOf(each.exerciseId),
        ];
      }),
    },
    {
      title: "Pairs of rungs whose order is the same under every assumption",
      columns: ["pairs", "ordered", "depends on the person"],
      rows: [
        [
          pairs.length,
          pairs.filter((order) => order !== "depends").length,
          pairs.filter((order) => order === "depends").length,
        ],
      ],
    },
  ];
}
