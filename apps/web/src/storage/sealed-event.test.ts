import type { RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { createSealer, isSealed, newKey, type SealedEvent } from "./sealed-event.ts";

const event: RecordEvent = { id: "e1", type: "FlareReported", at: "2026-05-04T08:00:00+02:00", pain: 7 };

describe("an event at rest", () => {
  it("shows its id and nothing else, and opens as it was", async () => {
    const sealer = createSealer(await newKey());
    const kept = await sealer.seal(event);
    expect(isSealed(kept) && Object.keys(kept).sort()).toEqual(["id", "iv", "sealed"]);
    const bytes = Buffer.from((kept as SealedEvent).sealed).toString("latin1");
    expect(bytes).not.toContain("Flare");
    expect(await sealer.open(kept)).toEqual(event);
  });

  it("is sealed differently each time, with a key that cannot be taken out", async () => {
    const key = await newKey();
    const sealer = createSealer(key);
    const [first, second] = (await Promise.all([sealer.seal(event), sealer.seal(event)])) as SealedEvent[];
    expect(first?.iv).not.toEqual(second?.iv);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
  });

  it("does not open under another id, another key or when a bit was changed", async () => {
    const sealer = createSealer(await newKey());
    const kept = (await sealer.seal(event)) as SealedEvent;
    const changed = kept.sealed.slice(0);
    new Uint8Array(changed)[3] = (new Uint8Array(changed)[3] ?? 0) ^ 1;
    await expect(sealer.open({ ...kept, id: "e2" })).rejects.toThrow();
    await expect(sealer.open({ ...kept, sealed: changed })).rejects.toThrow();
    await expect(createSealer(await newKey()).open(kept)).rejects.toThrow();
    await expect(createSealer(null).open(kept)).rejects.toThrow(/key/);
  });

  it("stays open where there is no cryptography, and events of before are still read", async () => {
    const sealer = createSealer(null);
    expect(await sealer.seal(event)).toBe(event);
    expect(await createSealer(await newKey()).open(event)).toBe(event);
  });
});
