import type { Capacity } from "./capacity/estimate.ts";
import { copyOfMemory } from "./course-copy.ts";
import { type Limits, noLimits } from "./history/clinician.ts";
import { noUsualPain, type UsualPain, usualPainOf } from "./history/usual-pain.ts";
import { type Access, highestOpen, previousOpen } from "./ladder/climb.ts";
import { bottomDose, type Dose } from "./ladder/dose.ts";
import { type Rung, rungOf, rungs } from "./ladder/rung.ts";
import type { Balance, SideMeasure } from "./rules/asymmetry.ts";
import { ruleNumber } from "./rules/in-force.ts";
import type { Colour } from "./rules/pain.ts";
import type { RuleId } from "./rules/table.ts";
import type { ChangeKind, ReasonValues } from "./types.ts";

/** What is remembered of one rung. */
export interface RungMemory {
  dose: Dose;
  /** Load steps taken at the top (doubleProgression.then). */
  stepsTaken: number;
  /** Sessions with the rung as the one held. */
  sessions: number;
  firstAtMs: number | null;
  /** Running sessions at the top; true where the form was self-checked. */
  run: boolean[];
  isFastTracked: boolean;
  /** Since when everything but a gate has been met. */
  readySinceMs: number | null;
  isHeightLowered: boolean;
  pinchesAfterLowering: number;
  /** Start times of running sessions without a gain. */
  flatSinceMs: number[];
  /** Reserve of the last sessions at equal dose. */
  reserves: { readonly amount: number; readonly rir: number }[];
}

export interface Flare {
  /** When it was last told anew: the easy days count from here. */
  readonly startMs: number;
  /** When it was first told: how long it has lasted counts from here. */
  readonly firstMs: number;
  /** The rung to climb back to. */
  readonly previousOrder: number;
  /** Null before the first session of the flare. */
  wasLastGreen: boolean | null;
  /** The lowered rung was not done yet. */
  isUntried: boolean;
}

/** A raise that waits for the next session. */
export interface Raise {
  readonly kind: "add-reps" | "add-load";
  readonly dose: Dose;
  readonly isStepAtTop: boolean;
  readonly rule: RuleId;
}

/**
 * Where a person stands in the programme. One fresh course is made for each proposal, walked through the record by the
 * fold and then read; it is never shared, which is why the rules may write to it.
 */
export interface Course {
  rung: Rung | null;
  highestOrder: number;
  readonly memories: Map<string, RungMemory>;
  /** Memories of the course this one was copied from: taken over, as copies, when they are first needed. */
  lentMemories: ReadonlyMap<string, RungMemory>;
  access: Access;
  limits: Limits;
  usual: UsualPain;
  easySessions: number;
  bridgeFrom: Rung | null;
  raise: Raise | null;
  /** The same for R02 beside the first rungs. */
  partnerRaise: Raise | null;
  /** Sides from strength tests, while they count (asymmetry.measure). */
  testedBalance: { readonly fromMs: number; readonly untilMs: number; readonly balance: Balance } | null;
  lastColour: Colour | null;
  ambers: number;
  formFails: number;
  /** Green sessions since the rung was reached, for climbing back. */
  greens: number;
  flare: Flare | null;
  flareStartsMs: readonly number[];
  needsScreenSinceMs: number | null;
  deload: { readonly untilMs: number; readonly rule: RuleId } | null;
  /** Training weeks count from here. */
  anchorMs: number | null;
  firstSessionMs: number | null;
  lastSession: { readonly startMs: number; readonly endMs: number } | null;
  /** Sessions with work in them. */
  sessionCount: number;
  /** When the latest of them started, newest last: as many as a week may hold. */
  recentStartsMs: readonly number[];
  maintenance: { readonly sinceMs: number; readonly rule: RuleId } | null;
  wantsMore: boolean;
  isAtFloor: boolean;
  floorFails: number;
  ladderPausedMs: number | null;
  isDeclined: boolean;
  isPaused: boolean;
  asksHip: boolean;
  /** A front plank of 30 s without sag was measured. */
  hasPlank: boolean;
  goalMetMs: number | null;
  /** When stated reserve was last compared with what was really left. */
  calibratedMs: number | null;
  /** Repetitions that the aimed reserve is raised by, where reserve is told too high. */
  reserveShift: number;
  weeklyPain: readonly { readonly atMs: number; readonly score: number }[];
  sides: readonly SideMeasure[];
  /** Since when one side does fewer sets; null while both do the same. */
  apartSinceMs: number | null;
  /** Last pain at rest that was told, points of 10. */
  lastRestPain: number | null;
  /** A clinician takes part. */
  hasClinic: boolean;
  /** What is known of the body; null is unknown. */
  body: { readonly massKg: number | null; readonly heightM: number | null };
  /** What each hip can give; null before anything was seen of it. */
  capacity: Readonly<Record<"left" | "right", Capacity | null>>;
  /** Sessions in which each trunk fault was seen. */
  faultSessions: ReadonlyMap<string, number>;
  change: { kind: ChangeKind; from: string | null; to: string | null };
  because: { readonly rule: RuleId; readonly values: ReasonValues }[];
}

const openToAll: Access = {
  blocked: new Set(),
  freed: new Set(),
  equipment: null,
  topOrder: rungs.at(-1)?.order ?? 0,
};

export function newCourse(): Course {
  return {
    rung: null,
    highestOrder: 0,
    memories: new Map(),
    lentMemories: noMemories,
    access: openToAll,
    limits: noLimits,
    usual: noUsualPain,
    easySessions: ruleNumber("plan.easySessions"),
    bridgeFrom: null,
    raise: null,
    partnerRaise: null,
    testedBalance: null,
    lastColour: null,
    ambers: 0,
    formFails: 0,
    greens: 0,
    flare: null,
    flareStartsMs: [],
    needsScreenSinceMs: null,
    deload: null,
    anchorMs: null,
    firstSessionMs: null,
    lastSession: null,
    sessionCount: 0,
    recentStartsMs: [],
    maintenance: null,
    wantsMore: false,
    isAtFloor: false,
    floorFails: 0,
    ladderPausedMs: null,
    isDeclined: false,
    isPaused: false,
    asksHip: false,
    hasPlank: false,
    goalMetMs: null,
    calibratedMs: null,
    reserveShift: 0,
    weeklyPain: [],
    sides: [],
    apartSinceMs: null,
    lastRestPain: null,
    hasClinic: false,
    body: { massKg: null, heightM: null },
    capacity: { left: null, right: null },
    faultSessions: new Map(),
    change: { kind: "none", from: null, to: null },
    because: [],
  };
}

/** What most rules saw: nothing that a number tells. */
export const noValues: ReasonValues = {};

/** Notes that a rule fired, with what it saw. A rule speaks once for each proposal. */
export function fired(course: Course, rule: RuleId, values: ReasonValues = noValues): void {
  if (!course.because.some((reason) => reason.rule === rule)) course.because.push({ rule, values });
}

export function memoryOf(course: Course, rung: Rung): RungMemory {
  const known = course.memories.get(rung.id);
  if (known !== undefined) return known;
  const lent = course.lentMemories.get(rung.id);
  const memory = lent === undefined ? freshMemory(rung) : copyOfMemory(lent);
  course.memories.set(rung.id, memory);
  return memory;
}

function freshMemory(rung: Rung): RungMemory {
  return {
    dose: bottomDose(rung),
    stepsTaken: 0,
    sessions: 0,
    firstAtMs: null,
    run: [],
    isFastTracked: false,
    readySinceMs: null,
    isHeightLowered: false,
    pinchesAfterLowering: 0,
    flatSinceMs: [],
    reserves: [],
  };
}

/** Ends the loan: from here on either the course or the one it was copied from may be written to, not both. */
export function keepLentMemories(course: Course): void {
  for (const [id, memory] of course.lentMemories)
    if (!course.memories.has(id)) course.memories.set(id, memory);
  course.lentMemories = noMemories;
}

const noMemories: ReadonlyMap<string, RungMemory> = new Map();

/** The held rung. Throws before there is one: the entry rule comes first. */
export function heldRung(course: Course): Rung {
  if (course.rung === null) throw new Error("No rung is held yet: apply the entry rule first");
  return course.rung;
}

export const usualOf = (course: Course): number | null => usualPainOf(course.usual);

export const hasHighUsualPain = (course: Course): boolean =>
  (usualOf(course) ?? 0) >= ruleNumber("plan.highUsualPain");

/** The highest rung held so far that is still open: climbing back ends there. */
function climbTop(course: Course): number {
  return highestOpen(course.highestOrder, course.access)?.order ?? 0;
}

export const isClimbingBack = (course: Course): boolean =>
  course.rung !== null && course.rung.order < climbTop(course);

export function changeTo(course: Course, kind: ChangeKind, from: Rung | null, to: Rung | null): void {
  course.change = { kind, from: from?.id ?? null, to: to?.id ?? null };
}

/**
 * Moves to another rung: bottom of its range (load remembered, one step back), easy sets, a fresh count. A rung that was
 * only a partner so far keeps what was counted there (parallel.rule).
 */
export function moveTo(course: Course, rung: Rung): void {
  const memory = memoryOf(course, rung);
  if (memory.sessions > 0) {
    const { loadStep, loadKg } = memory.dose;
    memory.dose = {
      ...bottomDose(rung),
      loadKg,
      loadStep: loadStep === null ? null : Math.max(0, loadStep - 1),
    };
    memory.stepsTaken = Math.max(0, memory.stepsTaken - 1);
    memory.run = [];
    memory.isFastTracked = false;
  }
  memory.flatSinceMs = [];
  memory.reserves = [];
  course.rung = rung;
  course.raise = null;
  course.bridgeFrom = null;
  course.greens = 0;
  course.ambers = 0;
  course.formFails = 0;
  course.easySessions = ruleNumber("plan.easySessions");
}

/** The open rung `count` below, or the lowest one. */
export function lowerRung(course: Course, from: Rung, count: number): Rung {
  let rung = from;
  for (let step = 0; step < count; step++) rung = previousOpen(rung.order, course.access) ?? rung;
  return rung;
}

export const easiestRung = (): Rung => rungs[0] ?? rungOf("R01");

const mostPerWeek = 7;

/** A session with work in it was begun. */
export function noteStart(course: Course, startMs: number): void {
  course.sessionCount += 1;
  course.recentStartsMs = [...course.recentStartsMs.slice(1 - mostPerWeek), startMs];
}
