import { numberOf } from "@hipfirst/evidence";
import type { Random } from "../random.ts";

export type Side = "left" | "right";

/** What a virtual person is, drawn once. Nobody but the trial ever sees it. */
export interface Traits {
  /** First true capacity of each hip, Nm per kg. */
  readonly capacity: Readonly<Record<Side, number>>;
  /** Factor on what training adds. */
  readonly response: number;
  readonly usualPain: number;
  /** Factor on strain of the back. */
  readonly sensitivity: number;
  /** Points of 10 that reports lie above what is felt. */
  readonly painBias: number;
  /** Repetitions that reported reserve lies above the true one. */
  readonly reserveBias: number;
  readonly hasCamera: boolean;
  readonly sessionsPerWeek: number;
  readonly keeps: number;
  readonly missedMornings: number;
  readonly birthYear: number;
  readonly isNewToExercise: boolean;
  readonly equipment: readonly string[];
  /** Safety questions answered yes that close rungs. */
  readonly cautions: readonly string[];
  readonly homeOffsetMin: number;
  /** Best front plank in s; grows with training. */
  readonly plankS: number;
  /** Finds the start by trying, where a policy offers it. */
  readonly triesFirst: boolean;
}

const everyEquipment = ["mat", "chair", "band", "ankle weight", "foot weight", "slider", "bar", "ball"];
const everyCaution = ["HIP4", "SHO1", "EYE1", "FALL1", "HIP7"];
const homes = [-480, -300, 0, 60, 120, 330, 540];

export function drawTraits(random: Random): Traits {
  const capacity =
    numberOf("trial.capacityMedian") * Math.exp(random.normal() * numberOf("trial.capacitySpread"));
  const weaker = capacity * (1 - Math.min(0.5, Math.abs(random.normal()) * numberOf("trial.sideSpread")));
  const isLeftWeaker = random.chance(0.5);
  const usualPain = numberOf("trial.usualPainMean") + random.normal() * numberOf("trial.usualPainSpread");
  return {
    capacity: { left: isLeftWeaker ? weaker : capacity, right: isLeftWeaker ? capacity : weaker },
    response: Math.exp(random.normal() * numberOf("trial.gainSpread")),
    usualPain: Math.min(numberOf("trial.usualPainMost"), Math.max(0, usualPain)),
    sensitivity: Math.exp(random.normal() * numberOf("trial.sensitivitySpread")),
    painBias: random.normal() * numberOf("trial.painBiasSpread"),
    reserveBias: random.normal() * numberOf("trial.reserveBiasSpread"),
    hasCamera: random.chance(numberOf("trial.cameraShare")),
    sessionsPerWeek: random.chance(0.25) ? 2 : random.chance(0.73) ? 3 : 4,
    keeps: random.between(numberOf("trial.keepLeast"), numberOf("trial.keepMost")),
    missedMornings: Math.min(1, numberOf("trial.missedMornings") * 2 * random.next()),
    birthYear: 1946 + Math.floor(random.next() * 60),
    isNewToExercise: random.chance(0.2),
    equipment: everyEquipment.filter(() => random.chance(numberOf("trial.equipmentShare"))),
    cautions: everyCaution.filter(() => random.chance(numberOf("trial.cautionShare"))),
    homeOffsetMin: homes[Math.floor(random.next() * homes.length)] ?? 0,
    plankS: random.between(15, 60),
    triesFirst: random.chance(numberOf("trial.placementShare")),
  };
}
