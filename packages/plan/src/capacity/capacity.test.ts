import { loads } from "@hipfirst/body";
import { exercise } from "@hipfirst/exercises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRung, type Rung } from "../ladder/rung.ts";
import { Life } from "../testing/life.ts";
import { weekMs } from "../time.ts";
import { demandShare, shareOf } from "./demand.ts";
import { after, bandOf, type Capacity } from "./estimate.ts";

const body = { massKg: 75, heightM: 1.75 };
const rung = (id: string): Rung => findRung(id) as Rung;
const person = { ...body, sex: "male" } as const;

/** Hardest moment that the muscles of the right hip must give, Nm. */
const hardestNm = (id: string, loadKg: number): number =>
  Math.max(
    ...loads({ person, performed: { exercise: exercise(id) }, loadKg }).frames.map(
      ({ hipMomentNm, passiveNm }) => hipMomentNm.right - passiveNm.right,
    ),
  );

describe("what a rung asks", () => {
  it.each(["R03", "R04", "R05", "R06", "R07", "R08", "R16", "R18", "R20", "R21", "R22"])(
    "%s: the number is the body room's",
    (id) => expect(shareOf(hardestNm(id, 0), body)).toBeCloseTo(demandShare(rung(id), null, 75) ?? 0, 3),
  );

  it.each(["R10", "R12", "R15"])("%s: so is what a weight adds", (id) =>
    expect(shareOf(hardestNm(id, 2), body)).toBeCloseTo(demandShare(rung(id), 2, 75) ?? 0, 3),
  );

  it("is not told for an unknown load, a sideways rung or one in steps", () => {
    expect(demandShare(rung("R10"), null, 75)).toBeNull();
    expect(demandShare(rung("R10"), 2, null)).toBeNull();
    for (const id of ["R01", "R11", "R14"]) expect(demandShare(rung(id), null, 75)).toBeNull();
  });
});

describe("the estimate", () => {
  const look = (share: number, isAtLeast = false) => ({ share, sd: 0.25, isAtLeast });
  const repeat = (share: number, times: number): Capacity => {
    let estimate: Capacity | null = null;
    for (let i = 0; i < times; i++) estimate = after(estimate, look(share), i * weekMs);
    return estimate as Capacity;
  };

  it("comes to what is seen again and again, and becomes surer", () => {
    const few = bandOf(repeat(0.05, 2));
    const many = bandOf(repeat(0.05, 20));
    expect(many.value).toBeCloseTo(0.05, 2);
    expect(many.high / many.low).toBeLessThan(few.high / few.low);
    expect(many.low).toBeLessThan(0.05);
    expect(many.high).toBeGreaterThan(0.05);
  });

  it("an easy set never lowers it, a hard one may", () => {
    const before = repeat(0.08, 6);
    const easy = after(before, look(0.03, true), 7 * weekMs);
    expect(bandOf(easy).value).toBeCloseTo(bandOf(before).value, 9);
    expect(bandOf(after(before, look(0.03), 7 * weekMs)).value).toBeLessThan(bandOf(before).value);
    expect(bandOf(after(before, look(0.2, true), 7 * weekMs)).value).toBeGreaterThan(bandOf(before).value);
  });

  it("grows less sure with time", () => {
    const before = repeat(0.08, 6);
    const later = after(before, look(0.01, true), 60 * weekMs);
    expect(later.variance).toBeGreaterThan(before.variance);
  });

  it("stays a number between the looks and the start for any looks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.005, max: 0.5, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (shares) => {
          let estimate: Capacity | null = null;
          shares.forEach((share, i) => {
            estimate = after(estimate, look(share), i * weekMs);
          });
          const { value, low, high } = bandOf(estimate as unknown as Capacity);
          expect(low).toBeLessThan(value);
          expect(high).toBeGreaterThan(value);
          expect(value).toBeGreaterThanOrEqual(Math.min(0.09, ...shares) - 1e-12);
          expect(value).toBeLessThanOrEqual(Math.max(0.09, ...shares) + 1e-12);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe("in a proposal", () => {
  it("is null for both hips before anything was seen, and without mass and height", () => {
    expect(Life.clear({}, body).plan().capacity).toEqual({ left: null, right: null });
    expect(Life.on("R07").train({}, 3).plan().capacity).toEqual({ left: null, right: null });
  });

  it("tells the sides apart", () => {
    const { left, right } = Life.on("R07", body).train({ rir: 1, leftMisses: 5 }, 6).plan().capacity;
    expect(left?.valueNm).toBeLessThan(right?.valueNm ?? 0);
    expect(left?.seen).toBeGreaterThan(2);
    expect(left?.lowNm).toBeLessThan(left?.valueNm ?? 0);
  });

  it("learns nothing from a set without an answer on effort", () => {
    expect(Life.on("R07", body).train({ rir: null }, 3).plan().capacity.left).toBeNull();
  });

  it("a torque that pain held back does not choose an easier start", () => {
    const weak = { test: "T01", side: "right", values: [30], leverM: 0.3, unit: "N", painDuring: 0 };
    const held = Life.clear({}, body).add("TestMeasured", { ...weak, painDuring: 8 });
    expect(held.plan().current).toBe("R03");
    expect(
      Life.clear({}, body)
        .add("TestMeasured", weak)
        .plan()
        .because.map(({ rule }) => rule),
    ).toContain("capacity.start");
  });
});
