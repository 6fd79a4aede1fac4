import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";

/**
 * Every table of people is led by clinic and person: the keys a distributed PostgreSQL shards by, and the keys of every query.
 * Event bodies are JSON text, so that both databases give back exactly what was sent.
 */
export interface Tables {
  hipfirst_schema: { version: number };
  /** One row: the name this database got when it was made, so that a device knows it has met another one. */
  database_name: { name: string };
  person_log: { clinic: string; person: string; last_sequence: number; epoch: number };
  event: {
    clinic: string;
    person: string;
    id: string;
    sequence: number;
    type: string;
    at: string;
    body: string;
  };
}

export type Database = Kysely<Tables>;

/** Steps of the schema in order; a published step is never edited. */
const steps: readonly ((database: Database) => Promise<void>)[] = [createLog, nameDatabase];

async function createLog(database: Database): Promise<void> {
  await database.schema
    .createTable("person_log")
    .addColumn("clinic", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("last_sequence", "bigint", (column) => column.notNull())
    .addColumn("epoch", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("person_log_key", ["clinic", "person"])
    .execute();
  await database.schema
    .createTable("event")
    .addColumn("clinic", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("sequence", "bigint", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("event_key", ["clinic", "person", "id"])
    .execute();
  await database.schema
    .createIndex("event_by_sequence")
    .unique()
    .on("event")
    .columns(["clinic", "person", "sequence"])
    .execute();
}

async function nameDatabase(database: Database): Promise<void> {
  await database.schema
    .createTable("database_name")
    .addColumn("name", "text", (column) => column.notNull().primaryKey())
    .execute();
  await database.insertInto("database_name").values({ name: randomUUID() }).execute();
}

/**
 * Brings a database to the newest schema. Two servers that start at once are safe: the second fails on the first
 * one's tables, and its next start finds them. Throws when the data was written by a newer Hipfirst.
 */
export async function migrateSchema(database: Database): Promise<void> {
  await database.schema
    .createTable("hipfirst_schema")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.notNull().primaryKey())
    .execute();
  const rows = await database.selectFrom("hipfirst_schema").select("version").execute();
  const current = Math.max(0, ...rows.map(({ version }) => version));
  if (current > steps.length)
    throw new Error(`The data is of schema ${current}, newer than this Hipfirst knows: update Hipfirst.`);
  for (const [index, step] of steps.entries()) {
    if (index < current) continue;
    await database.transaction().execute(async (transaction) => {
      await step(transaction);
      await transaction
        .insertInto("hipfirst_schema")
        .values({ version: index + 1 })
        .execute();
    });
  }
}
