import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { eventStoreRules } from "@hipfirst/record/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres, type TestPostgres } from "../testing/postgres-server.ts";
import { type OpenDatabase, openEmbedded, openPostgresql } from "./open.ts";
import { personLog } from "./person-log.ts";

let folder: string;
let postgres: TestPostgres | null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hipfirst-embedded-"));
  postgres = await startPostgres();
}, 60_000);
afterAll(() => {
  postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kinds = ["embedded", "postgresql"] as const;

/** Null when this machine has no PostgreSQL; the helper has warned loudly. */
function open(kind: (typeof kinds)[number]): Promise<OpenDatabase | null> {
  if (kind === "embedded") return openEmbedded(folder);
  return postgres === null ? Promise.resolve(null) : openPostgresql(postgres.url);
}

const goal = (id: string) => ({ id, type: "GoalMet", at: "2026-05-04T08:00:00Z", activity: "swim" }) as const;

describe.each(kinds)("person log on %s keeps the eventStoreContract", (kind) => {
  it.each(eventStoreRules.map((rule, index) => [rule.name, index, rule] as const))(
    "%s",
    async (_, index, rule) => {
      const key = { clinic: "contract", person: `rule-${index}` };
      let opened = await open(kind);
      if (opened === null) return expect(postgres).toBeNull();
      await rule.run(personLog(opened, key), async () => {
        await opened?.close();
        opened = await open(kind);
        if (opened === null) throw new Error("The database went away between two openings");
        return personLog(opened, key);
      });
      await opened.close();
    },
  );

  it("keeps the logs of different people and clinics apart", async () => {
    const opened = await open(kind);
    if (opened === null) return expect(postgres).toBeNull();
    const [ana, ben, other] = [
      { clinic: "one", person: "ana" },
      { clinic: "one", person: "ben" },
      { clinic: "two", person: "ana" },
    ].map((key) => personLog(opened, key));
    await ana?.append([goal("same-id")]);
    expect((await ben?.append([goal("same-id")]))?.[0]?.outcome).toBe("created");
    expect(await other?.list(0)).toEqual([]);
    await ana?.erase();
    expect(await ben?.list(0)).toHaveLength(1);
    await opened.close();
  });

  it("refuses an append of an epoch before the last erasure", async () => {
    const opened = await open(kind);
    if (opened === null) return expect(postgres).toBeNull();
    const log = personLog(opened, { clinic: "epochs", person: "ana" });
    const { epoch } = await log.page(0, 10);
    expect(await log.appendInEpoch([goal("1")], epoch)).toMatchObject({ outcome: "appended", epoch });
    const after = await log.eraseAll();
    expect(after).toBe(epoch + 1);
    expect(await log.appendInEpoch([goal("2")], epoch)).toEqual({ outcome: "erased-since", epoch: after });
    expect(await log.page(0, 10)).toEqual({ epoch: after, events: [], more: false });
    await opened.close();
  });

  it("takes appends of two programs at once", async () => {
    const opened = await open(kind);
    if (opened === null) return expect(postgres).toBeNull();
    const target = kind === "embedded" ? folder : (postgres?.url ?? "");
    const program = fileURLToPath(new URL("../testing/append-program.ts", import.meta.url));
    const run = (prefix: string) =>
      promisify(execFile)(process.execPath, ["--import", "tsx", program, target, prefix, "100"]);
    await Promise.all([run("a"), run("b")]);
    const listed = await personLog(opened, { clinic: "two", person: "programs" }).list(0);
    expect(listed.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
    await opened.close();
  });
});

describe("embedded database", () => {
  it("is durable at every commit", async () => {
    const opened = await openEmbedded(folder);
    const { sql } = await import("kysely");
    const setting = async (name: string) =>
      (await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(opened.database)).rows[0]?.[name];
    expect([await setting("journal_mode"), await setting("synchronous")]).toEqual(["wal", 2]);
    await opened.close();
  });

  it("leaves no trace of an erased person in its files", async () => {
    const opened = await openEmbedded(join(folder, "erased"));
    const log = personLog(opened, { clinic: "local", person: "me" });
    await log.append([{ ...goal("1"), activity: "a-very-private-walk" }]);
    const bytes = () =>
      ["hipfirst.sqlite", "hipfirst.sqlite-wal"]
        .map((name) => readFileSync(join(folder, "erased", name), "latin1"))
        .join();
    expect(bytes()).toContain("a-very-private-walk");
    await log.erase();
    expect(bytes()).not.toContain("a-very-private-walk");
    await opened.close();
  });
});
