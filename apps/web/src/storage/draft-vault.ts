import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { canSeal, createSealer, newKey, type SealedEvent, type Sealer } from "./sealed-event.ts";

/** Half-finished forms and the set under way, by name. Read at once, written behind. */
export interface DraftVault {
  read(name: string): unknown;
  /** `null` removes it. */
  write(name: string, value: unknown): void;
  clear(): void;
  /** Resolves when everything written so far is on disk. */
  settled(): Promise<void>;
}

interface KeptDraft {
  readonly id: string;
  readonly value: unknown;
}

interface VaultSchema extends DBSchema {
  drafts: { key: string; value: KeptDraft | SealedEvent };
  keys: { key: string; value: CryptoKey };
}

const sealKey = "seal";

/** A vault that lasts as long as the page, for a browser that refuses storage. */
export function createMemoryVault(): DraftVault {
  const drafts = new Map<string, unknown>();
  return vaultOver(drafts, async () => undefined);
}

/**
 * Drafts in a database of their own, locked like the record with a key that cannot be taken out. What an earlier version
 * left open in localStorage under `openPrefix` is moved in.
 */
export async function openDraftVault(openPrefix: string, name = "hipfirst-drafts"): Promise<DraftVault> {
  const database = await openDB<VaultSchema>(name, 1, {
    upgrade(upgraded) {
      upgraded.createObjectStore("drafts", { keyPath: "id" });
      upgraded.createObjectStore("keys");
    },
    blocking: () => database.close(),
  });
  const sealer = createSealer(canSeal() ? await keyOf(database) : null);
  const drafts = new Map<string, unknown>();
  for (const kept of await database.getAll("drafts")) await openInto(drafts, sealer, kept);
  const channel = new BroadcastChannel(name);
  channel.onmessage = async ({ data }: MessageEvent<string>) => {
    const kept = await database.get("drafts", data);
    if (kept === undefined) drafts.delete(data);
    else await openInto(drafts, sealer, kept);
  };
  const vault = vaultOver(drafts, async (id, value) => {
    if (value === null) await database.delete("drafts", id);
    else await database.put("drafts", await sealer.seal({ id, value }));
    channel.postMessage(id);
  });
  moveIn(vault, openPrefix);
  return vault;
}

/**
 * Memory answers; `keep` follows, one write after the other, so that the last word stays the last. What changes again
 * while it waits is written once: the fewer writes wait, the less a page that goes away can lose.
 */
function vaultOver(
  drafts: Map<string, unknown>,
  keep: (name: string, value: unknown) => Promise<void>,
): DraftVault {
  let writing = Promise.resolve();
  const waiting = new Set<string>();
  const write = (name: string, value: unknown) => {
    if (value === null) drafts.delete(name);
    else drafts.set(name, value);
    if (waiting.has(name)) return;
    waiting.add(name);
    writing = writing
      .then(() => {
        waiting.delete(name);
        return keep(name, drafts.get(name) ?? null);
      })
      .catch((error: unknown) => console.warn("A draft was not kept; it lasts as long as the page.", error));
  };
  return {
    read: (name) => drafts.get(name) ?? null,
    write,
    clear() {
      for (const name of [...drafts.keys()]) write(name, null);
    },
    settled: () => writing,
  };
}

/** A draft that no longer opens is no loss: the form begins anew. */
async function openInto(
  drafts: Map<string, unknown>,
  sealer: Sealer,
  kept: KeptDraft | SealedEvent,
): Promise<void> {
  try {
    const { id, value } = await sealer.open<KeptDraft>(kept);
    drafts.set(id, value);
  } catch {
    drafts.delete(kept.id);
  }
}

async function keyOf(database: IDBPDatabase<VaultSchema>): Promise<CryptoKey> {
  const made = await newKey();
  const transaction = database.transaction("keys", "readwrite");
  const known = await transaction.store.get(sealKey);
  if (known === undefined) await transaction.store.put(made, sealKey);
  await transaction.done;
  return known ?? made;
}

function moveIn(vault: DraftVault, openPrefix: string): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(openPrefix)) continue;
    try {
      vault.write(key.slice(openPrefix.length), JSON.parse(localStorage.getItem(key) ?? "null"));
    } catch {
      // Not a draft of ours.
    }
    localStorage.removeItem(key);
  }
}
