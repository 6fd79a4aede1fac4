import { writeFileSync } from "node:fs";
import { newestRules, ruleVersions } from "../src/rules/versions.ts";
import { told } from "../src/testing/lives.ts";

/** Writes what every version decides; of the older ones, a line that is the newest one's is left empty. */
const decidedBy = (version: string) =>
  Object.fromEntries(told.map(([name, decide]) => [name, decide(version)]));
const newest = decidedBy(newestRules.id);
const older = ruleVersions.slice(0, -1).map(({ id }) => {
  const different = Object.entries(decidedBy(id)).flatMap(([name, lines]) => {
    const shown = lines.map((line, index) => (line === newest[name]?.[index] ? "" : line));
    return shown.every((line) => line === "") ? [] : [[name, shown]];
  });
  return [id, Object.fromEntries(different)];
});
const golden = { [newestRules.id]: newest, ...Object.fromEntries(older) };
writeFileSync(new URL("golden/decisions.json", import.meta.url), `${JSON.stringify(golden, null, 1)}\n`);
