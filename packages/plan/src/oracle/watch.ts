import type { RecordEvent } from "@hipfirst/record";

/*
 * What the oracle remembers of the raw events. It shares no code with the engine on purpose: what the engine believes
 * is not evidence here.
 */

export interface Watch {
  answers: Readonly<Record<string, string>> | null;
  lockedMs: number | null;
  loweredMs: number;
  /** A clinician has seen the answer that locks; until it was "no" once, the same answer is nothing new. */
  isCovered: boolean;
  redMs: number | null;
  /** Highest pain at rest that was told: usual pain cannot be above it. */
  mostRestingPain: number;
  fullScreenMs: number;
  limit: { readonly maxRung?: string; readonly maxReps?: number } | null;
  wasLimited: boolean;
  /** When a clinician's limit or choice, or the equipment, last changed what is open. */
  reopenedMs: number;
  /** When a clinician last chose a rung. */
  chosenMs: number;
  /** Highest rung a clinician chose. */
  chosenOrder: number;
  equipment: readonly string[] | undefined;
  /** Rungs that some answer may have closed. */
  readonly closedOrders: Set<number>;
  lastSetAt: string | null;
  lastSession: string | null;
  /** Highest rung of that session. */
  lastOrder: number;
  /** Highest pain of a set of that session, 0 where none was told. */
  lastPeakPain: number;
  /** Starts of the last sessions, newest last. */
  readonly startsMs: number[];
  readonly seenSessions: Set<string>;
  /** Sittings of tries, which are no training. */
  readonly placements: Set<string>;
  hasTrained: boolean;
  /** Highest rung trained on, or known from a try above it that was not hard. */
  trainedOrder: number;
  readonly firstAt: Map<string, string>;
}

export const startWatch = (): Watch => ({
  answers: null,
  lockedMs: null,
  loweredMs: Number.NEGATIVE_INFINITY,
  isCovered: false,
  redMs: null,
  mostRestingPain: 0,
  fullScreenMs: 0,
  limit: null,
  wasLimited: false,
  reopenedMs: Number.NEGATIVE_INFINITY,
  chosenMs: Number.NEGATIVE_INFINITY,
  chosenOrder: 0,
  equipment: undefined,
  closedOrders: new Set(),
  lastSetAt: null,
  lastSession: null,
  lastOrder: 0,
  lastPeakPain: 0,
  startsMs: [],
  seenSessions: new Set(),
  placements: new Set(),
  hasTrained: false,
  trainedOrder: 0,
  firstAt: new Map(),
});

type Raw = RecordEvent & Readonly<Record<string, unknown>>;

export const orderOf = (id: string | null): number => (id === null ? 0 : Number(id.slice(1)));

/** Remembers one more event; events come in the order of their time. */
export function watchEvent(watch: Watch, event: RecordEvent): void {
  const raw = event as Raw;
  if (isRed(raw, watch.mostRestingPain)) watch.redMs = Date.parse(event.at);
  switch (event.type) {
    case "PersonDescribed":
      watch.equipment = raw.equipment as readonly string[] | undefined;
      watch.reopenedMs = Date.parse(event.at);
      return;
    case "ScreenAnswered":
      watchScreen(watch, raw, Date.parse(event.at));
      return;
    case "ClinicianDecided":
      watchDecision(watch, raw, Date.parse(event.at));
      return;
    case "SessionStarted":
      watchRest(watch, raw.restingPain);
      if (raw.kind === "placement") watch.placements.add(raw.session as string);
      return;
    case "QuestionnaireAnswered":
      if (raw.instrument === "NPRS") watchRest(watch, raw.score);
      return;
    case "SetDone":
      watchSet(watch, raw);
  }
}

/** Red for certain: 9 of 10 or more, and above the highest usual pain there can be by more than 2. */
function isRed(event: Raw, mostRestingPain: number): boolean {
  switch (event.type) {
    case "SetDone":
      return (
        typeof event.peakPain === "number" && event.peakPain >= 9 && event.peakPain > mostRestingPain + 2
      );
    case "SessionEnded":
      return event.stopped === "spreading" || event.stopped === "numbness";
    case "MorningAfter":
      return event.spreading === true || event.numbness === true || event.raisedAt48h === true;
    default:
      return event.type === "FlareReported";
  }
}

function watchRest(watch: Watch, pain: unknown): void {
  if (typeof pain === "number") watch.mostRestingPain = Math.max(watch.mostRestingPain, pain);
}

const blocks: readonly (readonly [item: string, orders: readonly number[]])[] = [
  ["HIP4", [13, 16, 17, 19, 20, 21, 22]],
  ["SHO1", [14, 16, 18, 20, 21, 22]],
  ["EYE1", [20, 21]],
  ["HIP7", [17, 22]],
];

function watchScreen(watch: Watch, event: Raw, atMs: number): void {
  const answers = event.answers as Readonly<Record<string, string>>;
  const isFull = event.kind !== "before-session";
  if (isFull) {
    watch.answers = answers;
    if ("CES3" in answers) watch.fullScreenMs = atMs;
  }
  if (isFull && answers.CES1 === "no") watch.isCovered = false;
  if (answers.CES1 === "yes" && !(isFull && watch.isCovered)) watch.lockedMs = atMs;
  for (const [id, orders] of blocks)
    if (answers[id] === "yes") for (const order of orders) watch.closedOrders.add(order);
}

function watchDecision(watch: Watch, event: Raw, atMs: number): void {
  if (event.what === "lower-level") {
    watch.loweredMs = Math.max(watch.loweredMs, atMs);
    watch.isCovered = event.by !== "person" && watch.answers?.CES1 === "yes";
  }
  if (event.what === "edit" || event.what === "limit" || event.what === "free-rung") watch.reopenedMs = atMs;
  if (event.what === "edit") {
    watch.chosenMs = atMs;
    watch.chosenOrder = Math.max(watch.chosenOrder, orderOf((event.value as { rung: string }).rung));
  }
  if (event.what !== "limit") return;
  watch.wasLimited = true;
  watch.limit = (event.value ?? null) as Watch["limit"];
}

const sessionsRemembered = 6;

function watchSet(watch: Watch, event: Raw): void {
  const session = event.session as string;
  const exercise = event.exercise as string;
  watch.lastSetAt = event.at;
  const isOther = session !== watch.lastSession;
  if (isOther) watch.lastPeakPain = 0;
  const order = exercise.startsWith("R") ? orderOf(exercise) : 0;
  watch.lastOrder = isOther ? order : Math.max(watch.lastOrder, order);
  watch.lastSession = session;
  watch.lastPeakPain = Math.max(watch.lastPeakPain, (event.peakPain as number | undefined) ?? 0);
  if (isOther && !watch.seenSessions.has(session)) {
    watch.seenSessions.add(session);
    watch.startsMs.push(Date.parse(event.at));
    if (watch.startsMs.length > sessionsRemembered) watch.startsMs.shift();
  }
  if (watch.placements.has(session)) {
    watchTry(watch, event);
    return;
  }
  watch.hasTrained = true;
  if (!watch.firstAt.has(exercise)) watch.firstAt.set(exercise, event.at);
  if (exercise.startsWith("R") && exercise !== "R02" && exercise !== "R03")
    watch.trainedOrder = Math.max(watch.trainedOrder, order);
}

/** A start lies below the highest try that went well: coming back to it after a flare or an absence is no new rung. */
function watchTry(watch: Watch, event: Raw): void {
  const isHard = typeof event.rir === "number" && event.rir < 3;
  const order = orderOf(event.exercise as string);
  if (!isHard) watch.trainedOrder = Math.max(watch.trainedOrder, Math.min(9, order - 1));
}
