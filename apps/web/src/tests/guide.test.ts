import { testDefinitions } from "@hipfirst/evaluation";
import { canAnalyse } from "@hipfirst/motion";
import { languages, say } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { figureOf, guideOf } from "./guide.ts";
import { firstAtHome, plans } from "./plans.ts";

describe("guides", () => {
  it.each(testDefinitions.map(({ id }) => id))("%s has a manner, a figure and its words", (id) => {
    const guide = guideOf(id);
    expect(guide).toBeDefined();
    expect(figureOf(id)).not.toBe("");
    for (const language of languages) {
      for (const part of ["time", "why"]) expect(say(`tests.${id}.${part}`, {}, language)).not.toBe("");
      if (guide?.way === "stopwatch") expect(say(`tests.${id}.stop`, {}, language)).not.toBe("");
      if (guide?.way === "rating")
        for (let score = guide.test.range[0]; score <= guide.test.range[1]; score++)
          expect(say(`tests.${id}.score.${score}`, {}, language)).not.toBe("");
      expect(say(`tests.unit.${guide?.test.unit}`, {}, language)).not.toBe("");
    }
  });

  it("only name movements that a camera can judge", () => {
    for (const { id } of testDefinitions) {
      const camera = guideOf(id)?.camera ?? null;
      if (camera !== null) expect([id, canAnalyse({ movement: camera.movement })]).toEqual([id, true]);
    }
  });
});

describe("plans", () => {
  it("hold every test in a clinic, and at home only what the definition allows", () => {
    const all = ({ first, later, optional }: (typeof plans)["home"]) => [...first, ...later, ...optional];
    expect(all(plans.clinic).sort()).toEqual(testDefinitions.map(({ id }) => id).sort());
    for (const setting of ["home", "partner"] as const)
      for (const id of all(plans[setting]))
        expect(testDefinitions.find((test) => test.id === id)?.settings).toContain("home");
    expect([...plans.home.first].sort()).toEqual([...firstAtHome].sort());
    expect(plans.home.optional).not.toContain("T09");
    expect(plans.partner.first).toContain("T09");
  });
});
