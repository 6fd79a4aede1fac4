import { openEmbedded, openPostgresql } from "../database/open.ts";
import { personLog } from "../database/person-log.ts";

/** A program of its own that appends to a log: `append-program.ts TARGET PREFIX COUNT`. */
const [target = "", prefix = "", count = "0"] = process.argv.slice(2);
const opened = target.startsWith("postgresql:") ? await openPostgresql(target) : await openEmbedded(target);
const log = personLog(opened, { clinic: "two", person: "programs" });
const goal = (id: string) => ({ id, type: "GoalMet", at: "2026-05-04T08:00:00Z" }) as const;
for (let round = 0; round < Number(count); round++)
  await log.append([goal(`${prefix}-${round}`), goal(`both-${round}`)]);
await opened.close();
