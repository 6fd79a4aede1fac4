import { describe, expect, it } from "vitest";
import { loadHint, loadText, moved } from "./load.ts";

const kg = (loadKg: number | null) => ({ loadKg, loadStep: null });
const weight = { kind: "ankle-weight", unit: "kg", optional: null, tries: null } as const;

describe("a weight", () => {
  it("moves in half kilograms or whole pounds, to the next mark that way", () => {
    expect(moved(kg(null), "kg", "metric", 1).loadKg).toBe(0.5);
    expect(moved(kg(2), "kg", "metric", 1).loadKg).toBe(2.5);
    expect(moved(kg(2.2), "kg", "metric", 1).loadKg).toBe(2.5);
    expect(moved(kg(2.2), "kg", "metric", -1).loadKg).toBe(2);
    const lb = moved(kg(null), "kg", "imperial", 1);
    expect(lb.loadKg).toBe(0.45);
    expect(loadText(moved(lb, "kg", "imperial", 1), weight, "imperial")).toMatchObject({ values: { lb: 2 } });
  });

  it("is unknown below the lightest, and never more than a person would lift so", () => {
    expect(moved(kg(0.5), "kg", "metric", -1).loadKg).toBeNull();
    expect(moved(kg(null), "kg", "metric", -1).loadKg).toBeNull();
    expect(moved(kg(60), "kg", "metric", 1).loadKg).toBe(60);
    expect(loadText(kg(null), weight, "metric").id).toBe("app.session.load.none");
  });
});

describe("a step", () => {
  it("is the band in order, or the effort of the hands out of ten", () => {
    const up = moved({ loadKg: null, loadStep: 1 }, "step", "metric", 1);
    expect(up.loadStep).toBe(2);
    expect(moved({ loadKg: null, loadStep: 0 }, "step", "metric", -1).loadStep).toBe(0);
    expect(
      loadText(up, { kind: "band", unit: "step", optional: null, tries: null }, "metric").values,
    ).toEqual({
      step: 3,
    });
    const hands = { kind: "hand-effort", unit: "step", optional: null, tries: null } as const;
    expect(loadText(up, hands, "metric")).toEqual({ id: "app.session.load.effort", values: { effort: 7 } });
  });
});

describe("the hint beside a load", () => {
  it("says the step on offer, else how a new rung's load is found, else how to choose", () => {
    const offer = { ...weight, optional: { loadKg: 2.2, loadStep: null } };
    expect(loadHint(offer, "metric").id).toBe("app.session.load.optional");
    const tries = { most: 3, reps: 6 };
    expect(loadHint({ ...weight, tries }, "metric")).toEqual({ id: "app.session.load.tries", values: tries });
    expect(loadHint(weight, "metric").id).toBe("app.session.load.how.kg");
  });
});
