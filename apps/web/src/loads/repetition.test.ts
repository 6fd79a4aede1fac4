import type { Person } from "@hipfirst/body";
import { effortGroups } from "@hipfirst/figure";
import { describe, expect, it } from "vitest";
import { changeBetween, everydayOf, momentAt, peaksOf, placeAgainst, tableMoments } from "./moments.ts";
import { repetitionLoads } from "./repetition.ts";
import { rungDemands } from "./rung-demands.ts";
import { type LoadSettings, usualSettings } from "./settings.ts";

const person: Person = { massKg: 70, heightM: 1.72, sex: "female" };
const lifted = (settings: Partial<LoadSettings> = {}, exercise = "R07") =>
  repetitionLoads({ exercise, side: "right", person, settings: { ...usualSettings, ...settings } });

describe("one repetition on the screen", () => {
  it("gives every group of the figure an effort from 0 to 1, and a band at every moment", () => {
    const { moments } = lifted();
    expect(moments.length).toBeGreaterThan(20);
    for (const { lowN, highN, effort } of moments) {
      expect(highN).toBeGreaterThanOrEqual(lowN);
      for (const group of effortGroups) {
        expect(effort[group]).toBeGreaterThanOrEqual(0);
        expect(effort[group]).toBeLessThanOrEqual(1);
      }
    }
  });

  it("a weaker iliopsoas moves effort to the other flexors and presses less", () => {
    const change = changeBetween(lifted(), lifted({ iliopsoas: 0.5 }));
    expect(change?.otherFlexors).toBeGreaterThan(0.05);
    expect(change?.press).toBeLessThan(0);
  });

  it("half the strength of the working hip doubles its share and leaves the other hip alone", () => {
    const full = peaksOf(lifted().moments)?.hipShare ?? 0;
    expect(peaksOf(lifted({ hipStrength: 0.5 }).moments)?.hipShare).toBeCloseTo(2 * full, 6);
  });

  it("says what strength is missing rather than hiding it", () => {
    expect(lifted().lacksNm).toBeLessThan(1);
    expect(lifted({ hipStrength: 0.05 }).lacksNm).toBeGreaterThan(5);
  });

  it("compares with standing, sitting and a bag, and places a press among them", () => {
    const loads = lifted();
    const [standing, bag] = [everydayOf(loads, "standing"), everydayOf(loads, "lifting-bag")];
    everydayOf(loads, "sitting");
    expect(bag.lowN).toBeGreaterThan(standing.highN);
    expect(placeAgainst(standing.lowN - 1, standing)).toBe("below");
    expect(placeAgainst(standing.highN, standing)).toBe("like");
    expect(placeAgainst(standing.highN + 1, standing)).toBe("above");
  });

  it("the table holds the peak, and a moment is the nearest one", () => {
    const { moments } = lifted();
    const peakN = peaksOf(moments)?.highN;
    expect(tableMoments(moments, 0.5).some(({ highN }) => highN === peakN)).toBe(true);
    expect(tableMoments(moments, 0.5).length).toBeLessThan(moments.length / 4);
    expect(momentAt(moments, -5)).toBe(moments[0]);
    expect(momentAt(moments, 1e9)).toBe(moments.at(-1));
    expect(momentAt([], 0)).toBeNull();
  });
});

describe("what rungs ask", () => {
  it("keeps the order asked for, gives no number where the model cannot see, and scales with a measured torque", () => {
    const question = {
      person,
      ageYears: 38,
      measured: {},
      side: "left",
      exercises: ["R05", "A04", "R07"],
    } as const;
    const average = rungDemands(question);
    expect(average.rungs.map(({ exercise }) => exercise)).toEqual(["R05", "A04", "R07"]);
    expect(average.rungs[1]?.asks).toBeNull();
    const weak = { left: { torqueNm: 40, hipFlexionDeg: 90, kneeFlexionDeg: 90 } };
    const measured = rungDemands({ ...question, measured: weak });
    expect(measured.rungs[0]?.asks?.hip.usual).toBeGreaterThan(average.rungs[0]?.asks?.hip.usual ?? 1);
    expect(average.tiers.flat().sort()).toEqual(["R05", "R07"]);
  });
});
