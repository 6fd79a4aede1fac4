import type { RecordEvent } from "@hipfirst/record";
import { expect, it } from "vitest";
import { createMemorySyncStore, type SyncStore } from "../../storage/index.ts";
import { noServerYet } from "../../storage/sync-store.ts";
import { createShownRecord } from "./shown-record.ts";

const event = (id: string): RecordEvent => ({ id, type: "GoalMet", at: "2026-05-04T08:00:00Z" });

/** A record of one event, whose lists with something in them wait to be unlocked. */
async function slowPage() {
  const store = createMemorySyncStore();
  await store.append([event("a")]);
  const locked: (() => void)[] = [];
  const list: SyncStore["list"] = async (...asked) => {
    const found = await store.list(...asked);
    if (found.length > 0) await new Promise<void>((done) => locked.push(done));
    return found;
  };
  const seen: string[] = [];
  const shown = createShownRecord(
    { list },
    {
      show: (events) => seen.push(`shows ${events.map(({ id }) => id).join()}`),
      leave: async () => {
        seen.push("leaves");
      },
    },
  );
  const settle = () => new Promise((done) => setTimeout(done));
  const unlock = async () => {
    await settle();
    locked.shift()?.();
    await settle();
  };
  return { store, shown, seen, unlock, settle };
}

it("leaves what another device erased while the first read of it was still slow", async () => {
  const { store, shown, seen, unlock, settle } = await slowPage();
  const first = shown.read();
  await settle();
  await store.commit(0, { memory: noServerYet, forget: true });
  const second = shown.read();
  await unlock();
  await Promise.all([first, second]);
  expect(seen).toEqual(["shows a", "leaves"]);
});

it("stays empty when a slow read was under way as this page erased everything", async () => {
  const { store, shown, seen, unlock, settle } = await slowPage();
  const reading = shown.read();
  await settle();
  const erasing = shown.erase(store.erase);
  await unlock();
  await Promise.all([reading, erasing]);
  await shown.read();
  expect(seen).toEqual(["shows a", "shows ", "shows "]);
});

it("shows nothing more once it is being left", async () => {
  const { store, shown, seen, unlock } = await slowPage();
  const first = shown.read();
  await unlock();
  await first;
  await store.erase();
  await shown.read();
  await store.append([event("b")]);
  await shown.read();
  expect(seen).toEqual(["shows a", "leaves"]);
});

it("goes on after a read that failed", async () => {
  let isBroken = true;
  const seen: number[] = [];
  const shown = createShownRecord(
    { list: async () => (isBroken ? Promise.reject(new Error("locked")) : []) },
    { show: ({ length }) => seen.push(length), leave: async () => undefined },
  );
  await expect(shown.read()).rejects.toThrow("locked");
  isBroken = false;
  await shown.read();
  expect(seen).toEqual([0]);
});
