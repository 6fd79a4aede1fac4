import { describe, expect, it } from "vitest";
import { rungOf } from "../ladder/rung.ts";
import { nowMs, standing } from "../testing/standing.ts";
import { weekMs } from "../time.ts";
import { reserveTarget } from "./effort.ts";

describe("repetitions to keep in reserve", () => {
  it.each<[string, weeks: number | null, rung: string, target: readonly [number, number]]>([
    ["before the first session", null, "R05", [3, 4]],
    ["in the first two weeks", 1.99, "R05", [3, 4]],
    ["in the first two weeks of a hard rung", 1.99, "R10", [3, 4]],
    ["from the third week on", 2, "R05", [2, 3]],
    ["before four weeks on a hard rung", 3.99, "R10", [2, 3]],
    ["from four weeks on with a band or weight", 4, "R10", [1, 2]],
    ["the same on R11", 4, "R11", [1, 2]],
    ["the same on R15", 4, "R15", [1, 2]],
    ["after four weeks on an ordinary rung", 9, "R12", [2, 3]],
  ])("%s", (_, weeks, rung, target) => {
    const firstSessionMs = weeks === null ? null : nowMs - weeks * weekMs;
    const course = standing(rung, { firstSessionMs });
    expect(reserveTarget(course, rungOf(rung), nowMs)).toEqual(target);
  });

  it("are one more for whoever tells too much", () => {
    const course = standing("R05", { firstSessionMs: nowMs - 3 * weekMs, reserveShift: 1 });
    expect(reserveTarget(course, rungOf("R05"), nowMs)).toEqual([3, 4]);
  });
});
