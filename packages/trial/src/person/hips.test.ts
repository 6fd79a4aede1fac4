import { numberOf } from "@hipfirst/evidence";
import { describe, expect, it } from "vitest";
import { repsToFailure } from "../demand.ts";
import { randomOf } from "../random.ts";
import { capacityNow, hipsOf, passDay, restedCapacity, workHip } from "./hips.ts";
import { drawTraits } from "./traits.ts";

const someone = (index = 1) => drawTraits(randomOf(7, index, 1));
const strong = { ...someone(), capacity: { left: 1.2, right: 1.2 } };
const hard = { id: "R20", reps: 12, holdS: null, loadKg: null, loadStep: null };
const easy = { id: "R01", reps: 6, holdS: null, loadKg: null, loadStep: null };

/** Three sessions a week for six weeks, three sets to failure: the group of THOR16. Mean gain of capacity. */
function thor16Gain(people: number): number {
  let sum = 0;
  for (let index = 0; index < people; index++) {
    const hips = hipsOf(someone(index));
    const first = restedCapacity(hips, "right");
    for (let day = 0; day < 42; day++) {
      passDay(hips);
      if (day % 7 === 0 || day % 7 === 2 || day % 7 === 4)
        for (let set = 0; set < 3; set++) workHip(hips, "right", atFailure(capacityNow(hips, "right")));
    }
    sum += restedCapacity(hips, "right") / first - 1;
  }
  return sum / people;
}

/** As many repetitions of R11 as are possible, loaded to about ten. */
function atFailure(capacity: number) {
  const loadKg = Math.max(0, (capacity / (1 + 10 / 30) - 0.6) / 0.055);
  const demand = 0.6 + loadKg * 0.055;
  const reps = Math.max(1, Math.floor(repsToFailure(capacity, demand)));
  return { id: "R11", reps, holdS: null, loadKg, loadStep: null };
}

describe("true strength", () => {
  it("gains what THOR16 saw in six weeks of its training", () => {
    expect(thor16Gain(300)).toBeCloseTo(numberOf("trial.thor16Gain"), 1.7);
  });

  it("gains only from sets near failure, and never more than its ceiling", () => {
    const traits = strong;
    const idle = hipsOf(traits);
    for (let set = 0; set < 50; set++) workHip(idle, "left", easy);
    expect(idle.left.gain).toBe(0);
    const eager = hipsOf(traits);
    for (let set = 0; set < 5000; set++) {
      workHip(eager, "left", hard);
      eager.left.fatigue = 0;
    }
    expect(eager.left.gain).toBeLessThanOrEqual(numberOf("trial.gainMost") * traits.response);
    expect(eager.right.gain).toBe(0);
  });

  it("tires for a day or two", () => {
    const hips = hipsOf(strong);
    for (let set = 0; set < 6; set++) workHip(hips, "left", hard);
    const tired = capacityNow(hips, "left") / restedCapacity(hips, "left");
    expect(tired).toBeLessThan(0.95);
    for (let day = 0; day < 5; day++) passDay(hips);
    expect(capacityNow(hips, "left") / restedCapacity(hips, "left")).toBeGreaterThan(0.99);
  });

  it("loses its gain slowly after two weeks without work", () => {
    const hips = hipsOf(strong);
    for (let set = 0; set < 60; set++) workHip(hips, "left", hard);
    const { gain } = hips.left;
    for (let day = 0; day < 14; day++) passDay(hips);
    expect(hips.left.gain).toBe(gain);
    for (let day = 0; day < 70; day++) passDay(hips);
    expect(hips.left.gain / gain).toBeCloseTo(Math.exp(-1), 2);
  });

  it("stops a set that is too much, and knows what was left of one that is not", () => {
    const hips = hipsOf({ ...someone(), capacity: { left: 1, right: 2 } });
    const weak = workHip(hips, "left", hard);
    const strong = workHip(hips, "right", hard);
    expect(weak.reserve).toBeLessThan(0);
    expect(weak.done).toBe(3);
    expect(strong).toMatchObject({ done: 12 });
    expect(strong.reserve).toBeGreaterThan(20);
  });
});
