import { describe, expect, it } from "vitest";
import { randomOf } from "../random.ts";
import { habitsOf, liveDay, planNext, seasonOf, trainsOn } from "./habits.ts";
import { drawTraits } from "./traits.ts";

const traits = { ...drawTraits(randomOf(7, 1, 1)), sessionsPerWeek: 3, keeps: 0.8, homeOffsetMin: 60 };

function year(seed: number) {
  const habits = habitsOf(traits);
  const random = randomOf(seed);
  let awayDays = 0;
  const offsets = new Set<number>();
  for (let day = 1; day <= 365; day++) {
    liveDay(habits, day, random);
    if (day < habits.awayUntilDay) awayDays += 1;
    offsets.add(habits.offsetMin);
  }
  return { awayDays, offsets, hasLeft: habits.hasLeft };
}
const years = Array.from({ length: 400 }, (_, seed) => year(seed));

describe("habits", () => {
  it("bring absences, journeys to other time zones, and people who leave", () => {
    const mean = years.reduce((sum, each) => sum + each.awayDays, 0) / years.length;
    expect(mean).toBeGreaterThan(10);
    expect(mean).toBeLessThan(35);
    expect(years.filter(({ offsets }) => offsets.size > 1).length).toBeGreaterThan(150);
    const left = years.filter(({ hasLeft }) => hasLeft).length / years.length;
    expect(left).toBeCloseTo(0.25, 1);
  });

  it("keep fewer sessions in midsummer and midwinter than in spring", () => {
    expect(seasonOf(105)).toBeGreaterThan(seasonOf(196));
    expect(seasonOf(105)).toBeGreaterThan(seasonOf(14));
  });

  it("keep a share of what was planned, less in pain, and leave a day between sessions", () => {
    const kept = (isInPain: boolean): number => {
      const habits = habitsOf(traits);
      const random = randomOf(5, 5);
      let sessions = 0;
      let last = -2;
      for (let day = 1; day <= 700; day++) {
        if (!trainsOn(habits, day, 1, isInPain, random.next())) continue;
        expect(day - last).toBeGreaterThanOrEqual(2);
        last = day;
        sessions += 1;
        planNext(habits, day);
      }
      return sessions / 100;
    };
    expect(kept(false)).toBeGreaterThan(2.1);
    expect(kept(false)).toBeLessThan(2.9);
    expect(kept(true)).toBeLessThan(kept(false));
  });
});
