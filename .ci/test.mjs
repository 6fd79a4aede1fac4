// `npm test`: every check of the repository, from a fresh clone. `npm test -- --quick` leaves out the browser.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { installPackages, requireNode, root, run } from "./setup.mjs";
import { prepareTools } from "./tools.mjs";

const quick = process.argv.includes("--quick");
const results = join(root, "test-results");

/** A file that broke before its first test. */
const isBrokenFile = ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0;

function countUnit() {
  const report = JSON.parse(readFileSync(join(results, "unit.json"), "utf8"));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
    skipped: report.numPendingTests,
  };
}

/** Title and first line of the complaint of each failed test: what a log's last page must still show. */
function failuresOfUnit() {
  const report = JSON.parse(readFileSync(join(results, "unit.json"), "utf8"));
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && file.status === "failed") return [`${file.name}: ${firstLine(file.message)}`];
    return failed.map((test) => `${file.name} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

function failuresOfBrowser(project) {
  const report = JSON.parse(readFileSync(join(results, `browser-${project}.json`), "utf8"));
  const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
  return report.suites
    .flatMap(specsOf)
    .filter((spec) => !spec.ok)
    .map(
      (spec) => `${spec.file} › ${spec.title}: ${firstLine(spec.tests[0]?.results.at(-1)?.error?.message)}`,
    );
}

function firstLine(message) {
  return stripVTControlCharacters(message ?? "no message")
    .trim()
    .split("\n")[0];
}

function countBrowser(project) {
  const { stats } = JSON.parse(readFileSync(join(results, `browser-${project}.json`), "utf8"));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    unsteady: stats.flaky,
  };
}

/** One project of the browser tests; they run one after the other, so that a camera has the machine to itself. */
function browserStep(name, project) {
  const config = ["--config", "apps/web/playwright.config.ts"];
  return {
    name,
    browser: true,
    command: ["npx", "--no-install", "playwright", "test", ...config, "--project", project],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, `browser-${project}.json`) },
    count: () => countBrowser(project),
    failures: () => failuresOfBrowser(project),
  };
}

const steps = [
  {
    name: "lockfile installs on every platform",
    command: ["npm", "ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"],
  },
  { name: "types", command: ["node", ".ci/typecheck.mjs"] },
  { name: "style", command: ["npx", "--no-install", "biome", "check", "--error-on-warnings", "."] },
  { name: "unused code", command: ["npx", "--no-install", "knip", "--no-progress", "--no-config-hints"] },
  {
    name: "unit and property tests",
    command: [
      "npx",
      "--no-install",
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      "--outputFile.json=test-results/unit.json",
    ],
    count: countUnit,
    failures: failuresOfUnit,
  },
  { name: "web build", command: ["npm", "run", "build", "--workspace", "@hipfirst/web"] },
  browserStep("browser journeys", "pages"),
  browserStep("browser with a camera", "camera"),
];

function runStep(step) {
  console.log(`\n── ${step.name} ──`);
  const startMs = performance.now();
  const ok = run(step.command[0], step.command.slice(1), step.env) === 0;
  const seconds = Math.round((performance.now() - startMs) / 1000);
  const count = step.count ? readReport(step.count) : null;
  const ran = step.count === undefined || (count !== null && count.passed > 0);
  const failures = !ok && step.failures ? readReport(step.failures) : null;
  return { name: step.name, ok: ok && ran, seconds, count, failures: failures ?? [] };
}

function inWords({ passed, failed, skipped, unsteady = 0 }) {
  const again = unsteady > 0 ? `, ${unsteady} passed only when tried again` : "";
  return `${passed} passed, ${failed} failed, ${skipped} skipped${again}`;
}

function readReport(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

requireNode();
installPackages();
prepareTools();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (!process.env.HIPFIRST_DATA) {
  console.warn(
    "WARNING: HIPFIRST_DATA is not set: checks on real recordings are left out. Set it to the folder of recordings.",
  );
}

const outcomes = steps.filter((step) => !(quick && step.browser)).map(runStep);
console.log("\nWhat ran:");
for (const { name, ok, seconds, count, failures } of outcomes) {
  const counted = count ? `, ${inWords(count)}` : "";
  console.log(`  ${ok ? "ok  " : "FAIL"} ${name} (${seconds} s${counted})`);
  for (const failure of failures) console.log(`         ${failure}`);
}
const total = outcomes.reduce(
  (sum, { ok, count }) => ({
    passed: sum.passed + (count?.passed ?? 0),
    failed: sum.failed + (count?.failed ?? (ok ? 0 : 1)),
  }),
  { passed: 0, failed: 0 },
);
const failedSteps = outcomes.filter((outcome) => !outcome.ok);
if (failedSteps.length > 0 && total.failed === 0) total.failed = failedSteps.length;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(failedSteps.length === 0 ? 0 : 1);
