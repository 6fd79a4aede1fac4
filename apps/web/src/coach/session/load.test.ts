import { numberOf } from "@hipfirst/evidence";
import { hasPressure } from "@hipfirst/plan";
import { describe, expect, it } from "vitest";
import { isLoadKnown, loadHint, loadText, moved, pressureNote } from "./load.ts";

const kg = (loadKg: number | null) => ({ loadKg, loadStep: null });
const free = { optional: null, tries: null, hasPressure: false } as const;
const weight = { kind: "ankle-weight", unit: "kg", ...free } as const;

describe("a weight", () => {
  it("moves in half kilograms or whole pounds, to the next mark that way", () => {
    expect(moved(kg(null), weight, "metric", 1).loadKg).toBe(0.5);
    expect(moved(kg(2), weight, "metric", 1).loadKg).toBe(2.5);
    expect(moved(kg(2.2), weight, "metric", 1).loadKg).toBe(2.5);
    expect(moved(kg(2.2), weight, "metric", -1).loadKg).toBe(2);
    const lb = moved(kg(null), weight, "imperial", 1);
    expect(lb.loadKg).toBe(0.45);
    expect(loadText(moved(lb, weight, "imperial", 1), weight, "imperial")).toMatchObject({
      values: { lb: 2 },
    });
  });

  it("is unknown below the lightest, and never more than a person would lift so", () => {
    expect(moved(kg(0.5), weight, "metric", -1).loadKg).toBeNull();
    expect(moved(kg(null), weight, "metric", -1).loadKg).toBeNull();
    expect(moved(kg(60), weight, "metric", 1).loadKg).toBe(60);
    expect(loadText(kg(null), weight, "metric").id).toBe("app.session.load.none");
  });
});

describe("a step", () => {
  const step = (loadStep: number | null) => ({ loadKg: null, loadStep });
  const band = { kind: "band", unit: "step", ...free } as const;
  const hands = { kind: "hand-effort", unit: "step", ...free } as const;
  const effort = (loadStep: number) => loadText(step(loadStep), hands, "metric").values?.effort;

  it("is the band in order, or the effort of the hands out of ten", () => {
    const up = moved(step(1), band, "metric", 1);
    expect(up.loadStep).toBe(2);
    expect(loadText(up, band, "metric").values).toEqual({ step: 3 });
    expect([0, 1, 2].map(effort)).toEqual([3, 5, 7]);
  });

  it("goes no further than the hardest effort that is asked for", () => {
    expect(moved(step(2), hands, "metric", 1).loadStep).toBe(2);
    expect(effort(9)).toBe(7);
    const first = numberOf("exercises.handEffortFirst");
    expect([effort(0), effort(1)]).toEqual([first, first + numberOf("exercises.handEffortPerStep")]);
  });

  it.each([
    ["high blood pressure", { CAR2: "yes" }, 5],
    ["pressure in the eyes", { EYE1: "yes" }, 5],
    ["somebody who is not sure", { CAR2: "no", EYE1: "not-sure" }, 5],
    ["neither", { CAR2: "no", EYE1: "no" }, 7],
  ] as const)("is an effort of the hands up to what the plan allows with %s", (_, answers, most) => {
    const person = { ...hands, hasPressure: hasPressure(answers) };
    let now = moved(step(null), person, "metric", 1);
    for (let press = 0; press < 3; press++) now = moved(now, person, "metric", 1);
    expect(now.loadStep).toBe(most === 5 ? 1 : 2);
    expect(effort(now.loadStep ?? 0)).toBe(most);
    expect(pressureNote(person)?.values ?? null).toEqual(most === 5 ? { effort: 5 } : null);
  });

  it("goes down by pressing less only, and of a band nothing is taken for pressure", () => {
    const person = { ...hands, hasPressure: true };
    expect(moved(step(2), person, "metric", 1).loadStep).toBe(2);
    expect(moved(step(2), person, "metric", -1).loadStep).toBe(1);
    const bandToo = { ...band, hasPressure: true };
    expect(moved(step(3), bandToo, "metric", 1).loadStep).toBe(4);
    expect(pressureNote(bandToo)).toBeNull();
  });

  it("is unknown where nobody said it, which is not the lightest", () => {
    for (const load of [band, hands]) {
      expect(loadText(step(null), load, "metric").id).toBe("app.session.load.none");
      expect(isLoadKnown(step(null), load)).toBe(false);
      expect(isLoadKnown(step(0), load)).toBe(true);
      expect(moved(step(null), load, "metric", 1).loadStep).toBe(0);
      expect(moved(step(0), load, "metric", -1).loadStep).toBeNull();
      expect(moved(step(null), load, "metric", -1).loadStep).toBeNull();
    }
  });
});

describe("the hint beside a load", () => {
  it("says the step on offer, else how a new rung's load is found, else how to choose", () => {
    const offer = { ...weight, optional: { loadKg: 2.2, loadStep: null } };
    expect(loadHint(offer, "metric").id).toBe("app.session.load.optional");
    const tries = { most: 3, reps: 6 };
    expect(loadHint({ ...weight, tries }, "metric")).toEqual({ id: "app.session.load.tries", values: tries });
    expect(loadHint(weight, "metric").id).toBe("app.session.load.how.kg");
    const hands = { ...free, kind: "hand-effort", unit: "step" } as const;
    expect(loadHint(hands, "metric")).toEqual({ id: "app.session.load.how.effort", values: { least: 3 } });
  });
});
