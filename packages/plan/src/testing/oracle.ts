import type { RecordEvent } from "@hipfirst/record";
import { ruleTable } from "../rules/table.ts";
import type { PrescribedExercise, Proposal } from "../types.ts";

/*
 * Checks proposals against the invariants of the specification from the raw events alone. It shares no code with the
 * engine on purpose: what the engine believes is not evidence here.
 */

export interface Seen {
  readonly nowMs: number;
  readonly proposal: Proposal;
}

interface RawSet {
  readonly atMs: number;
  readonly session: string;
  readonly exercise: string;
  readonly peakPain: number | undefined;
  readonly stopped: string | null;
}

type Raw = RecordEvent & Record<string, unknown>;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Violations of one proposal, given the one before it on the same record. */
export function violations(events: readonly RecordEvent[], before: Seen | null, seen: Seen): string[] {
  const past = (events as readonly Raw[]).filter((event) => Date.parse(event.at) <= seen.nowMs);
  return [
    ...safety(past, seen.proposal),
    ...shape(past, seen.proposal),
    ...spacing(past, seen.proposal),
    ...limits(past, seen.proposal),
    ...(before === null ? [] : steps(past, before, seen)),
  ];
}

const last = (
  past: readonly Raw[],
  type: string,
  test: (event: Raw) => boolean = () => true,
): Raw | undefined => past.filter((event) => event.type === type && test(event)).at(-1);

const isFull = (event: Raw): boolean => event.kind !== "before-session";

function safety(past: readonly Raw[], { session, state, because, current }: Proposal): string[] {
  const found: string[] = [];
  const full = last(past, "ScreenAnswered", isFull);
  const answers = (full?.answers ?? {}) as Record<string, string>;
  const isComplete =
    full !== undefined && ["CES1", "CES3", "AGE1", "FALL1", "HIP4"].every((id) => id in answers);
  if (session !== null && !isComplete) found.push("load before a complete screen");
  const locking = last(
    past,
    "ScreenAnswered",
    (event) => (event.answers as Record<string, string>).CES1 === "yes",
  );
  if (locking !== undefined) {
    const unlocked = past.some(
      (event) =>
        event.type === "ClinicianDecided" &&
        event.what === "lower-level" &&
        event.at !== locking.at &&
        Date.parse(event.at) > Date.parse(locking.at),
    );
    if (!unlocked && (session !== null || state !== "locked")) found.push("session after a lock");
  }
  const red = redMoments(past);
  const lastRed = red.at(-1);
  const lastComplete = last(
    past,
    "ScreenAnswered",
    (event) => isFull(event) && "CES3" in (event.answers as object),
  );
  if (session !== null && lastRed !== undefined && Date.parse(lastComplete?.at ?? "1970-01-01") < lastRed)
    found.push("session after red without a full screen");
  if (because.length === 0) found.push("no reason");
  if (because.some(({ rule }) => !(rule in ruleTable))) found.push("unknown rule");
  if (session !== null && current === null) found.push("session without a current rung");
  return found;
}

/** Red whatever usual pain was: 9 of 10 at its highest allowed is above 5+2 while usual pain stays under 6. */
function redMoments(past: readonly Raw[]): number[] {
  const moments: number[] = [];
  for (const event of past) {
    const atMs = Date.parse(event.at);
    const isRed =
      (event.type === "SetDone" && typeof event.peakPain === "number" && event.peakPain >= 9) ||
      (event.type === "SessionEnded" && (event.stopped === "spreading" || event.stopped === "numbness")) ||
      (event.type === "MorningAfter" &&
        (event.spreading === true || event.numbness === true || event.raisedAt48h === true)) ||
      event.type === "FlareReported";
    if (isRed) moments.push(atMs);
  }
  return moments;
}

function shape(past: readonly Raw[], { session, state, current, because }: Proposal): string[] {
  if (session === null) return [];
  const found: string[] = [];
  const isFew = state === "flare" || state === "maintenance";
  const hasLimit = past.some((event) => event.type === "ClinicianDecided" && event.what === "limit");
  const rungs = session.exercises.filter(({ id }) => id.startsWith("R"));
  for (const each of rungs) {
    const isOld = each.role === "previous";
    const low = isFew || isOld || hasLimit ? 1 : 2;
    if (each.sets < low || each.sets > 3) found.push(`${each.id} has ${each.sets} sets`);
    if (each.holdS === null && (each.reps < 6 || each.reps > 20))
      found.push(`${each.id} has ${each.reps} reps`);
    if (each.holdS !== null && (each.holdS < 6 || each.holdS > 20 || each.holdS % 2 !== 0))
      found.push(`${each.id} holds ${each.holdS} s`);
  }
  if (new Set(rungs.map(({ id }) => id)).size > 2) found.push("more than two rungs");
  const isEasyFlare = because.some(({ rule }) => rule === "flare.easyDays" || rule === "flare.notGreen");
  if (rungs[0] !== undefined && !isEasyFlare && rungs[0].id !== current)
    found.push("current is not the first rung");
  if (rungs.length === 0 && !because.some(({ rule }) => rule === "regress.ladderPaused"))
    found.push("no rung");
  return found;
}

function spacing(past: readonly Raw[], { session }: Proposal): string[] {
  if (session === null) return [];
  const sets = past.filter((event) => event.type === "SetDone");
  const lastSet = sets.at(-1);
  if (lastSet === undefined) return [];
  const notBeforeMs = Date.parse(session.notBefore);
  const found: string[] = [];
  if (notBeforeMs < Date.parse(lastSet.at) + 36 * hourMs) found.push("less than 36 h");
  const starts = [
    ...new Map(sets.toReversed().map((event) => [event.session as string, Date.parse(event.at)])).values(),
  ];
  if (
    starts.filter((startMs) => startMs > notBeforeMs - 7 * dayMs).length >= 4 &&
    starts.filter((startMs) => startMs > notBeforeMs - 7 * dayMs + hourMs).length >= 4
  )
    found.push("more than 4 in 7 days");
  return found;
}

function limits(past: readonly Raw[], { session, current }: Proposal): string[] {
  const limit = last(past, "ClinicianDecided", (event) => event.what === "limit")?.value as
    | { maxRung?: string; maxReps?: number }
    | null
    | undefined;
  if (limit === null || limit === undefined || session === null) return [];
  const rungs = session.exercises.filter(({ id }) => id.startsWith("R"));
  const found: string[] = [];
  if (
    limit.maxRung !== undefined &&
    [current ?? "", ...rungs.map(({ id }) => id)].some((id) => id > (limit.maxRung ?? ""))
  )
    found.push("rung above the limit");
  if (limit.maxReps !== undefined && rungs.some(({ reps }) => reps > (limit.maxReps ?? 0)))
    found.push("reps above the limit");
  return found;
}

const orderOf = (id: string | null): number => (id === null ? 0 : Number(id.slice(1)));

function steps(past: readonly Raw[], before: Seen, seen: Seen): string[] {
  const [from, to] = [before.proposal.current, seen.proposal.current];
  const found: string[] = [];
  const isTraining = past.some((event) => event.type === "SetDone" && event.session !== "placement");
  if (isTraining && orderOf(to) > orderOf(from) && from !== null && to !== null)
    found.push(...rise(past, from, to, seen, before.proposal.session === null));
  const main = (proposal: Proposal): PrescribedExercise | undefined =>
    proposal.session?.exercises.find(({ role }) => role === "main");
  const [old, now] = [main(before.proposal), main(seen.proposal)];
  if (old !== undefined && now !== undefined && old.id === now.id) {
    const isHeavier =
      (now.loadStep ?? 0) > (old.loadStep ?? 0) ||
      ((now.loadKg ?? 0) > (old.loadKg ?? 0) && old.loadKg !== null);
    if (
      isHeavier &&
      now.reps > old.reps &&
      old.reps > 6 &&
      before.proposal.state === "training" &&
      seen.proposal.state === "training"
    )
      found.push("two raises at once");
  }
  return found;
}

/** `wasClosed`: a screen between the two proposals may have opened a rung again, which is no rise. */
function rise(past: readonly Raw[], from: string, to: string, seen: Seen, wasClosed: boolean): string[] {
  const found: string[] = [];
  const skipped = Array.from(
    { length: orderOf(to) - orderOf(from) - 1 },
    (_, index) => orderOf(from) + 1 + index,
  );
  if (skipped.some((order) => !mayBeClosed(order, past))) found.push(`skipped a rung from ${from} to ${to}`);
  const trained = past.filter(
    (event) => event.type === "SetDone" && event.session !== "placement",
  ) as unknown as RawSet[];
  const isNew = !trained.some(
    (set) =>
      orderOf(set.exercise) >= orderOf(to) &&
      set.exercise.startsWith("R") &&
      set.exercise !== "R02" &&
      set.exercise !== "R03",
  );
  const isChosen = past.some(
    (event) => event.what === "edit" && orderOf((event.value as { rung: string }).rung) >= orderOf(to),
  );
  const firstMs = past.find(
    (event) => event.type === "SetDone" && event.exercise === from && event.session !== "placement",
  )?.at;
  const isLimited = past.some((event) => event.type === "ClinicianDecided" && event.what === "limit");
  if (isNew && !isChosen && !isLimited && orderOf(to) > 4) {
    const days = orderOf(from) <= 8 ? 7 : 14;
    if (firstMs === undefined || seen.nowMs - Date.parse(firstMs) < days * dayMs - hourMs)
      found.push(`speed limit from ${from} to ${to}`);
  }
  const lastSession = past.filter((event) => event.type === "SetDone").at(-1)?.session;
  const peaks = past
    .filter((event) => event.type === "SetDone" && event.session === lastSession)
    .map((event) => event.peakPain as number | undefined);
  if (!wasClosed && Math.max(...peaks.map((peak) => peak ?? 0)) > 5)
    found.push("rose after a session above green");
  return found;
}

const needs: Readonly<Record<number, readonly string[]>> = {
  5: ["chair"],
  18: ["bar"],
  21: ["ball"],
  22: ["bar"],
};
const blocks: Readonly<Record<string, readonly number[]>> = {
  HIP4: [13, 16, 17, 19, 20, 21, 22],
  SHO1: [14, 16, 18, 20, 21, 22],
  EYE1: [20, 21],
  HIP7: [17, 22],
};

/** Whether anything in the record could have closed a rung: equipment, screen, or the gate of R16. */
function mayBeClosed(order: number, past: readonly Raw[]): boolean {
  if (order === 16) return true;
  const equipment = last(past, "PersonDescribed")?.equipment as readonly string[] | undefined;
  const wanted = needs[order];
  if (wanted !== undefined && equipment !== undefined && !wanted.some((word) => equipment.includes(word)))
    return true;
  return past.some(
    (event) =>
      event.type === "ScreenAnswered" &&
      Object.entries(event.answers as Record<string, string>).some(
        ([id, answer]) => answer === "yes" && blocks[id]?.includes(order),
      ),
  );
}
