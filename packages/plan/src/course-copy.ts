import type { Course, Flare, RungMemory } from "./course.ts";

/*
 * Copies are written out field by field, in the order of `newCourse`. An object that is spread first and then given other
 * fields costs this Node about a microsecond for each of them and has a shape of its own, so that every rule that reads
 * it is slower; a walk of a year copies hundreds of times. A field that is forgotten here does not compile.
 */

/**
 * A course that may be written to while the original stays as it is. The original must have been copied from none itself,
 * or have kept what was lent to it.
 */
export function copyOf(course: Course): Course {
  return {
    rung: course.rung,
    highestOrder: course.highestOrder,
    memories: new Map(),
    lentMemories: course.memories,
    access: course.access,
    limits: course.limits,
    usual: course.usual,
    easySessions: course.easySessions,
    bridgeFrom: course.bridgeFrom,
    raise: course.raise,
    partnerRaise: course.partnerRaise,
    testedBalance: course.testedBalance,
    lastColour: course.lastColour,
    ambers: course.ambers,
    formFails: course.formFails,
    greens: course.greens,
    flare: course.flare === null ? null : copyOfFlare(course.flare),
    flareStartsMs: course.flareStartsMs,
    needsScreenSinceMs: course.needsScreenSinceMs,
    deload: course.deload,
    anchorMs: course.anchorMs,
    firstSessionMs: course.firstSessionMs,
    lastSession: course.lastSession,
    sessionCount: course.sessionCount,
    recentStartsMs: course.recentStartsMs,
    maintenance: course.maintenance,
    wantsMore: course.wantsMore,
    isAtFloor: course.isAtFloor,
    floorFails: course.floorFails,
    ladderPausedMs: course.ladderPausedMs,
    isDeclined: course.isDeclined,
    isPaused: course.isPaused,
    asksHip: course.asksHip,
    hasPlank: course.hasPlank,
    goalMetMs: course.goalMetMs,
    calibratedMs: course.calibratedMs,
    reserveShift: course.reserveShift,
    weeklyPain: course.weeklyPain,
    sides: course.sides,
    apartSinceMs: course.apartSinceMs,
    lastRestPain: course.lastRestPain,
    hasClinic: course.hasClinic,
    body: course.body,
    capacity: course.capacity,
    faultSessions: course.faultSessions,
    change: { kind: course.change.kind, from: course.change.from, to: course.change.to },
    because: course.because.slice(),
  };
}

const copyOfFlare = (flare: Flare): Flare => ({
  startMs: flare.startMs,
  firstMs: flare.firstMs,
  previousOrder: flare.previousOrder,
  wasLastGreen: flare.wasLastGreen,
  isUntried: flare.isUntried,
});

export const copyOfMemory = (memory: RungMemory): RungMemory => ({
  dose: memory.dose,
  stepsTaken: memory.stepsTaken,
  sessions: memory.sessions,
  firstAtMs: memory.firstAtMs,
  run: memory.run.slice(),
  isFastTracked: memory.isFastTracked,
  readySinceMs: memory.readySinceMs,
  isHeightLowered: memory.isHeightLowered,
  pinchesAfterLowering: memory.pinchesAfterLowering,
  flatSinceMs: memory.flatSinceMs.slice(),
  reserves: memory.reserves.slice(),
});
