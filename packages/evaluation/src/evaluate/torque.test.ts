import { describe, expect, it } from "vitest";
import { evaluate, torqueOf } from "../index.ts";
import { screenItems } from "../screen/items.ts";
import { result } from "../testing/results.ts";

const answers = Object.fromEntries(screenItems.map(({ id }) => [id, "no" as const]));
const lever = { leverM: 0.4 };

describe("torque of a force test", () => {
  it("is the best force times the distance to the pad", () => {
    expect(torqueOf(result("T01", "left", [150, 200], lever))).toBeCloseTo(80);
    expect(torqueOf(result("T02", "left", [100], lever))).toBeCloseTo(40);
  });

  it("leaves out a try that no hip has", () => {
    expect(torqueOf(result("T01", "left", [9000, 150], lever))).toBeCloseTo(60);
  });

  it("is 0 for a force that was measured as none, which is not the same as unknown", () => {
    expect(torqueOf(result("T01", "left", [0], lever))).toBe(0);
  });

  it.each([
    ["another test", result("T03", "left", [20], lever)],
    ["another unit", result("T01", "left", [60], { ...lever, unit: "lb" })],
    ["no value", result("T01", "left", [], lever)],
    ["values that are no numbers", result("T01", "left", [Number.NaN], lever)],
    ["no distance", result("T01", "left", [200])],
    ["a distance of 0", result("T01", "left", [200], { leverM: 0 })],
    ["a distance in words", result("T01", "left", [200], { leverM: "0.4" })],
    ["a distance in centimetres", result("T01", "left", [200], { leverM: 40 })],
    ["a distance that no thigh has", result("T01", "left", [200], { leverM: 0.05 })],
    ["a force that no hip has", result("T01", "left", [9000], lever)],
    ["a force below 0", result("T01", "left", [-5], lever)],
  ])("is unknown with %s", (_, given) => expect(torqueOf(given)).toBeNull());
});

describe("strength from forces", () => {
  const rules = (...results: ReturnType<typeof result>[]) => {
    const { sides, asymmetry } = evaluate({ person: { massKg: 60 }, screen: { answers }, results });
    return { left: sides.left.because.map(({ rule }) => rule), asymmetry };
  };
  const norm = { ...lever, clinicP10NmPerKg: 1.2 };

  it("STR_FORCE_NORM: reads no newtons into another unit", () => {
    expect(rules(result("T01", "left", [40], norm)).left).toContain("STR_FORCE_NORM");
    expect(rules(result("T01", "left", [40], { ...norm, unit: "kg" })).left).not.toContain("STR_FORCE_NORM");
  });

  it("ASY_PAIR: compares no sides that are in different units", () => {
    const left = result("T01", "left", [200]);
    expect(rules(left, result("T01", "right", [100])).asymmetry?.lsiPercent).toBe(50);
    expect(rules(left, result("T01", "right", [20], { unit: "kg" })).asymmetry).toBeNull();
  });
});
