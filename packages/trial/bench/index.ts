import { cpuUsage } from "node:process";
import { policyNames, runTrial, type TrialInput, type TrialReport } from "../src/index.ts";

interface Options {
  readonly data: string | null;
  readonly short: boolean;
}

const shortPeople = 200;
const longPeople = 2000;
const months = 12;
const seed = 7;
/** 10,000 people for 12 months in 30 s on two cores. */
const promisedMsPerPerson = (30_000 * 2) / 10_000;

/** Processor time, which other programs on the machine disturb less than the clock on the wall. */
interface Timed {
  readonly report: TrialReport;
  readonly msPerPerson: number;
}

function timed(input: TrialInput): Timed {
  const before = cpuUsage();
  const report = runTrial(input);
  const { user, system } = cpuUsage(before);
  return { report, msPerPerson: (user + system) / 1000 / input.people };
}

/** The same virtual people under every policy, in one thread. A simulation: it says nothing about real people. */
export default async function bench({ short }: Options) {
  const people = short ? shortPeople : longPeople;
  runTrial({ people: 100, months, seed, policy: "hipfirst" }); // the compiler has seen it before the clock runs
  const runs = policyNames.map((policy) => timed({ people, months, seed, policy }));
  const reportOf = (policy: string) => runs.find(({ report }) => report.policy === policy)?.report;
  const [ours, others] = [reportOf("hipfirst"), ["handout", "linear"].map(reportOf)];
  const promises = others.flatMap((theirs) =>
    ours === undefined || theirs === undefined ? [] : promisesAgainst(ours, theirs),
  );
  const engine = runs[0];
  const violations = runs.reduce((sum, { report }) => sum + report.invariants.violations, 0);
  return {
    title: `Trial (simulation): ${people} virtual people, ${months} months, seed ${seed}`,
    tables: [
      {
        title: "Processor time, one thread",
        columns: ["policy", "ms per person", "people/s", "promised ms per person"],
        rows: runs.map(({ report, msPerPerson }) => [
          report.policy,
          round(msPerPerson),
          round(1000 / msPerPerson),
          promisedMsPerPerson,
        ]),
      },
      { title: "Policies on the same people", columns: policyColumns, rows: runs.map(rowOf) },
      {
        title: "Promises against other policies (kept or not, this table only says so)",
        columns: ["promise", "ours", "theirs", "kept"],
        rows: promises,
      },
    ],
    failed: [
      ...(violations > 0 ? [`${violations} violations of the invariants`] : []),
      ...(engine !== undefined && engine.msPerPerson > promisedMsPerPerson
        ? [`${round(engine.msPerPerson)} ms per person, promised ${promisedMsPerPerson}`]
        : []),
    ],
  };
}

const policyColumns = [
  "policy",
  "reached the pike",
  "median months",
  "flares/100 sessions",
  "flares/person-year",
  "sets over-dosed",
  "right",
  "under-dosed",
  "sets outside 6-20",
  "sets cut short",
  "invariants checked",
  "violations",
];

const rowOf = ({ report }: Timed): (string | number | null)[] => [
  report.policy,
  report.reachedPike,
  report.monthsToPike?.p50 ?? null,
  report.flaresPer100Sessions,
  report.flaresPerPersonYear,
  report.dosing.over,
  report.dosing.right,
  report.dosing.under,
  report.setsOutside6to20,
  report.setsCutShort,
  report.invariants.checked,
  report.invariants.violations,
];

const promisesAgainst = (ours: TrialReport, theirs: TrialReport): (string | number | boolean)[][] => [
  [
    `fewer flares per 100 sessions than ${theirs.policy}`,
    ours.flaresPer100Sessions,
    theirs.flaresPer100Sessions,
    ours.flaresPer100Sessions < theirs.flaresPer100Sessions,
  ],
  [
    `no later at the pike than ${theirs.policy} (share within the time)`,
    ours.reachedPike,
    theirs.reachedPike,
    ours.reachedPike >= theirs.reachedPike,
  ],
];

const round = (value: number): number => Math.round(value * 100) / 100;
