import { numberOf } from "@hipfirst/evidence";
import { type Course, easiestRung, hasHighUsualPain, heldRung, memoryOf } from "../course.ts";
import { saysYesOrUnsure } from "../history/safety.ts";
import { hasEquipment } from "../ladder/climb.ts";
import { bottomDose, cut, type Dose, isEarly, withAmount } from "../ladder/dose.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { reserveTarget } from "../rules/effort.ts";
import { isOnEasyDose } from "../rules/flare.ts";
import { needsSlowerLowering } from "../rules/plateau.ts";
import type { PrescribedExercise } from "../types.ts";
import { atMost, setsFor } from "./sets-now.ts";

type Answers = Parameters<typeof saysYesOrUnsure>[0];
const flareReserve = [4, 5] as const;
const lastParallelOrder = 4;
const pressTopStepWithPressure = 1;
const plankRungOrder = 14;

interface Ask {
  readonly rung: Rung;
  readonly dose: Dose;
  readonly sets: number;
  readonly role: PrescribedExercise["role"];
  readonly rir: PrescribedExercise["rir"];
  readonly side?: PrescribedExercise["side"];
  readonly isLastSetOpen?: boolean;
}

/** The ladder part of the next session; empty while the ladder rests. */
export function ladderWork(course: Course, answers: Answers, atMs: number): PrescribedExercise[] {
  if (course.ladderPausedMs !== null) return [];
  const asks = isOnEasyDose(course, atMs)
    ? easyDayWork()
    : [...mainWork(course, atMs), ...besideWork(course, answers, atMs)];
  return asks.filter(({ rung }) => rung.order <= course.access.topOrder).map((ask) => written(course, ask));
}

/** Flare days 0-2: the easiest rung and the press, one set each. */
function easyDayWork(): Ask[] {
  const rung = easiestRung();
  const dose = withAmount(bottomDose(rung), numberOf("plan.flareReps"));
  const main: Ask = { rung, dose, sets: 1, role: "main", rir: flareReserve };
  const press = findRung("R02");
  return press === undefined
    ? [main]
    : [main, { rung: press, dose: bottomDose(press), sets: 1, role: "parallel", rir: flareReserve }];
}

function mainWork(course: Course, atMs: number): Ask[] {
  const rung = heldRung(course);
  const memory = memoryOf(course, rung);
  const rir = reserveTarget(course, rung, atMs);
  const role = "main" as const;
  if (course.flare !== null) {
    return [{ rung, dose: memory.dose, sets: numberOf("plan.easySets"), role, rir: [3, 4] }];
  }
  if (course.deload !== null) {
    const { dose } = cut(memory.dose, numberOf("plan.easeFraction"));
    return [{ rung, dose, sets: numberOf("plan.easySets"), role, rir }];
  }
  const { left, right } = setsFor(course, rung, atMs);
  const isLastSetOpen =
    isEarly(rung) && memory.sessions === 0 && course.maintenance === null && !hasHighUsualPain(course);
  const ask = { rung, dose: memory.dose, role, rir, isLastSetOpen };
  if (left === right) return [{ ...ask, sets: left }];
  const [weaker, stronger] = left > right ? (["left", "right"] as const) : (["right", "left"] as const);
  return [
    { ...ask, sets: Math.max(left, right), side: weaker },
    { ...ask, sets: Math.min(left, right), side: stronger },
  ];
}

/** One more exercise beside the held rung: R02 in stage 0, R03 beside R02, the old rung beside a new one. */
function besideWork(course: Course, answers: Answers, atMs: number): Ask[] {
  const held = heldRung(course);
  const sets = course.flare === null ? numberOf("plan.easySets") : 1;
  if (held.order <= lastParallelOrder) {
    const partner = findRung(held.id === "R02" ? "R03" : "R02");
    if (partner === undefined) return [];
    const known = memoryOf(course, partner).dose;
    const dose =
      partner.id === "R02"
        ? pressDose(course, known, answers)
        : withAmount(bottomDose(partner), numberOf("plan.flareReps"));
    const eased = course.deload === null ? dose : cut(dose, numberOf("plan.easeFraction")).dose;
    return [
      { rung: partner, dose: eased, sets, role: "parallel", rir: reserveTarget(course, partner, atMs) },
    ];
  }
  const old = course.bridgeFrom;
  const isNew = memoryOf(course, held).sessions < numberOf("plan.easySessions");
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

/** Effort of the press: 3 of 10 with high usual pain or at the floor, at most 5 with high blood pressure. */
function pressDose(course: Course, dose: Dose, answers: Answers): Dose {
  const isGentle = hasHighUsualPain(course) || course.isAtFloor;
  const hasPressure = saysYesOrUnsure(answers, "CAR2") || saysYesOrUnsure(answers, "EYE1");
  const top = isGentle ? 0 : hasPressure ? pressTopStepWithPressure : Number.POSITIVE_INFINITY;
  return { ...dose, loadStep: dose.loadStep === null ? null : Math.min(dose.loadStep, top) };
}

function written(course: Course, ask: Ask): PrescribedExercise {
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
    form: isBench ? "bench" : isStandard ? "standard" : "alternative",
    isHeightLowered: memoryOf(course, rung).isHeightLowered,
    isOptional: false,
  };
}

/** One second more on the way down (plateau.steps). */
function slower(tempo: string): string {
  const parts = tempo.split("-").map(Number);
  const down = parts[2];
  return down === undefined || Number.isNaN(down) ? tempo : `${parts[0]}-${parts[1]}-${down + 1}`;
}
