import { numberOf } from "@hipfirst/evidence";
import type { Random } from "../random.ts";
import type { Traits } from "./traits.ts";

const keepInFlare = numberOf("trial.keepInFlare");
const seasonSwing = numberOf("trial.seasonSwing");
const leavesPerDay = 1 - (1 - numberOf("trial.leaversPerYear")) ** (1 / 365);
const absencePerDay = numberOf("trial.absencesPerYear") / 365;
const absenceDays = numberOf("trial.absenceDays");
const travelPerDay = numberOf("trial.travelsPerYear") / 365;
const travelDays = numberOf("trial.travelDays");
const daysPerYear = 365.25;
const midsummerDay = 196;

/** When and where a person trains. */
export interface Habits {
  readonly gapDays: number;
  readonly keeps: number;
  readonly homeOffsetMin: number;
  offsetMin: number;
  awayUntilDay: number;
  homeOnDay: number;
  nextDay: number;
  hasLeft: boolean;
}

export const habitsOf = ({ sessionsPerWeek, keeps, homeOffsetMin }: Traits): Habits => ({
  gapDays: 7 / sessionsPerWeek,
  keeps,
  homeOffsetMin,
  offsetMin: homeOffsetMin,
  awayUntilDay: 0,
  homeOnDay: 0,
  nextDay: 0,
  hasLeft: false,
});

const offsets = [-480, -300, 60, 330, 540, 600];

/** Share of planned sessions kept by the season alone: least in midsummer and midwinter. */
export const seasonOf = (dayOfYear: number): number =>
  1 - (seasonSwing / 2) * (1 + Math.cos((4 * Math.PI * (dayOfYear - midsummerDay)) / daysPerYear));

/** What a day brings: leaving for good, an absence, a journey. Draws the same numbers whatever was done. */
export function liveDay(habits: Habits, day: number, random: Random): void {
  const [leaves, absent, travels, length, where] = [
    random.next() < leavesPerDay,
    random.next() < absencePerDay,
    random.next() < travelPerDay,
    -Math.log(1 - random.next()),
    offsets[Math.floor(random.next() * offsets.length)] ?? 0,
  ];
  if (leaves) habits.hasLeft = true;
  if (absent) habits.awayUntilDay = Math.max(habits.awayUntilDay, day + Math.ceil(length * absenceDays));
  if (day >= habits.homeOnDay) habits.offsetMin = habits.homeOffsetMin;
  if (travels && day >= habits.homeOnDay) {
    habits.homeOnDay = day + Math.ceil(length * travelDays);
    habits.offsetMin = where;
  }
}

/** Whether the person means to train today, and does; a session not kept is gone. */
export function trainsOn(
  habits: Habits,
  day: number,
  season: number,
  isInPain: boolean,
  draw: number,
): boolean {
  if (habits.hasLeft || day < habits.awayUntilDay || day < habits.nextDay) return false;
  const keeps = habits.keeps * season * (isInPain ? keepInFlare : 1);
  if (draw < keeps) return true;
  habits.nextDay = day + habits.gapDays;
  return false;
}

/** Everybody is told to leave a day between sessions. */
const leastGapDays = 2;

/** The day of the next session, by habit. */
export function planNext(habits: Habits, day: number): void {
  habits.nextDay = Math.max(Math.max(habits.nextDay, day - 1) + habits.gapDays, day + leastGapDays);
}
