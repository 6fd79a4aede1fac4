import type { RecordEvent, StoredEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { createMemorySyncStore } from "./memory-sync-store.ts";
import { createRecordServer } from "./record-server.ts";
import { createSyncDriver } from "./sync-driver.ts";
import type { RoundOutcome } from "./sync-round.ts";
import type { SyncStore } from "./sync-store.ts";

const goal = (id: string): RecordEvent => ({ id, type: "GoalMet", at: "2026-05-04T08:00:00Z" });
const goals = (count: number, prefix = "e") =>
  Array.from({ length: count }, (_, index) => goal(`${prefix}${index}`));
const idsIn = async (store: SyncStore) => (await store.list(0)).map(({ event }) => event.id);

/** What the real server does, as a `fetch`. */
class FakeServer {
  name = "home";
  sync = true;
  isAway = false;
  epoch = 1;
  log: StoredEvent[] = [];
  readonly uploads: number[] = [];
  refusedId: string | null = null;
  /** Called before an upload is answered. */
  onUpload: () => Promise<void> = async () => undefined;
  #last = 0;

  readonly fetch: typeof fetch = async (input, init) => {
    if (this.isAway) throw new TypeError("Failed to fetch");
    const url = new URL(String(input), "http://server");
    if (url.pathname === "/api/health")
      return Response.json({ ok: true, sync: this.sync, databaseName: this.name });
    if (init?.method === "DELETE") return Response.json({ epoch: this.erase() });
    if (init?.method === "POST") return this.#take(JSON.parse(String(init.body)));
    const later = this.log.filter(({ sequence }) => sequence > Number(url.searchParams.get("after")));
    return Response.json({ epoch: this.epoch, events: later.slice(0, 40), more: later.length > 40 });
  };

  erase(): number {
    this.log = [];
    this.epoch += 1;
    return this.epoch;
  }

  async #take({ epoch, events }: { epoch: number; events: RecordEvent[] }): Promise<Response> {
    await this.onUpload();
    if (epoch !== this.epoch) return Response.json({ error: "erased", epoch: this.epoch }, { status: 409 });
    const position = events.findIndex(({ id }) => id === this.refusedId);
    if (position >= 0)
      return Response.json({ error: "Not this one.", position, field: "x" }, { status: 400 });
    this.uploads.push(events.length);
    for (const event of events)
      if (!this.log.some((each) => each.event.id === event.id))
        this.log.push({ sequence: ++this.#last, event });
    return Response.json({ epoch, results: events.map(({ id }) => ({ id })) });
  }
}

/** A queue of one, as Web Locks give it to all tabs. */
function createLock() {
  let last: Promise<unknown> = Promise.resolve();
  return (run: () => Promise<RoundOutcome>): Promise<RoundOutcome> => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function openTab(server: FakeServer, store = createMemorySyncStore(), exclusively = createLock()) {
  const waits: number[] = [];
  const driver = createSyncDriver({
    store,
    server: createRecordServer(server.fetch),
    nowMs: () => 5000,
    exclusively,
    later: (_, waitMs) => {
      waits.push(waitMs);
      return () => undefined;
    },
  });
  return { store, driver, waits };
}

describe("sync driver", () => {
  it("sends what was made here at once, in batches, and brings it to another device", async () => {
    const server = new FakeServer();
    const { store, driver } = openTab(server);
    await store.append(goals(120));
    await driver.wake();
    expect(server.uploads).toEqual([50, 50, 20]);
    expect(driver.status()).toEqual({
      server: "agreed",
      waiting: 0,
      waitingSinceMs: null,
      refused: [],
      agreedAtMs: 5000,
      eraseOwed: false,
    });
    const other = openTab(server);
    const sources: string[] = [];
    other.store.subscribe((source) => sources.push(source));
    await other.driver.wake();
    expect(await idsIn(other.store)).toEqual(await idsIn(store));
    expect(new Set(sources)).toEqual(new Set(["server"]));
  });

  it("waits for weeks without a server, longer after each failure, and loses nothing", async () => {
    const server = new FakeServer();
    server.isAway = true;
    const { store, driver, waits } = openTab(server);
    for (let day = 0; day < 12; day++) {
      await store.append([goal(`day-${day}`)]);
      await driver.wake();
    }
    expect(waits.slice(0, 3)).toEqual([1000, 2000, 4000]);
    expect(waits.at(-1)).toBe(300_000);
    expect(driver.status()).toMatchObject({
      ...{ server: "away", waiting: 12 },
      waitingSinceMs: Date.parse(goals(1)[0]?.at ?? ""),
    });
    server.isAway = false;
    await driver.wake();
    expect(server.log).toHaveLength(12);
    expect(driver.status()).toMatchObject({ server: "agreed", waiting: 0 });
  });

  it("gives nothing to a server that is not this one person's", async () => {
    const server = new FakeServer();
    server.sync = false;
    const { store, driver } = openTab(server);
    await store.append(goals(3));
    await driver.wake();
    expect(server.log).toEqual([]);
    expect(driver.status()).toMatchObject({ server: "alone", waiting: 3 });
  });

  it("takes a page where health should be, as static hosting answers, for no server", async () => {
    const server = createRecordServer(async () => new Response("<!doctype html>"));
    expect(await server.hello()).toBe("alone");
  });

  it("keeps and shows a refused event, and sends the others", async () => {
    const server = new FakeServer();
    server.refusedId = "e1";
    const { store, driver } = openTab(server);
    await store.append(goals(3));
    await driver.wake();
    expect(server.log.map(({ event }) => event.id)).toEqual(["e0", "e2"]);
    expect(driver.status().refused).toEqual([{ event: goal("e1"), why: "Not this one." }]);
    expect(driver.status().waiting).toBe(0);
    expect(await idsIn(store)).toEqual(["e0", "e1", "e2"]);
  });

  it("lets two tabs of one device send each event once", async () => {
    const server = new FakeServer();
    const [store, lock] = [createMemorySyncStore(), createLock()];
    const tabs = [openTab(server, store, lock), openTab(server, store, lock)];
    await Promise.all([store.append(goals(30, "a")), store.append(goals(30, "b"))]);
    await Promise.all(tabs.map(({ driver }) => driver.wake()));
    expect(server.log).toHaveLength(60);
    expect(server.uploads.reduce((sum, count) => sum + count, 0)).toBe(60);
  });
});

describe("erasing everything", () => {
  it("erases the server, now or when it answers again, and then goes on", async () => {
    const server = new FakeServer();
    const { store, driver } = openTab(server);
    await store.append(goals(3));
    await driver.wake();
    server.isAway = true;
    await store.erase();
    await driver.wake();
    expect(driver.status()).toMatchObject({ eraseOwed: true, server: "away" });
    await store.append([goal("new")]);
    server.isAway = false;
    await driver.wake();
    expect(driver.status()).toMatchObject({ eraseOwed: false, waiting: 0 });
    expect(server.log.map(({ event }) => event.id)).toEqual(["new"]);
    expect(await idsIn(store)).toEqual(["new"]);
  });

  it("during an upload brings nothing back", async () => {
    const server = new FakeServer();
    const { store, driver } = openTab(server);
    await driver.wake();
    server.onUpload = async () => {
      server.onUpload = async () => undefined;
      await store.erase();
    };
    await store.append(goals(3));
    await driver.wake();
    expect(await idsIn(store)).toEqual([]);
    expect(server.log).toEqual([]);
    expect(driver.status()).toMatchObject({ eraseOwed: false, waiting: 0, server: "agreed" });
  });

  it("on one device reaches the others", async () => {
    const server = new FakeServer();
    const [one, two] = [openTab(server), openTab(server)];
    await one.store.append(goals(3));
    await one.driver.wake();
    await two.driver.wake();
    await one.store.erase();
    await one.driver.wake();
    await two.driver.wake();
    expect(await idsIn(two.store)).toEqual([]);
  });

  it("is not asked of another database at the same address, which gets the record instead", async () => {
    const server = new FakeServer();
    const { store, driver } = openTab(server);
    await store.append(goals(60));
    await driver.wake();
    const other = new FakeServer();
    other.name = "elsewhere";
    other.epoch = 4;
    const moved = openTab(other, store);
    await moved.driver.wake();
    expect(other.log).toHaveLength(60);
    expect(await idsIn(store)).toHaveLength(60);
    server.isAway = true;
    await store.erase();
    const back = openTab(server, store);
    server.isAway = false;
    await back.driver.wake();
    expect(server.log).toHaveLength(60);
  });
});
