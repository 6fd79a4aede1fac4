import type { RecordEvent } from "../event.ts";
import type { EventStore } from "../event-store.ts";

/** One rule of the storage contract; `run` rejects with a message when the store breaks it. */
export interface StoreRule {
  readonly name: string;
  readonly run: (store: EventStore, reopen: () => Promise<EventStore>) => Promise<void>;
}

const event = (id: string, more: Readonly<Record<string, unknown>> = {}): RecordEvent => ({
  id,
  type: "GoalMet",
  at: "2026-05-04T08:00:00.000+02:00",
  activity: `walk ${id}`,
  ...more,
});

const ids = (count: number, prefix = "e"): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function same(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [canonical(actual), canonical(expected)];
  if (found !== wanted) throw new Error(`${what}: found ${found}, expected ${wanted}`);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const idsIn = async (store: EventStore, after = 0, limit?: number): Promise<string[]> =>
  (await store.list(after, limit)).map((each) => each.event.id);

/** The contract of `EventStore`, free of any test runner so that it also runs inside a browser page. */
export const eventStoreRules: readonly StoreRule[] = [
  {
    name: "an empty store lists nothing and takes an empty batch",
    run: async (store) => {
      same(await store.list(0), [], "list");
      same(await store.append([]), [], "append");
    },
  },
  {
    name: "appended events come back as they were, in order",
    run: async (store) => {
      const events = [
        event("plain"),
        event("deep", {
          list: [1, null, { a: "ñ 腰 🦵" }],
          empty: {},
          text: 'quotes " and \n lines',
          none: null,
        }),
        { id: "later", type: "TypeOfTheFuture", at: "2026-05-04T06:00:00Z", anything: 0.1 },
      ];
      const answers = await store.append(events);
      same(
        answers.map(({ id, outcome }) => [id, outcome]),
        events.map(({ id }) => [id, "created"]),
        "outcomes",
      );
      same(
        (await store.list(0)).map((each) => each.event),
        events,
        "events",
      );
    },
  },
  {
    name: "sequences rise and are the ones that append answered",
    run: async (store) => {
      const answers = [
        ...(await store.append(ids(3).map((id) => event(id)))),
        ...(await store.append([event("x")])),
      ];
      const sequences = (await store.list(0)).map(({ sequence }) => sequence);
      same(
        sequences,
        answers.map(({ sequence }) => sequence),
        "sequences",
      );
      same(
        sequences.every((each, index) => each > (sequences[index - 1] ?? 0)),
        true,
        "rising",
      );
    },
  },
  {
    name: "appending again answers exists and keeps the first content",
    run: async (store) => {
      const [first] = await store.append([event("one")]);
      const [again] = await store.append([event("one", { activity: "changed" })]);
      same(again, { ...first, outcome: "exists" }, "second answer");
      same(
        (await store.list(0)).map((each) => each.event),
        [event("one")],
        "content",
      );
    },
  },
  {
    name: "a batch that repeats an id stores it once",
    run: async (store) => {
      const answers = await store.append([event("one"), event("two"), event("one")]);
      same(
        answers.map(({ outcome }) => outcome),
        ["created", "created", "exists"],
        "outcomes",
      );
      same(answers[2]?.sequence, answers[0]?.sequence, "sequence of the repeat");
      same(await idsIn(store), ["one", "two"], "ids");
    },
  },
  {
    name: "list starts after a sequence and keeps the limit",
    run: async (store) => {
      const answers = await store.append(ids(10).map((id) => event(id)));
      same(await idsIn(store, answers[3]?.sequence), ids(10).slice(4), "after the fourth");
      same(await idsIn(store, answers[3]?.sequence, 2), ["e4", "e5"], "two after the fourth");
      same(await idsIn(store, answers[9]?.sequence), [], "after the last");
    },
  },
  {
    name: "many appends at once lose and double nothing",
    run: async (store) => {
      const batches = Array.from({ length: 12 }, (_, batch) =>
        store.append([...ids(5, `b${batch}-`), "shared"].map((id) => event(id))),
      );
      const answers = (await Promise.all(batches)).flat();
      same(answers.filter(({ outcome }) => outcome === "created").length, 61, "created");
      const listed = await store.list(0);
      same(new Set(listed.map((each) => each.event.id)).size, 61, "different ids");
      same(new Set(listed.map(({ sequence }) => sequence)).size, 61, "different sequences");
    },
  },
  {
    name: "erasing forgets everything, and sequences go on rising",
    run: async (store) => {
      const before = (await store.append(ids(3).map((id) => event(id)))).at(-1)?.sequence ?? 0;
      await store.erase();
      same(await store.list(0), [], "after erasing");
      const [after] = await store.append([event("e0")]);
      same(after?.outcome, "created", "an erased id is new again");
      same((after?.sequence ?? 0) > before, true, "sequence above the erased ones");
    },
  },
  {
    name: "a log of a long year comes back whole",
    run: async (store) => {
      const all = ids(2000);
      for (let start = 0; start < all.length; start += 500)
        await store.append(all.slice(start, start + 500).map((id) => event(id)));
      same(await idsIn(store), all, "ids");
    },
  },
  {
    name: "what was appended is there after reopening",
    run: async (store, reopen) => {
      const [kept] = await store.append([event("kept")]);
      const reopened = await reopen();
      same(await reopened.list(0), [{ sequence: kept?.sequence, event: event("kept") }], "after reopening");
      same((await reopened.append([event("kept")]))[0]?.outcome, "exists", "appending again after reopening");
    },
  },
];
