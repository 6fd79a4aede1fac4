import { exercise, ladder } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import type { Person } from "../person/segments-deleva1996.ts";
import { demand } from "./demand.ts";
import { andersonTorqueNm, modelTorqueNm, risingTorqueNm } from "./strength-shapes.ts";
import { orderOf, tiersOf } from "./tiers.ts";

const man: Person = { massKg: 75, heightM: 1.75, sex: "male" };
const woman: Person = { ...man, sex: "female" };
const of = (id: string, more: Partial<Parameters<typeof demand>[0]> = {}) =>
  demand({ person: man, exercise: exercise(id), ...more });

describe("strength shapes", () => {
  it.each([
    [man, 0, 144],
    [man, 30, 124],
    [man, 60, 87],
    [man, 90, 37],
    [woman, 0, 159],
    [woman, 90, 52],
  ])("Anderson 2007 of %o at %d° is the sampled %d Nm", (person, hipDeg, expectedNm) => {
    expect(Math.abs(andersonTorqueNm(person, null, hipDeg) - expectedNm)).toBeLessThan(1.5);
  });

  it("Anderson 2007 is held past its last angle and falls with age", () => {
    expect(andersonTorqueNm(man, null, 120)).toBe(andersonTorqueNm(man, null, 90));
    expect(andersonTorqueNm(woman, 70, 0)).toBeLessThan(andersonTorqueNm(woman, 25, 0));
    const both = (andersonTorqueNm(man, null, 30) + andersonTorqueNm(woman, null, 30)) / 2;
    expect(andersonTorqueNm({ ...man, sex: "unspecified" }, null, 30)).toBeCloseTo(both, 9);
  });

  it("the rising shape has its least at the straight hip and its most at 105°", () => {
    expect(risingTorqueNm(man, 0)).toBeLessThan(risingTorqueNm(man, 60));
    expect(risingTorqueNm(man, 105)).toBe(risingTorqueNm(man, 120));
  });
});

describe("demand", () => {
  it("gives the usual value inside its band, for every rung", () => {
    for (const { id } of ladder) {
      const { hip, trunk, variants } = of(id);
      expect(variants).toHaveLength(6);
      for (const { usual, low, high } of [hip.left, hip.right, trunk]) {
        expect(low).toBeLessThanOrEqual(usual);
        expect(high).toBeGreaterThanOrEqual(usual);
        expect(Number.isFinite(high)).toBe(true);
      }
    }
  });

  it("rises with a weight at the ankle", () => {
    expect(of("R07", { loadKg: 3 }).hip.right.usual).toBeGreaterThan(of("R07").hip.right.usual * 1.1);
  });

  it("goes through the person's own test: half the torque is twice the demand", () => {
    const test = (torqueNm: number) => ({
      measured: { right: { torqueNm, hipFlexionDeg: 88, kneeFlexionDeg: 88 } },
    });
    const passiveNm = 0.4;
    const [strong, weak] = [of("R05", test(120 + passiveNm)), of("R05", test(60 + passiveNm))];
    expect(weak.hip.right.usual / strong.hip.right.usual).toBeCloseTo(2, 1);
    const spread = ({ low, high }: { low: number; high: number }): number => high / low;
    expect(spread(strong.hip.right)).toBeLessThan(spread(of("R05").hip.right));
  });

  it("at the tested posture every shape has the measured capacity", () => {
    const posture = { hipFlexionDeg: 90, kneeFlexionDeg: 90 };
    expect(modelTorqueNm(posture)).toBeGreaterThan(150);
    const { variants } = of("seated-hold", { measured: { right: { torqueNm: 80, ...posture } } });
    const ratios = variants.filter(({ flexibility }) => flexibility === "usual").map(({ hip }) => hip.right);
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.5);
  });
});

describe("order of the ladder", () => {
  const demands = ladder.map((each) => of(each.id));
  const byId = (id: string) =>
    demands.find(({ exerciseId }) => exerciseId === id) as (typeof demands)[number];

  it("is said only where every assumption agrees", () => {
    expect(orderOf(byId("R03"), byId("R19"))).toBe("less");
    expect(orderOf(byId("R19"), byId("R03"))).toBe("more");
    expect(orderOf(byId("R07"), byId("R05"))).toBe("depends");
    expect(orderOf(byId("R05"), byId("R05"))).toBe("depends");
  });

  it("has tiers that hold under every assumption and lose no rung", () => {
    const tiers = tiersOf(demands);
    expect(tiers.flat().sort()).toEqual(ladder.map(({ id }) => id).sort());
    expect(tiers.length).toBeGreaterThan(2);
    for (const [i, tier] of tiers.entries())
      for (const harder of tiers.slice(i + 1).flat())
        for (const easier of tier) expect(orderOf(byId(easier), byId(harder))).toBe("less");
  });

  it("puts the pikes with straight legs in the hardest tier", () => {
    const hardest = tiersOf(demands).at(-1) ?? [];
    for (const id of ["R19", "R20", "R22"]) expect(hardest).toContain(id);
  });
});
