import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noteWhatIsKept } from "./kept-mark.ts";
import { createMemorySyncStore } from "./memory-sync-store.ts";
import { noServerYet, type SyncStore } from "./sync-store.ts";

const markName = "hipfirst.record-kept";
const event = { id: "a", type: "GoalMet", at: "2026-05-04T08:00:00Z" } as const;
let notes: Map<string, string>;

beforeEach(() => {
  notes = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => notes.get(name) ?? null,
    setItem: (name: string, value: string) => notes.set(name, value),
    removeItem: (name: string) => notes.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

async function withOneEvent(): Promise<SyncStore> {
  const store = createMemorySyncStore();
  expect(await noteWhatIsKept(store)).toBe(false);
  await store.append([event]);
  await vi.waitFor(() => expect(notes.has(markName)).toBe(true));
  return store;
}

it("calls a record gone when the note of it is left and the browser's memory is new", async () => {
  await withOneEvent();
  const dropped = createMemorySyncStore();
  expect(await noteWhatIsKept(dropped)).toBe(true);
  // Said again until there is something new.
  expect(await noteWhatIsKept(dropped)).toBe(true);
});

it("does not call gone what another device erased", async () => {
  const store = await withOneEvent();
  await store.commit(0, { memory: noServerYet, forget: true });
  await vi.waitFor(() => expect(notes.has(markName)).toBe(false));
  expect(await noteWhatIsKept(store)).toBe(false);
});

it("does not call gone what was erased here, also when the page ended before the note was taken away", async () => {
  const store = await withOneEvent();
  await store.erase();
  await vi.waitFor(() => expect(notes.has(markName)).toBe(false));
  notes.set(markName, "yes");
  expect(await noteWhatIsKept(store)).toBe(false);
  expect(notes.has(markName)).toBe(false);
});

it("lets no slow look at what was there have the last word", async () => {
  const store = createMemorySyncStore();
  const slow: (() => void)[] = [];
  const list: SyncStore["list"] = async (...asked) => {
    const found = await store.list(...asked);
    if (found.length > 0) await new Promise<void>((done) => slow.push(done));
    return found;
  };
  await noteWhatIsKept({ ...store, list });
  await store.append([event]);
  await vi.waitFor(() => expect(slow).toHaveLength(1));
  await store.erase();
  await new Promise((done) => setTimeout(done));
  slow[0]?.();
  await new Promise((done) => setTimeout(done));
  expect(notes.has(markName)).toBe(false);
});
