import { loadFraction } from "../capacity/use.ts";
import { type Course, easiestRung, fired, hasHighUsualPain, heldRung, memoryOf } from "../course.ts";
import { hasPressure } from "../history/safety.ts";
import { hasEquipment } from "../ladder/climb.ts";
import { bottomDose, cut, type Dose, findsLoad, isEarly, withAmount, withMoreLoad } from "../ladder/dose.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { isCalibrationDue } from "../rules/calibration.ts";
import { reserveFrom, reserveTarget } from "../rules/effort.ts";
import { isOnEasyDose } from "../rules/flare.ts";
import { isInForce, ruleNumber } from "../rules/in-force.ts";
import { needsSlowerLowering } from "../rules/plateau.ts";
import type { PrescribedExercise } from "../types.ts";
import { atMost, setsFor } from "./sets-now.ts";

type Answers = Parameters<typeof hasPressure>[0];
const lastParallelOrder = 4;
const plankRungOrder = 14;

interface Ask {
  readonly rung: Rung;
  readonly dose: Dose;
  readonly sets: number;
  readonly role: PrescribedExercise["role"];
  readonly rir: PrescribedExercise["rir"];
  readonly side?: PrescribedExercise["side"];
  readonly isLastSetOpen?: boolean;
  readonly isCalibration?: boolean;
  readonly loadTries?: PrescribedExercise["loadTries"];
}

/** The ladder part of the next session; empty while the ladder rests. */
export function ladderWork(course: Course, answers: Answers, atMs: number): PrescribedExercise[] {
  if (course.ladderPausedMs !== null) return [];
  const asks = isOnEasyDose(course, atMs)
    ? easyDayWork()
    : [...mainWork(course, answers, atMs), ...besideWork(course, answers, atMs)];
  return asks
    .filter(({ rung }) => rung.order <= course.access.topOrder)
    .map((ask) => withOptionalLoad(course, answers, ask, written(course, ask)));
}

/** Flare days 0-2: the easiest rung and the press, one set each. */
function easyDayWork(): Ask[] {
  const rung = easiestRung();
  const dose = withAmount(bottomDose(rung), ruleNumber("plan.flareReps"));
  const rir = reserveFrom("plan.flareEasyReserve");
  const main: Ask = { rung, dose, sets: 1, role: "main", rir };
  const press = findRung("R02");
  return press === undefined
    ? [main]
    : [main, { rung: press, dose: bottomDose(press), sets: 1, role: "parallel", rir }];
}

function mainWork(course: Course, answers: Answers, atMs: number): Ask[] {
  const rung = heldRung(course);
  const memory = memoryOf(course, rung);
  const heldDose = rung.id === "R02" ? keptPress(course, memory.dose, answers) : memory.dose;
  const rir = reserveTarget(course, rung, atMs);
  const role = "main" as const;
  if (course.flare !== null) {
    const eased = reserveFrom("plan.flareLoweredReserve");
    return [{ rung, dose: heldDose, sets: ruleNumber("plan.easySets"), role, rir: eased }];
  }
  if (course.deload !== null) {
    const { dose } = cut(heldDose, ruleNumber("plan.easeFraction"));
    return [{ rung, dose, sets: ruleNumber("plan.easySets"), role, rir }];
  }
  const { left, right } = setsFor(course, rung, atMs);
  const isLastSetOpen =
    isEarly(rung) && memory.sessions === 0 && course.maintenance === null && !hasHighUsualPain(course);
  const isCalibration = !hasPressure(answers) && isCalibrationDue(course, rung, atMs);
  if (isCalibration) fired(course, "effort.calibrate");
  const loadTries =
    memory.sessions === 0 && mayFindLoad(course, rung)
      ? { most: ruleNumber("plan.loadTries"), reps: ruleNumber("plan.minReps") }
      : null;
  const ask = { rung, dose: heldDose, role, rir, isLastSetOpen, isCalibration, loadTries };
  if (left === right) return [{ sets: left, ...ask }];
  const [weaker, stronger] = left > right ? (["left", "right"] as const) : (["right", "left"] as const);
  return [
    { sets: Math.max(left, right), side: weaker, ...ask },
    { sets: Math.min(left, right), side: stronger, ...ask },
  ];
}

/** Tries could go past a clinician's limit of load, so there the load is not tried (doubleProgression.loadFinding). */
const mayFindLoad = ({ limits, maintenance }: Course, rung: Rung): boolean =>
  findsLoad(rung) && maintenance === null && limits.loadKg === null && limits.loadStep === null;

/** One more exercise beside the held rung: R02 in stage 0, R03 beside R02, the old rung beside a new one. */
function besideWork(course: Course, answers: Answers, atMs: number): Ask[] {
  const held = heldRung(course);
  const sets = course.flare === null ? ruleNumber("plan.easySets") : 1;
  if (held.order <= lastParallelOrder) {
    const partner = findRung(held.id === "R02" ? "R03" : "R02");
    if (partner === undefined) return [];
    const known = memoryOf(course, partner).dose;
    const dose =
      partner.id === "R02"
        ? pressDose(course, known, answers)
        : withAmount(bottomDose(partner), ruleNumber("plan.flareReps"));
    const eased = course.deload === null ? dose : cut(dose, ruleNumber("plan.easeFraction")).dose;
    return [
      { rung: partner, dose: eased, sets, role: "parallel", rir: reserveTarget(course, partner, atMs) },
    ];
  }
  const old = course.bridgeFrom;
  const isNew = memoryOf(course, held).sessions < ruleNumber("plan.easySessions");
  if (
    old === null ||
    !isNew ||
    course.deload !== null ||
    course.flare !== null ||
    course.maintenance !== null
  )
    return [];
  return [
    {
      rung: old,
      dose: memoryOf(course, old).dose,
      sets: 1,
      role: "previous",
      rir: reserveTarget(course, old, atMs),
    },
  ];
}

/** Effort of the press: 3 of 10 with high usual pain or at the floor, at most 5 with high blood pressure, else 7. */
function pressTopStep(course: Course, answers: Answers): number {
  if (hasHighUsualPain(course) || course.isAtFloor) return 0;
  return ruleNumber(hasPressure(answers) ? "plan.pressTopStepWithPressure" : "plan.pressTopStep");
}

function pressDose(course: Course, dose: Dose, answers: Answers): Dose {
  const top = pressTopStep(course, answers);
  return { ...dose, loadStep: dose.loadStep === null ? null : Math.min(dose.loadStep, top) };
}

/** The same where the press is the held rung. */
function keptPress(course: Course, dose: Dose, answers: Answers): Dose {
  if (!isInForce("parallel.pressKept")) return dose;
  const kept = pressDose(course, dose, answers);
  if (kept.loadStep !== dose.loadStep) fired(course, "parallel.pressKept");
  return kept;
}

export function written(course: Course, ask: Ask): PrescribedExercise {
  const { rung, dose, role } = ask;
  const { limits } = course;
  const isStandard = hasEquipment(rung, course.access) || rung.alternative === null;
  const isBench = rung.order === plankRungOrder && !course.hasPlank;
  const isKg = (isStandard ? rung.loadUnit : rung.alternative?.loadUnit) === "kg";
  return {
    id: rung.id,
    sets: atMost(ask.sets, limits.sets),
    reps: atMost(dose.reps, limits.reps),
    holdS: dose.holdS === null ? null : atMost(dose.holdS, limits.holdS),
    durationMin: null,
    side: ask.side ?? (rung.isBilateral ? "both" : "each"),
    loadKg: isKg && dose.loadKg !== null ? atMost(dose.loadKg, limits.loadKg) : null,
    loadStep: dose.loadStep === null ? null : atMost(dose.loadStep, limits.loadStep),
    tempo: role === "main" && needsSlowerLowering(course) ? slower(rung.tempo) : rung.tempo,
    restS: rung.restS,
    rir: ask.rir,
    role,
    isLastSetOpen: ask.isLastSetOpen ?? false,
    isCalibration: ask.isCalibration ?? false,
    form: isBench ? "bench" : isStandard ? "standard" : "alternative",
    isHeightLowered: memoryOf(course, rung).isHeightLowered,
    isOptional: false,
    loadTries: ask.loadTries ?? null,
    optionalLoad: null,
  };
}

function withOptionalLoad(
  course: Course,
  answers: Answers,
  { rung, dose, role }: Ask,
  exercise: PrescribedExercise,
): PrescribedExercise {
  const more = role === "main" ? optionalLoad(course, rung, dose) : null;
  if (more === null) return exercise;
  const isTooMuch =
    rung.id === "R02" &&
    isInForce("parallel.pressKept") &&
    (more.loadStep ?? 0) > pressTopStep(course, answers);
  return isTooMuch ? exercise : { ...exercise, optionalLoad: more };
}

/** One load step that may be taken while waiting at the top (doubleProgression.waiting). */
function optionalLoad(course: Course, rung: Rung, dose: Dose): PrescribedExercise["optionalLoad"] {
  const isWaiting = course.because.some(({ rule }) => rule === "speedLimit.waiting");
  const hasLoad = rung.loadUnit === "kg" ? dose.loadKg !== null : rung.loadUnit === "step";
  if (!isWaiting || !hasLoad) return null;
  const heavier = isInForce("capacity.optionalLoad")
    ? withMoreLoad(rung, dose, loadFraction(course, rung, dose))
    : withMoreLoad(rung, dose);
  const { loadKg, loadStep } = course.limits;
  const isAllowed =
    (heavier.loadKg ?? 0) <= (loadKg ?? Number.POSITIVE_INFINITY) &&
    (heavier.loadStep ?? 0) <= (loadStep ?? Number.POSITIVE_INFINITY);
  return isAllowed ? { loadKg: heavier.loadKg, loadStep: heavier.loadStep } : null;
}

/** One second more on the way down (plateau.steps). */
function slower(tempo: string): string {
  const parts = tempo.split("-").map(Number);
  const down = parts[2];
  return down === undefined ? tempo : `${parts[0]}-${parts[1]}-${down + 1}`;
}
