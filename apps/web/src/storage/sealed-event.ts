import type { RecordEvent } from "@hipfirst/record";

/** An event as it lies on disk: its id in the open, for finding it, and everything else locked. */
export interface SealedEvent {
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** What a browser's database may hold: sealed, or open where there is no key (or from before there was one). */
export type KeptEvent = RecordEvent | SealedEvent;

/** Anything that is found by its id and read by nobody else. */
interface Named {
  readonly id: string;
}

export interface Sealer {
  seal<Thing extends Named>(thing: Thing): Promise<Thing | SealedEvent>;
  /** Rejects when the thing was sealed with another key or changed since. */
  open<Thing extends Named>(kept: Thing | SealedEvent): Promise<Thing>;
}

const algorithm = "AES-GCM";
const ivBytes = 12;

export const isSealed = (kept: Named): kept is SealedEvent =>
  "sealed" in kept && kept.sealed instanceof ArrayBuffer;

/** A key that this browser may use and nobody can read out, not even this page. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ["encrypt", "decrypt"]);

/** Over plain http on a network browsers offer no cryptography: events then stay open. */
export const canSeal = (): boolean => crypto.subtle !== undefined;

export function createSealer(key: CryptoKey | null): Sealer {
  /** Bound to the id, so that one event cannot be passed off as another. */
  const cipher = (iv: Uint8Array<ArrayBuffer>, id: string) => ({
    name: algorithm,
    iv,
    additionalData: new TextEncoder().encode(id),
  });
  return {
    async seal(thing) {
      if (key === null) return thing;
      const { id } = thing;
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const plain = new TextEncoder().encode(JSON.stringify(thing));
      return { id, iv, sealed: await crypto.subtle.encrypt(cipher(iv, id), key, plain) };
    },
    async open<Thing extends Named>(kept: Thing | SealedEvent) {
      if (!isSealed(kept)) return kept;
      if (key === null) throw new Error("The record was locked with a key that this browser no longer has");
      const plain = await crypto.subtle.decrypt(cipher(kept.iv, kept.id), key, kept.sealed);
      return JSON.parse(new TextDecoder().decode(plain)) as Thing;
    },
  };
}
