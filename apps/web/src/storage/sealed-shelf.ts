import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { canSeal, createSealer, newKey, type SealedEvent } from "./sealed-event.ts";

/** Named things in a database of their own, each locked with a key that cannot be taken out. */
export interface SealedShelf {
  /** What no longer opens is left out: it was never the truth. */
  all(): Promise<readonly KeptThing[]>;
  /** null where there is none, or none that opens. */
  one(id: string): Promise<KeptThing | null>;
  put(id: string, value: unknown): Promise<void>;
  remove(id: string): Promise<void>;
  /** The names alone, without opening anything. */
  names(): Promise<readonly string[]>;
}

export interface KeptThing {
  readonly id: string;
  readonly value: unknown;
}

interface ShelfSchema extends DBSchema {
  drafts: { key: string; value: KeptThing | SealedEvent };
  keys: { key: string; value: CryptoKey };
}

const sealKey = "seal";

export async function openSealedShelf(name: string): Promise<SealedShelf> {
  const database = await openDB<ShelfSchema>(name, 1, {
    upgrade(upgraded) {
      upgraded.createObjectStore("drafts", { keyPath: "id" });
      upgraded.createObjectStore("keys");
    },
    blocking: () => database.close(),
  });
  const sealer = createSealer(canSeal() ? await keyOf(database) : null);
  const opened = (kept: KeptThing | SealedEvent) => sealer.open<KeptThing>(kept).catch(() => null);
  return {
    async all() {
      const things = await Promise.all((await database.getAll("drafts")).map(opened));
      return things.filter((thing) => thing !== null);
    },
    async one(id) {
      const kept = await database.get("drafts", id);
      return kept === undefined ? null : opened(kept);
    },
    async put(id, value) {
      await database.put("drafts", await sealer.seal({ id, value }));
    },
    remove: (id) => database.delete("drafts", id),
    names: () => database.getAllKeys("drafts"),
  };
}

async function keyOf(database: IDBPDatabase<ShelfSchema>): Promise<CryptoKey> {
  const made = await newKey();
  const transaction = database.transaction("keys", "readwrite");
  const known = await transaction.store.get(sealKey);
  if (known === undefined) await transaction.store.put(made, sealKey);
  await transaction.done;
  return known ?? made;
}
