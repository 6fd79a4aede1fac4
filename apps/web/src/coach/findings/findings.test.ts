import type { FindingClass, SideFinding, TestResult } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { headlineId } from "./headline.ts";
import { measuredRows } from "./measured.ts";
import { placeOf } from "./place.ts";

const side = (of: FindingClass, strength: SideFinding["strength"] = "unknown"): SideFinding => ({
  strength,
  length: "unknown",
  class: of,
  confidence: "none",
  because: [],
  wouldChangeIt: [],
});
const headline = (left: FindingClass, right: FindingClass) =>
  headlineId({ sides: { left: side(left), right: side(right) } });

describe("the place on the drawing", () => {
  const found = (strength: SideFinding["strength"], length: SideFinding["length"]) =>
    placeOf({ ...side("undecided"), strength, length });

  it("is up for less strength and to the right for less length, and nowhere when nothing is known", () => {
    const weakShort = found("weak", "short");
    const neither = found("normal", "normal");
    expect(weakShort?.y).toBeLessThan(neither?.y ?? 0);
    expect(weakShort?.x).toBeGreaterThan(neither?.x ?? 1);
    expect(found("unknown", "unknown")).toBeNull();
    expect(found("not-interpretable", "unknown")).toBeNull();
  });

  it("spans the whole axis that is not known, and is mirrored in nothing else", () => {
    expect(found("weak", "unknown")).toMatchObject({ halfWidth: 0.5, isOpen: true });
    expect(found("unknown", "short")).toMatchObject({ halfHeight: 0.5 });
    expect(found("indeterminate", "indeterminate")).toMatchObject({ x: 0.5, y: 0.5 });
  });
});

describe("the headline", () => {
  it("names the side that stands out, strength before length", () => {
    expect(headline("neither", "weak")).toBe("app.findings.title.weak.right");
    expect(headline("weak-short", "weak")).toBe("app.findings.title.weak.both");
    expect(headline("short", "neither")).toBe("app.findings.title.short.left");
  });

  it("sets one side beside the other only where the other was found well", () => {
    const sides = { left: side("neither", "normal"), right: side("weak", "weak") };
    expect(headlineId({ sides })).toBe("app.findings.title.weaker.right");
    expect(headlineId({ sides: { left: sides.right, right: sides.left } })).toBe(
      "app.findings.title.weaker.left",
    );
    expect(headlineId({ sides: { ...sides, left: side("undecided") } })).toBe(
      "app.findings.title.weak.right",
    );
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
    const row = (id: string) => rows.find((each) => each.id === id);
    expect(row("T04")).toMatchObject({ left: 20, right: null });
    expect(row("T08")).toMatchObject({ left: null, right: -0.5 });
    expect(row("T10")).toMatchObject({ left: 0 });
  });

  it("show the gap and the forces only once they were measured, on an axis that holds the band", () => {
    expect(measuredRows([]).map(({ id }) => id)).toEqual(["T05", "T04", "T10", "T08"]);
    const heights = { passiveDeg: 114, activeDeg: 91 };
    const rows = measuredRows([
      { ...result("T05", "right", [8]), ...heights },
      result("T01", "left", [150, 210]),
      result("T01", "right", [160]),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(["T05", "T04", "gap", "T10", "T01", "T08"]);
    expect(rows.find(({ id }) => id === "gap")).toMatchObject({ left: null, right: 23 });
    const force = rows.find(({ id }) => id === "T01");
    expect(force).toMatchObject({ left: 210, right: 160, axis: [0, 300] });
    expect(force?.errorOf(210)).toBe(42);
  });
});
