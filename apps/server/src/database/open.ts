import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Kysely, PostgresDialect, SqliteDialect, sql } from "kysely";
import Libsql from "libsql";
import pg from "pg";
import { type Database, migrateSchema, type Tables } from "./schema.ts";

export type DatabaseKind = "embedded" | "postgresql";

export interface OpenDatabase {
  readonly kind: DatabaseKind;
  readonly database: Database;
  /** The database's own name, given once; a copy of the files has the same. */
  readonly name: string;
  /** Removes what erased rows left behind in the files. */
  readonly scrub: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const busyTimeoutMs = 10_000;
const connectionsMax = 4;
const connectTimeoutMs = 5000;

/** Where the embedded database lives when nobody says otherwise. */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (process.platform === "win32" && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, "hipfirst");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "hipfirst");
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "hipfirst");
}

/** SQLite in a folder, durable at every commit: write-ahead log with full sync. */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new Libsql(join(folder, "hipfirst.sqlite"));
  for (const setting of [
    `busy_timeout = ${busyTimeoutMs}`,
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
  ])
    file.exec(`PRAGMA ${setting}`);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  await migrateSchema(database);
  return {
    kind: "embedded",
    database,
    name: await nameOf(database),
    scrub: async () => {
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database);
    },
    close: () => database.destroy(),
  };
}

export async function openPostgresql(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the program.
  pool.on("error", () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let name: string;
  try {
    await migrateSchema(database);
    name = await nameOf(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    kind: "postgresql",
    database,
    name,
    // PostgreSQL frees erased rows by itself (autovacuum).
    scrub: async () => undefined,
    close: () => database.destroy(),
  };
}

async function nameOf(database: Database): Promise<string> {
  return (await database.selectFrom("database_name").select("name").executeTakeFirstOrThrow()).name;
}
