import { source } from "@hipfirst/evidence";
import { languages, render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { evaluate, screenItem, testDefinition, testDefinitions, testPlan } from "../index.ts";
import { allNo } from "../testing/answers.ts";
import { result } from "../testing/results.ts";

describe("test definitions", () => {
  it("are the 21 tests, each once", () => {
    const ids = Array.from({ length: 21 }, (_, index) => `T${String(index + 1).padStart(2, "0")}`);
    expect(testDefinitions.map((each) => each.id).sort()).toEqual(ids);
  });

  it("have a name, every step and every field in words", () => {
    for (const language of languages)
      for (const { id, stepCount, fields } of testDefinitions) {
        expect(render({ id: `evaluation.test.${id}.name` }, language)).not.toBe("");
        for (let step = 1; step <= stepCount; step++)
          expect(render({ id: `evaluation.test.${id}.step${step}` }, language)).not.toBe("");
        for (const { name } of fields)
          expect(render({ id: `evaluation.field.${name}` }, language)).not.toBe("");
      }
  });

  it("cite sources and screen items that exist", () => {
    for (const { sources, skipAtHome } of testDefinitions) {
      for (const id of sources) expect(source(id).id).toBe(id);
      for (const reason of skipAtHome) if ("item" in reason) expect(screenItem(reason.item)).toBeDefined();
    }
  });

  it("hold every test of the plans", () => {
    for (const ids of Object.values(testPlan)) for (const id of ids) expect(testDefinition(id)).toBeDefined();
  });
});

describe("function and trunk", () => {
  const answers = allNo();
  const measured = (test: string, values: number[], person: object = {}, fields: object = {}) => {
    const side = testDefinition(test)?.sides === "each" ? "left" : "both";
    const { function: done, trunk } = evaluate({
      screen: { answers },
      person,
      results: [result(test, side, values, fields)],
    });
    return done[test] ?? trunk[test];
  };

  it.each([
    [1999, 8.7, false],
    [1999, 8.9, true],
    [1981, 11.1, false],
    [1981, 11.3, true],
    [1960, 11.5, true],
    [1940, 14.7, false],
    [undefined, 12.3, false],
    [undefined, 12.5, true],
  ])("FUN_T14 judges a chair rise of someone born in %s at %f s", (birthYear, seconds, flag) => {
    expect(measured("T14", [seconds], { birthYear })?.flag).toBe(flag);
  });

  it("FUN_PAIN does not judge a value reached in pain", () => {
    expect(measured("T14", [20], {}, { painDuring: 6 })).toMatchObject({ value: 20, flag: null });
  });

  it("FUN_T11 flags two failed of six", () => {
    expect(measured("T11", [1])?.flag).toBe(false);
    expect(measured("T11", [], {}, { items: { waiterBow: true, rocking: true } })).toMatchObject({
      ...{ value: 2, flag: true },
    });
  });

  it("FUN_T16 needs the same fault in three repetitions", () => {
    expect(measured("T16", [3])?.flag).toBeNull();
    expect(measured("T16", [3], {}, { sameFaultReps: 3 })?.flag).toBe(true);
    expect(measured("T16", [1])?.flag).toBe(false);
  });

  it("FUN_T09 takes passive minus active", () => {
    expect(measured("T09", [45], {}, { passiveDeg: [70] })).toMatchObject({ value: 25, flag: true });
    expect(measured("T09", [60], {}, { passiveDeg: [75] })?.flag).toBeNull();
    expect(measured("T09", [60])).toMatchObject({ value: null, flag: null });
  });

  it("FUN_T07 flags a low grade and never clears a good one", () => {
    expect(measured("T07", [3])?.flag).toBe(true);
    expect(measured("T07", [5])?.flag).toBeNull();
  });

  it.each(["T06", "T12", "T13", "T15", "T17", "T18", "T21"])(
    "FUN_NO_REFERENCE: %s is shown, not judged",
    (test) => {
      expect(measured(test, test === "T17" ? [] : [1])).toMatchObject({ reference: null, flag: null });
    },
  );

  it("TRU_T19 says what men and young women held, and judges neither", () => {
    expect(measured("T19", [150], { sex: "male" })?.reference?.id).toBe("evaluation.reference.T19");
    expect(measured("T19", [150], { sex: "female" })).toMatchObject({
      ...{ reference: { values: { meanS: 158, spreadS: 45 } }, flag: null },
    });
    expect(measured("T19", [150])).toMatchObject({ reference: null, flag: null });
  });

  it("TRU_T21 has a reference in a clinic only, where the hold does not end at 60 s", () => {
    const clinic = { setting: "clinic" };
    expect(measured("T21", [90], { sex: "male" }, clinic)).toMatchObject({
      ...{ reference: { values: { meanS: 124, spreadS: 72 } }, flag: null },
    });
    expect(measured("T21", [60], { sex: "male" })).toMatchObject({ reference: null, flag: null });
    expect(measured("T21", [90], {}, clinic)).toMatchObject({ reference: null, flag: null });
  });

  it("TRU_T20 compares right with left", () => {
    const { trunk } = evaluate({ results: [result("T20", "left", [60]), result("T20", "right", [40])] });
    expect(trunk.T20).toMatchObject({ value: 0.67, flag: true, sides: { left: 60, right: 40 } });
    expect(measured("T20", [60])).toMatchObject({ value: null, flag: null });
  });
});
