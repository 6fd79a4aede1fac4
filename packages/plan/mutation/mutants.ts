import { mkdirSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { mutants } from "virtual:mutants";
import { expect, it } from "vitest";
import type { Mutant } from "./mutant.ts";
import { type Known, known } from "./registry.ts";

/** What the instrumented rules look at to know which mutant is switched on. */
interface Switch {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>;
    readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

const rules: Switch = {};
(globalThis as { __stryker__?: Switch }).__stryker__ = rules;

/** Longer lives cost seconds for each mutant: what only they would notice is not counted. */
const slowestMs = 60;
const hitsAllowed = 100;
/** `TESTS=rung|dose`: only test files that match, so that a file and its own table are measured in seconds. */
const asked = new RegExp(process.env.TESTS ?? "");
const leastShare = { safety: 1, other: 0.85 };
const safetyFiles: ReadonlySet<string> = new Set([
  ...["src/rules/barrier.ts", "src/rules/pain.ts", "src/rules/flare.ts", "src/rules/front-hip.ts"],
  ...["src/history/safety.ts", "src/session/spacing.ts"],
]);

interface Timed extends Known {
  readonly ms: number;
}

interface Score {
  readonly file: string;
  killed: number;
  alive: number;
  uncovered: number;
  /** Reached only while a file is read, where a switch comes too late. */
  fixed: number;
  disabled: number;
}

it("the tests notice a changed rule", async () => {
  const files = import.meta.glob(["../src/**/*.test.ts", "!../src/rules/page.test.ts"]);
  for (const [name, load] of Object.entries(files)) if (asked.test(name)) await load();
  const quick = known.map(timed).filter(({ ms }) => ms <= slowestMs);
  // A test that cannot be run twice would notice every mutant, or none.
  expect(quick.filter((test) => isNoticed(test, Number.POSITIVE_INFINITY)).map(({ name }) => name)).toEqual(
    [],
  );
  const scores = new Map<string, Score>();
  const survivors: Mutant[] = [];
  for (const mutant of mutants) {
    const score = scores.get(mutant.file) ?? newScore(mutant.file);
    scores.set(mutant.file, score);
    const fate = fateOf(mutant, quick);
    score[fate] += 1;
    if (fate === "alive" || fate === "uncovered") survivors.push(mutant);
  }
  report([...scores.values()], survivors);
  const weak = [...scores.values()]
    .filter((score) => shareOf(score) < leastOf(score))
    .map(({ file }) => file);
  expect(weak).toEqual([]);
});

const newScore = (file: string): Score => ({
  file,
  killed: 0,
  alive: 0,
  uncovered: 0,
  fixed: 0,
  disabled: 0,
});

/** The first run, with no mutant switched on, shows which test reaches which mutant. */
function timed(test: Known): Timed {
  rules.currentTestId = test.name;
  const startMs = performance.now();
  test.run();
  delete rules.currentTestId;
  return { ...test, ms: performance.now() - startMs };
}

function fateOf({ id, isDisabled }: Mutant, tests: readonly Timed[]): Exclude<keyof Score, "file"> {
  if (isDisabled) return "disabled";
  const hitsIn = (name: string): number => rules.mutantCoverage?.perTest[name]?.[id] ?? 0;
  const reaching = tests.filter(({ name }) => hitsIn(name) > 0).sort((a, b) => a.ms - b.ms);
  if (reaching.length === 0) return rules.mutantCoverage?.static[id] === undefined ? "uncovered" : "fixed";
  rules.activeMutant = id;
  const isKilled = reaching.some((test) => isNoticed(test, hitsIn(test.name)));
  delete rules.activeMutant;
  return isKilled ? "killed" : "alive";
}

/** A mutant that loops for ever runs into its limit of hits, which throws and so is noticed. */
function isNoticed({ run }: Timed, hits: number): boolean {
  rules.hitCount = 0;
  rules.hitLimit = hits * hitsAllowed;
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

const leastOf = ({ file }: Score): number => (safetyFiles.has(file) ? leastShare.safety : leastShare.other);

function shareOf({ killed, alive, uncovered }: Score): number {
  const all = killed + alive + uncovered;
  return all === 0 ? 1 : killed / all;
}

function report(scores: readonly Score[], survivors: readonly Mutant[]): void {
  const folder = new URL("../../../bench-results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("mutation-plan.json", folder), JSON.stringify({ scores, survivors }, null, 1));
  const lines = scores.map(
    (score) =>
      `${(100 * shareOf(score)).toFixed(1).padStart(6)} %  ${score.file}  killed ${score.killed}, alive ${score.alive}, ` +
      `not reached ${score.uncovered}, fixed when read ${score.fixed}, left out ${score.disabled}`,
  );
  const alive = survivors.map(({ file, line, change }) => `  ${file}:${line} ${change}`);
  process.stdout.write(`${[...lines, "Survivors", ...alive].join("\n")}\n`);
}
