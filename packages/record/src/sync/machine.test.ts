import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../event.ts";
import { isSettled, newSync, resumeSync, sync, uploadBatchMax } from "./machine.ts";
import type { SyncEffect, SyncInput, SyncState } from "./state.ts";

type Upload = Extract<SyncEffect, { type: "upload" }>;

const goal = (id: string): RecordEvent => ({ id, type: "GoalMet", at: "2026-05-04T08:00:00Z" });

/** The server as the contract promises it, and nothing else: the oracle. */
class OracleServer {
  epoch = 1;
  #sequence = 0;
  log: { sequence: number; event: RecordEvent }[] = [];

  answer(effect: Extract<SyncEffect, { type: "upload" | "download" }>, nowMs: number): SyncInput {
    const { exchange } = effect;
    if (effect.epoch !== null && effect.epoch !== this.epoch)
      return { type: "erased", exchange, epoch: this.epoch, nowMs };
    if (effect.type === "download") {
      const later = this.log.filter(({ sequence }) => sequence > effect.after);
      return {
        type: "downloaded",
        exchange,
        epoch: this.epoch,
        events: later.slice(0, 3),
        more: later.length > 3,
        nowMs,
      };
    }
    for (const event of effect.events)
      if (!this.log.some((each) => each.event.id === event.id))
        this.log.push({ sequence: ++this.#sequence, event });
    const results = effect.events.map(({ id }) => ({ id }));
    return { type: "uploaded", exchange, epoch: this.epoch, results, nowMs };
  }

  erase(): void {
    this.epoch++;
    this.log = [];
  }
}

/** A device: its own store, its sync state, and the requests it has under way. */
class Device {
  state: SyncState = newSync;
  readonly store = new Map<string, RecordEvent>();
  sent: Extract<SyncEffect, { type: "upload" | "download" }>[] = [];
  replies: SyncInput[] = [];

  feed(input: SyncInput): void {
    const { state, effects } = sync(this.state, input);
    this.state = state;
    for (const effect of effects) {
      if (effect.type === "keep") for (const event of effect.events) this.store.set(event.id, event);
      else if (effect.type === "forget") this.store.clear();
      else if (effect.type !== "wake-at") this.sent.push(effect);
    }
  }

  record(id: string): void {
    this.store.set(id, goal(id));
    this.feed({ type: "recorded", events: [goal(id)] });
  }

  /** The program ends; what is on disk stays. */
  crash(): void {
    this.state = resumeSync(JSON.parse(JSON.stringify(this.state)) as SyncState);
    this.sent = [];
  }
}

const action = fc.record({
  device: fc.nat(2),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant("record" as const) },
    { weight: 6, arbitrary: fc.constant("wake" as const) },
    { weight: 10, arbitrary: fc.constant("serve" as const) },
    { weight: 10, arbitrary: fc.constant("reply" as const) },
    { weight: 3, arbitrary: fc.constantFrom("lose-request", "lose-reply", "fail", "repeat-reply", "crash") },
    { weight: 1, arbitrary: fc.constant("erase" as const) },
  ),
});

function perform(device: Device, server: OracleServer, what: string, step: number): string | null {
  const nowMs = step * 10_000;
  const request = device.sent[0];
  const reply = device.replies[0];
  if (what === "record") {
    device.record(`e${step}`);
    return `e${step}`;
  }
  if (what === "wake") device.feed({ type: "wake", nowMs });
  else if (what === "crash") device.crash();
  else if (what === "erase") server.erase();
  else if (what === "serve" && request) {
    device.sent.shift();
    device.replies.push(server.answer(request, nowMs));
  } else if (what === "reply" && reply) {
    device.replies.shift();
    device.feed(reply);
  } else if (what === "repeat-reply" && reply) device.feed(reply);
  else if (what === "lose-request") device.sent.shift();
  else if (what === "lose-reply") device.replies.shift();
  else if (what === "fail" && device.state.busy)
    device.feed({ type: "failed", exchange: device.state.busy.exchange, nowMs });
  return null;
}

/** Lets every device finish on a quiet network. */
function drain(devices: readonly Device[], server: OracleServer): void {
  let nowMs = 1e9;
  for (const device of devices) {
    device.crash();
    device.replies = [];
  }
  for (let round = 0; round < 3; round++)
    for (const device of devices) {
      device.feed({ type: "wake", nowMs });
      for (let request = device.sent.shift(); request; request = device.sent.shift())
        device.feed(server.answer(request, ++nowMs));
    }
}

describe("sync", () => {
  it("brings every device and the server to the same log, whatever the network does (seeded)", () => {
    let exchanges = 0;
    fc.assert(
      fc.property(fc.array(action, { minLength: 10, maxLength: 120 }), (actions) => {
        const server = new OracleServer();
        const devices = [new Device(), new Device(), new Device()];
        const made = new Set<string>();
        let erasures = 0;
        for (const [step, { device: index, what }] of actions.entries()) {
          const device = devices[index] as Device;
          const id = perform(device, server, what, step);
          if (id !== null) made.add(id);
          if (what === "erase") erasures++;
          // After every step: nothing doubled on the server, nothing invented, nothing lost between store and outbox.
          const onServer = server.log.map(({ event }) => event.id);
          expect(new Set(onServer).size).toBe(onServer.length);
          expect(onServer.every((each) => made.has(each))).toBe(true);
          for (const each of devices) {
            expect(each.state.outbox.every((event) => each.store.has(event.id))).toBe(true);
            if (erasures > 0) continue;
            const unsent = new Set(each.state.outbox.map((event) => event.id));
            for (const kept of each.store.keys())
              expect(unsent.has(kept) || onServer.includes(kept)).toBe(true);
          }
        }
        drain(devices, server);
        const final = server.log.map(({ event }) => event.id).sort();
        if (erasures === 0) expect(final).toEqual([...made].sort());
        for (const device of devices) {
          expect(isSettled(device.state)).toBe(true);
          expect([...device.store.keys()].sort()).toEqual(final);
          exchanges += device.state.exchanges;
        }
      }),
      { seed: 20260504, numRuns: 400 },
    );
    expect(exchanges).toBeGreaterThan(1000);
  });

  it("reads before it first sends, then sends at most a full batch", () => {
    const device = new Device();
    for (let index = 0; index < uploadBatchMax + 5; index++) device.record(`e${index}`);
    device.feed({ type: "wake", nowMs: 0 });
    expect(device.sent).toMatchObject([{ type: "download", after: 0, epoch: null }]);
    const server = new OracleServer();
    device.feed(server.answer(device.sent.pop() as Extract<SyncEffect, { type: "download" }>, 1));
    expect(device.sent[0]).toMatchObject({ type: "upload", epoch: 1 });
    expect((device.sent[0] as Upload).events).toHaveLength(uploadBatchMax);
  });

  it("waits longer after each failure, up to five minutes, and not after a success", () => {
    const device = new Device();
    let nowMs = 0;
    const waits: number[] = [];
    for (let failure = 0; failure < 12; failure++) {
      device.feed({ type: "wake", nowMs });
      device.feed({ type: "failed", exchange: device.state.exchanges, nowMs });
      waits.push((device.state.retryAtMs ?? 0) - nowMs);
      const count = device.state.exchanges;
      device.feed({ type: "wake", nowMs: (device.state.retryAtMs ?? 0) - 1 });
      expect(device.state.exchanges).toBe(count);
      nowMs = device.state.retryAtMs ?? 0;
    }
    expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(waits.at(-1)).toBe(300_000);
    device.feed({ type: "wake", nowMs });
    const exchange = device.state.exchanges;
    device.feed({ type: "downloaded", exchange, epoch: 1, events: [], more: false, nowMs });
    expect(device.state).toMatchObject({ failures: 0, retryAtMs: null });
  });

  it("sets a refused event aside and sends the others", () => {
    const device = new Device();
    device.state = { ...newSync, epoch: 1, behind: false };
    for (const id of ["a", "broken", "c"]) device.record(id);
    device.feed({ type: "wake", nowMs: 0 });
    device.feed({ type: "refused", exchange: 1, position: 1, why: "no", nowMs: 1 });
    expect(device.state.refused.map(({ event }) => event.id)).toEqual(["broken"]);
    expect((device.sent.at(-1) as Upload).events.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(device.store.has("broken")).toBe(true);
  });
});
