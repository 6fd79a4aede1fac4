import type { SyncEffect, SyncInput, SyncState, SyncStep } from "./state.ts";

/** Events in one upload; the server takes no more. */
export const uploadBatchMax = 50;
const firstRetryMs = 1000;
const longestRetryMs = 5 * 60_000;

export const newSync: SyncState = {
  epoch: null,
  cursor: 0,
  outbox: [],
  refused: [],
  busy: null,
  exchanges: 0,
  failures: 0,
  retryAtMs: null,
  behind: true,
};

/** A state read from disk: no exchange of the former program will be answered, and the server may have moved on. */
export function resumeSync(saved: SyncState): SyncState {
  return { ...saved, busy: null, failures: 0, retryAtMs: null, behind: true };
}

/** How long to leave a server alone after this many failures in a row and one more. */
export function retryWaitMs(failures: number): number {
  return Math.min(firstRetryMs * 2 ** failures, longestRetryMs);
}

/** Nothing to send and nothing known to read. */
export function isSettled(state: SyncState): boolean {
  return state.busy === null && state.outbox.length === 0 && !state.behind;
}

/**
 * One step of the exchange with the server. At most one exchange is under way; a device reads before it first sends,
 * so that it never uploads into a record that was erased without its knowledge. Effects are carried out in order.
 */
export function sync(state: SyncState, input: SyncInput): SyncStep {
  if (input.type === "recorded")
    return { state: { ...state, outbox: [...state.outbox, ...input.events] }, effects: [] };
  if (input.type === "wake") return next({ ...state, behind: true }, input.nowMs, []);
  if (state.busy?.exchange !== input.exchange) return { state, effects: [] };
  const idle: SyncState = { ...state, busy: null };
  switch (input.type) {
    case "uploaded":
      return input.epoch === state.epoch
        ? next(acknowledge(idle, new Set(input.results.map(({ id }) => id))), input.nowMs, [])
        : startAfresh(idle, input.epoch, input.nowMs);
    case "downloaded":
      return state.epoch === null || input.epoch === state.epoch
        ? merge(idle, input)
        : startAfresh(idle, input.epoch, input.nowMs);
    case "refused":
      return next(setAside(idle, input.position, input.why), input.nowMs, []);
    case "erased":
      return startAfresh(idle, input.epoch, input.nowMs);
    case "failed":
      return waitLonger(idle, input.nowMs);
  }
}

function next(state: SyncState, nowMs: number, before: readonly SyncEffect[]): SyncStep {
  if (state.busy !== null) return { state, effects: before };
  if (state.retryAtMs !== null && nowMs < state.retryAtMs)
    return { state, effects: [...before, { type: "wake-at", atMs: state.retryAtMs }] };
  const exchange = state.exchanges + 1;
  const begun = (kind: "upload" | "download"): SyncState => ({
    ...state,
    exchanges: exchange,
    busy: { exchange, kind },
  });
  if (state.epoch !== null && state.outbox.length > 0) {
    const events = state.outbox.slice(0, uploadBatchMax);
    return {
      state: begun("upload"),
      effects: [...before, { type: "upload", exchange, epoch: state.epoch, events }],
    };
  }
  if (!state.behind) return { state, effects: before };
  return {
    state: begun("download"),
    effects: [...before, { type: "download", exchange, epoch: state.epoch, after: state.cursor }],
  };
}

const answered = { failures: 0, retryAtMs: null } as const;

function acknowledge(state: SyncState, ids: ReadonlySet<string>): SyncState {
  return { ...state, ...answered, outbox: state.outbox.filter(({ id }) => !ids.has(id)) };
}

function merge(state: SyncState, input: Extract<SyncInput, { type: "downloaded" }>): SyncStep {
  const cursor = input.events.reduce((last, { sequence }) => Math.max(last, sequence), state.cursor);
  const read: SyncState = { ...state, ...answered, epoch: input.epoch, cursor, behind: input.more };
  // An event of ours that comes back was stored although its acknowledgement was lost.
  const merged = acknowledge(read, new Set(input.events.map(({ event }) => event.id)));
  const keep: readonly SyncEffect[] =
    input.events.length === 0 ? [] : [{ type: "keep", events: input.events.map(({ event }) => event) }];
  return next(merged, input.nowMs, keep);
}

/** Erasing a person is real: what this device still holds goes too, also what it had not sent. */
function startAfresh(state: SyncState, epoch: number, nowMs: number): SyncStep {
  const empty: SyncState = { ...newSync, epoch, exchanges: state.exchanges };
  return next(empty, nowMs, [{ type: "forget" }]);
}

function setAside(state: SyncState, position: number, why: SyncState["refused"][number]["why"]): SyncState {
  const event = state.outbox[position];
  if (event === undefined) return { ...state, ...answered };
  return {
    ...state,
    ...answered,
    outbox: state.outbox.filter((each) => each !== event),
    refused: [...state.refused, { event, why }],
  };
}

function waitLonger(state: SyncState, nowMs: number): SyncStep {
  const atMs = nowMs + retryWaitMs(state.failures);
  const waiting: SyncState = { ...state, failures: state.failures + 1, retryAtMs: atMs, behind: true };
  return { state: waiting, effects: [{ type: "wake-at", atMs }] };
}
