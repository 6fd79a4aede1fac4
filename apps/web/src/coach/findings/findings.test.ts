import type { FindingClass, SideFinding, TestResult } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { headlineId } from "./headline.ts";
import { measuredRows } from "./measured.ts";

const side = (of: FindingClass): SideFinding => ({
  strength: "unknown",
  length: "unknown",
  class: of,
  confidence: "none",
  because: [],
  wouldChangeIt: [],
});
const headline = (left: FindingClass, right: FindingClass) =>
  headlineId({ sides: { left: side(left), right: side(right) } });

describe("the headline", () => {
  it("names the side that stands out, strength before length", () => {
    expect(headline("neither", "weak")).toBe("app.findings.title.weak.right");
    expect(headline("weak-short", "weak")).toBe("app.findings.title.weak.both");
    expect(headline("short", "neither")).toBe("app.findings.title.short.left");
  });

  it("says nothing was found only when both sides are clear", () => {
    expect(headline("neither", "neither")).toBe("app.findings.title.neither");
    expect(headline("neither", "undecided")).toBe("app.findings.title.undecided");
  });
});

describe("measured values", () => {
  const result = (test: string, of: "left" | "right", values: number[]): TestResult => ({
    test,
    side: of,
    values,
    unit: "s",
  });

  it("are the best hold, the last rating, the mean angle, and null where there is none", () => {
    const rows = measuredRows([
      result("T04", "left", [12, 20]),
      result("T08", "right", [-4, 3]),
      result("T10", "left", [1]),
      result("T10", "left", [0]),
    ]);
    const row = (test: string) => rows.find((each) => each.test === test);
    expect(row("T04")).toMatchObject({ left: 20, right: null });
    expect(row("T08")).toMatchObject({ left: null, right: 0 });
    expect(row("T10")).toMatchObject({ left: 0 });
  });
});
