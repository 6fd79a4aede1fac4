import { constants } from "@hipfirst/evidence";
import { ruleTable } from "./table.ts";
import { ruleVersions } from "./versions.ts";

/** `docs/plan-rules.md`, made from the rule table and the plan's constants. */
export function rulesPage(): string {
  const rules = Object.entries(ruleTable).map(
    ([id, { source, does }]) => `| ${id} | ${cell(does)} | ${source} |`,
  );
  const numbers = Object.values(constants)
    .filter(({ id }) => id.startsWith("plan."))
    .map(({ id, value, unit, bounds, status, sources, note }) => {
      const known = [status, ...sources].join(", ");
      return `| ${id} | ${value} | ${unit} | ${bounds.join(" to ")} | ${known} | ${cell(note)} |`;
    });
  return `${[
    "# Plan: the rules",
    "",
    "Made from `packages/plan/src/rules/table.ts` and `packages/evidence/src/constants/plan.ts` by",
    "`npx tsx packages/plan/test/write-rules.ts`; do not edit by hand. Rule ids are stable: they stand in `because[].rule`,",
    "in the tests (`table.test.ts` has a story for each) and here. The third column is the key in the progression specification, version 0.1.1.",
    "",
    "| rule | does | specification |",
    "|---|---|---|",
    ...rules,
    "",
    "## Versions",
    "",
    "A session is judged by the version it names, so that what was decided stays decided; a session that names none is",
    "judged by the newest. `hipfirst plan --compare 1 2` shows which histories two versions decide differently.",
    "",
    "| version | since | brings |",
    "|---|---|---|",
    ...ruleVersions.map(({ id, since, brings }) => `| ${id} | ${since} | ${brings} |`),
    "",
    "## Numbers",
    "",
    "| id | value | unit | bounds | status | note |",
    "|---|---|---|---|---|---|",
    ...numbers,
  ].join("\n")}\n`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
