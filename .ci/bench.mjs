// `npm run bench [-- ROOM] [--json] [--short | --long] [--data DIR]`: runs each room's bench/index.ts and prints its tables.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import { root } from "./setup.mjs";

const args = process.argv.slice(2);
const short = args.includes("--short");
const long = args.includes("--long");
const json = args.includes("--json");
const dataAt = args.indexOf("--data");
const data = dataAt >= 0 ? (args[dataAt + 1] ?? null) : (process.env.HIPFIRST_DATA ?? null);
const numbers = ["--histories", "--seed"];
const wanted = args.filter(
  (arg, index) => !arg.startsWith("--") && !["--data", ...numbers].includes(args[index - 1]),
);
const [histories, seed] = numbers.map(wholeNumber);

/** A number of the command line; null where it was not given. */
function wholeNumber(name) {
  const at = args.indexOf(name);
  const value = at < 0 ? null : Number(args[at + 1]);
  if (value === null || (Number.isInteger(value) && value > 0)) return value;
  console.error(`${name} is "${args[at + 1]}": write a whole number from 1.`);
  return process.exit(2);
}

const rooms = ["packages", "apps"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .map((room) => ({ room, file: join(root, folder, room, "bench", "index.ts") }))
    .filter(({ room, file }) => existsSync(file) && (wanted.length === 0 || wanted.includes(room))),
);
if (rooms.length === 0) {
  console.error(`No benchmark is called ${wanted.join(", ")}: leave the name out to run all of them.`);
  process.exit(2);
}
if (data === null)
  console.warn("WARNING: no recordings (HIPFIRST_DATA or --data DIR): accuracy tables are left out.");

function printTable({ title, columns, rows }) {
  const cells = [columns, ...rows.map((row) => row.map((cell) => (cell === null ? "–" : String(cell))))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  console.log(`\n${title}`);
  for (const row of cells)
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd()}`,
    );
}

register();
const reports = [];
for (const { room, file } of rooms) {
  const { default: bench } = await import(pathToFileURL(file).href);
  const report = { room, ...(await bench({ data, short, long, histories, seed })) };
  reports.push(report);
  if (json) continue;
  console.log(`\n══ ${report.title} ══`);
  report.tables.forEach(printTable);
  for (const promise of report.failed) console.log(`  BROKEN PROMISE: ${promise}`);
  for (const promise of report.notMeasured ?? []) console.log(`  NOT MEASURED: ${promise}`);
}
if (json) console.log(JSON.stringify({ short, reports }));
// A promise that was not measured is not kept either, and is told apart from one that is broken.
const isBroken = reports.some(({ failed }) => failed.length > 0);
const isUnmeasured = reports.some(({ notMeasured = [] }) => notMeasured.length > 0);
process.exit(isBroken ? 1 : isUnmeasured ? 3 : 0);
