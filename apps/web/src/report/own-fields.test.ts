import { type TestResult, testDefinitions } from "@hipfirst/evaluation";
import { languages, render, type Sentence } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { ownFields } from "./own-fields.ts";

const result = (test: string, side: TestResult["side"], more: object): TestResult => ({
  ...{ test, side, values: [1], unit: "s", on: "2026-03-01", painDuring: 2, setting: "clinic" as const },
  ...more,
});
const fieldsOf = (test: string, more: object): readonly Sentence[] =>
  ownFields({ test, on: "2026-03-01", results: { both: [result(test, "both", more)] } }).flatMap(
    ({ fields }) => fields,
  );
const said = (test: string, more: object) => fieldsOf(test, more).map((each) => render(each, "en"));

describe("a test's own fields", () => {
  it("stand once where both sides agree, and by side where they differ", () => {
    const of = (left: object, right: object) =>
      ownFields({
        ...{ test: "T01", on: null },
        results: { left: [result("T01", "left", left)], right: [result("T01", "right", right)] },
      }).map(({ side, fields }) => [side, ...fields.map((each) => render(each, "en"))]);
    expect(of({ leverM: 0.4 }, { leverM: 0.4 })).toEqual([["both", "Hip bone to pad (m): 0.4"]]);
    expect(of({ leverM: 0.4 }, { leverM: 0.5 })).toEqual([
      ["left", "Hip bone to pad (m): 0.4"],
      ["right", "Hip bone to pad (m): 0.5"],
    ]);
  });

  it("are said in words: tries, yes and no, choices, signs, failed items, the camera", () => {
    expect(said("T08", { pelvisControlled: false, kneeDeg: [70, 72], method: "photo" })).toEqual([
      "Low back flat, other knee held: No",
      "Knee angle at rest (°): 70; 72",
      "How it was measured: Photo",
    ]);
    expect(said("T16", { seen: ["knee", "limps"] })).toEqual([
      "What was seen: The knee moves inward",
      "What was seen: limps",
    ]);
    expect(said("T11", { items: { waiterBow: true, rocking: false } })).toEqual([
      "Tests not passed: Waiter's bow",
    ]);
    expect(said("T11", { items: {} })).toEqual(["Tests not passed: None of these"]);
    expect(said("T17", { camera: { count: 5 } })).toEqual(["Camera: 5 repetitions"]);
  });

  it("have words in both languages for every field and choice of every test", () => {
    for (const { id, fields } of testDefinitions)
      for (const { name, kind, choices = ["x"] } of fields)
        for (const choice of kind === "choice" || kind === "checklist" ? choices : [null])
          for (const language of languages) {
            const value =
              kind === "checklist" ? { [choice ?? ""]: true } : kind === "boolean" ? true : choice;
            const text = fieldsOf(id, { [name]: value ?? 1 })
              .map((each) => render(each, language))
              .join();
            expect([id, name, text.length > 0]).toEqual([id, name, true]);
            expect(text.startsWith(`${name}:`)).toBe(false);
            expect(text.endsWith(`: ${choice}`)).toBe(false);
          }
  });

  it("of another program keep the name they came with, and nothing absent is said", () => {
    expect(said("T04", { grip: "left hand", side2: null })).toEqual(["grip: left hand"]);
  });
});
