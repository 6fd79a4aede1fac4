import type { Appended, EventStore, RecordEvent, StoredEvent } from "@hipfirst/record";
import type { Transaction } from "kysely";
import type { OpenDatabase } from "./open.ts";
import type { Tables } from "./schema.ts";

/** Whose log: the first columns of every key. */
export interface PersonKey {
  readonly clinic: string;
  readonly person: string;
}

type AppendAnswer =
  | { readonly outcome: "appended"; readonly epoch: number; readonly results: readonly Appended[] }
  /** The record was erased since the epoch the caller knows; nothing was stored. */
  | { readonly outcome: "erased-since"; readonly epoch: number };

interface LogPage {
  readonly epoch: number;
  readonly events: readonly StoredEvent[];
  readonly more: boolean;
}

/** The log of one person in SQL; the same queries on both databases. */
export interface PersonLog extends EventStore {
  /** Appends when `knownEpoch` is the log's, or null. */
  appendInEpoch(events: readonly RecordEvent[], knownEpoch: number | null): Promise<AppendAnswer>;
  page(afterSequence: number, limit: number): Promise<LogPage>;
  /** Forgets everything; resolves to the new epoch. */
  eraseAll(): Promise<number>;
}

const firstEpoch = 1;

export function personLog({ database, scrub }: OpenDatabase, key: PersonKey): PersonLog {
  const ofPerson = { clinic: key.clinic, person: key.person };

  /**
   * Locks the person's counter until the transaction ends. Appends of one person thus commit in order of sequence, so
   * that a reader who has seen sequence 7 never finds a 6 appearing later.
   */
  async function lock(transaction: Transaction<Tables>): Promise<{ last: number; epoch: number }> {
    await transaction
      .insertInto("person_log")
      .values({ ...ofPerson, last_sequence: 0, epoch: firstEpoch })
      .onConflict((conflict) => conflict.columns(["clinic", "person"]).doNothing())
      .execute();
    const row = await transaction
      .updateTable("person_log")
      .set((column) => ({ last_sequence: column.ref("last_sequence") }))
      .where("clinic", "=", key.clinic)
      .where("person", "=", key.person)
      .returning(["last_sequence", "epoch"])
      .executeTakeFirstOrThrow();
    return { last: Number(row.last_sequence), epoch: row.epoch };
  }

  async function insert(
    transaction: Transaction<Tables>,
    events: readonly RecordEvent[],
    last: number,
  ): Promise<Appended[]> {
    const found = await transaction
      .selectFrom("event")
      .select(["id", "sequence"])
      .where("clinic", "=", key.clinic)
      .where("person", "=", key.person)
      .where("id", "in", [...new Set(events.map(({ id }) => id))])
      .execute();
    const sequenceOf = new Map(found.map(({ id, sequence }) => [id, Number(sequence)]));
    const rows: Tables["event"][] = [];
    const results = events.map((event): Appended => {
      const known = sequenceOf.get(event.id);
      if (known !== undefined) return { id: event.id, outcome: "exists", sequence: known };
      const sequence = last + rows.length + 1;
      sequenceOf.set(event.id, sequence);
      const { id, type, at } = event;
      rows.push({ ...ofPerson, id, sequence, type, at, body: JSON.stringify(event) });
      return { id, outcome: "created", sequence };
    });
    if (rows.length > 0) {
      await transaction.insertInto("event").values(rows).execute();
      await transaction
        .updateTable("person_log")
        .set({ last_sequence: last + rows.length })
        .where("clinic", "=", key.clinic)
        .where("person", "=", key.person)
        .execute();
    }
    return results;
  }

  async function appendInEpoch(
    events: readonly RecordEvent[],
    knownEpoch: number | null,
  ): Promise<AppendAnswer> {
    return database.transaction().execute(async (transaction) => {
      const { last, epoch } = await lock(transaction);
      if (knownEpoch !== null && knownEpoch !== epoch) return { outcome: "erased-since", epoch };
      const results = events.length === 0 ? [] : await insert(transaction, events, last);
      return { outcome: "appended", epoch, results };
    });
  }

  async function list(afterSequence: number, limit?: number): Promise<StoredEvent[]> {
    let query = database
      .selectFrom("event")
      .select(["sequence", "body"])
      .where("clinic", "=", key.clinic)
      .where("person", "=", key.person)
      .where("sequence", ">", afterSequence)
      .orderBy("sequence");
    if (limit !== undefined) query = query.limit(limit);
    const rows = await query.execute();
    return rows.map(({ sequence, body }) => ({
      sequence: Number(sequence),
      event: JSON.parse(body) as RecordEvent,
    }));
  }

  async function currentEpoch(): Promise<number> {
    const row = await database
      .selectFrom("person_log")
      .select("epoch")
      .where("clinic", "=", key.clinic)
      .where("person", "=", key.person)
      .executeTakeFirst();
    return row?.epoch ?? firstEpoch;
  }

  /** Reads again when an erasure fell between its two queries. */
  async function page(afterSequence: number, limit: number): Promise<LogPage> {
    for (;;) {
      const epoch = await currentEpoch();
      const events = await list(afterSequence, limit + 1);
      if ((await currentEpoch()) !== epoch) continue;
      return { epoch, events: events.slice(0, limit), more: events.length > limit };
    }
  }

  async function eraseAll(): Promise<number> {
    const epoch = await database.transaction().execute(async (transaction) => {
      const { epoch: before } = await lock(transaction);
      await transaction
        .deleteFrom("event")
        .where("clinic", "=", key.clinic)
        .where("person", "=", key.person)
        .execute();
      await transaction
        .updateTable("person_log")
        .set({ epoch: before + 1 })
        .where("clinic", "=", key.clinic)
        .where("person", "=", key.person)
        .execute();
      return before + 1;
    });
    await scrub();
    return epoch;
  }

  return {
    appendInEpoch,
    page,
    eraseAll,
    list,
    append: async (events) => {
      const answer = await appendInEpoch(events, null);
      if (answer.outcome !== "appended")
        throw new Error("An append that names no epoch was refused: appendInEpoch must accept null");
      return answer.results;
    },
    erase: async () => {
      await eraseAll();
    },
  };
}
