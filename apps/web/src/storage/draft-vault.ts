import { openSealedShelf } from "./sealed-shelf.ts";

/** Half-finished forms, the set under way and what this device prefers, by name. Read at once, written behind. */
export interface DraftVault {
  /** False where it ends with the page. */
  readonly isKept: boolean;
  read(name: string): unknown;
  /** `null` removes it. Resolves to whether that is on disk. */
  write(name: string, value: unknown): Promise<boolean>;
  /** Removes all but those of these names. */
  clear(spared?: ReadonlySet<string>): void;
  /** Resolves when everything written so far is on disk. */
  settled(): Promise<void>;
  /** Tells of what changes, here or in another tab, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** What an earlier version left open in localStorage: drafts under a prefix, and single things by their new names. */
export interface OpenPlaces {
  readonly prefix: string;
  readonly named: Readonly<Record<string, string>>;
}

/** A vault that lasts as long as the page, for a browser that refuses storage. */
export function createMemoryVault(): DraftVault {
  return vaultOver(new Map(), null).vault;
}

/**
 * Drafts in a database of their own, locked like the record with a key that cannot be taken out. What an earlier version
 * left open is moved in.
 */
export async function openDraftVault(open: OpenPlaces, name = "hipfirst-drafts"): Promise<DraftVault> {
  const shelf = await openSealedShelf(name);
  const drafts = new Map((await shelf.all()).map(({ id, value }) => [id, value]));
  const channel = new BroadcastChannel(name);
  const { vault, tell } = vaultOver(drafts, async (id, value) => {
    if (value === null) await shelf.remove(id);
    else await shelf.put(id, value);
    channel.postMessage(id);
  });
  channel.onmessage = async ({ data }: MessageEvent<string>) => {
    const kept = await shelf.one(data);
    if (kept === null) drafts.delete(data);
    else drafts.set(data, kept.value);
    tell();
  };
  await moveIn(vault, open);
  return {
    ...vault,
    clear(spared) {
      vault.clear(spared);
      // What could not be moved in yet would come back with the next page.
      for (const { key, name } of leftOpen(open)) if (!spared?.has(name)) localStorage.removeItem(key);
    },
  };
}

/**
 * Memory answers; `keep` follows, one write after the other, so that the last word stays the last. What changes again
 * while it waits is written once: the fewer writes wait, the less a page that goes away can lose.
 */
function vaultOver(
  drafts: Map<string, unknown>,
  keep: ((name: string, value: unknown) => Promise<void>) | null,
): { readonly vault: DraftVault; readonly tell: () => void } {
  let writing: Promise<unknown> = Promise.resolve();
  const waiting = new Map<string, Promise<boolean>>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const write = (name: string, value: unknown) => {
    if (value === null) drafts.delete(name);
    else drafts.set(name, value);
    tell();
    if (keep === null) return Promise.resolve(false);
    const before = waiting.get(name);
    if (before !== undefined) return before;
    const isKept = writing.then(async () => {
      waiting.delete(name);
      try {
        await keep(name, drafts.get(name) ?? null);
        return true;
      } catch (error) {
        console.warn("A draft was not kept; it lasts as long as the page.", error);
        return false;
      }
    });
    waiting.set(name, isKept);
    writing = isKept;
    return isKept;
  };
  const vault: DraftVault = {
    isKept: keep !== null,
    read: (name) => drafts.get(name) ?? null,
    write,
    clear(spared) {
      for (const name of [...drafts.keys()]) if (!spared?.has(name)) void write(name, null);
    },
    settled: async () => void (await writing),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { vault, tell };
}

/** Each original goes only when its copy is on disk: a page that ends in between has it still. */
async function moveIn(vault: DraftVault, open: OpenPlaces): Promise<void> {
  for (const { key, name } of leftOpen(open)) {
    const value = readOpen(key);
    // Not a draft of ours.
    if (value === undefined) continue;
    const isThere = vault.read(name) !== null || (await vault.write(name, value));
    if (isThere) localStorage.removeItem(key);
  }
}

const leftOpen = ({
  prefix,
  named,
}: OpenPlaces): readonly { readonly key: string; readonly name: string }[] =>
  Object.keys(localStorage).flatMap((key) => {
    const name = named[key] ?? (key.startsWith(prefix) ? key.slice(prefix.length) : null);
    return name === null ? [] : [{ key, name }];
  });

function readOpen(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return undefined;
  }
}
