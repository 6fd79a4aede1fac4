import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { type PolicyName, policyNames, type TrialInput, type TrialReport } from "@hipfirst/trial";
import { trialPage } from "../trial/page.ts";
import { openPool, type TrialPool } from "../trial/pool.ts";
import { BadInput, type RawVerb, type VerbOptions } from "../verb.ts";

const contract = 1;

/** `hipfirst trial`: virtual people who live through the real engine, or through another policy. */
export const trialVerb: RawVerb = {
  name: "trial",
  kind: "raw",
  summary: "Let virtual people live with a policy, day by day (a simulation, no evidence about people)",
  help: `  --people N       how many, 1 to 1000000 (1000)
  --months N       how long, 1 to 60 (9)
  --seed N         a whole number; the same seed gives the same people (1)
  --policy NAME    ${policyNames.join(", ")} (hipfirst)
  --threads N      1 to 64; changes nothing but the time (all cores)
  --report FILE    also lets the same people live with every policy and writes one HTML page
Output: people, policy, seed, reachedPike, monthsToPike, flaresPer100Sessions, setsOutside6to20, invariants, wallS, ...`,
  valueFlags: ["people", "months", "seed", "policy", "threads", "report"],
  switches: [],
  async run(options) {
    const startMs = performance.now();
    const input = readInput(options);
    const pool = openPool(wholeNumber(options, "threads", availableParallelism(), 1, 64));
    try {
      const report = await pool.run(input);
      const wallS = Math.round(performance.now() - startMs) / 1000;
      await writePage(options, pool, input, report);
      process.stdout.write(`${JSON.stringify({ contract, ...report, wallS })}\n`);
    } finally {
      await pool.close();
    }
    return 0;
  },
};

function readInput(options: VerbOptions): TrialInput {
  if (options.file !== null)
    throw new BadInput(`The file ${options.file} was given: trial reads no file, leave it out.`);
  return {
    people: wholeNumber(options, "people", 1000, 1, 1_000_000),
    months: wholeNumber(options, "months", 9, 1, 60),
    seed: wholeNumber(options, "seed", 1, -2_147_483_648, 2_147_483_647),
    policy: policyOf(options.flags.policy),
  };
}

function wholeNumber(
  { flags }: VerbOptions,
  name: string,
  otherwise: number,
  low: number,
  high: number,
): number {
  const given = flags[name];
  if (given === undefined) return otherwise;
  const value = given === true || given.trim() === "" ? Number.NaN : Number(given);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new BadInput(`--${name} is "${given}": write a whole number from ${low} to ${high}.`);
}

function policyOf(given: string | true | undefined): PolicyName {
  if (given === undefined) return "hipfirst";
  const found = policyNames.find((name) => name === given);
  if (found === undefined)
    throw new BadInput(`--policy is "${given}": use one of ${policyNames.join(", ")}.`);
  return found;
}

/** The page compares every policy on the same people. */
async function writePage(
  { flags, language }: VerbOptions,
  pool: TrialPool,
  input: TrialInput,
  own: TrialReport,
): Promise<void> {
  const file = flags.report;
  if (typeof file !== "string") return;
  const reports: TrialReport[] = [];
  for (const policy of policyNames)
    reports.push(policy === input.policy ? own : await pool.run({ ...input, policy }));
  try {
    await writeFile(file, trialPage(reports, language));
  } catch {
    throw new BadInput(`--report ${file} cannot be written: give a path in a folder that exists.`);
  }
}
