import { writeFileSync } from "node:fs";
import { rulesPage } from "../src/rules/page.ts";

writeFileSync(new URL("../../../docs/plan-rules.md", import.meta.url), rulesPage());
