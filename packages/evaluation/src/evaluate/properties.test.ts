import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Evaluation, evaluate, type TestResult } from "../index.ts";
import { allNo } from "../testing/answers.ts";
import { result, thomas } from "../testing/results.ts";

const order = ["none", "low", "medium", "high"];
const options = { seed: 23, numRuns: 400 };
const days = ["2026-03-02", "2026-03-10"] as const;

interface Slot {
  readonly test: string;
  readonly side: "left" | "right";
  readonly on: string;
}
const slots: readonly Slot[] = ["T01", "T03", "T04", "T05", "T08", "T10"].flatMap((test) =>
  (["left", "right"] as const).flatMap((side) => days.map((on) => ({ test, side, on }))),
);
const anyResultFor = ({ test, side, on }: Slot) =>
  fc
    .record({
      size: fc.integer({ min: 0, max: 10 }),
      setting: fc.constantFrom("home", "clinic"),
      painBefore: fc.constantFrom(undefined, 0, 3),
      painDuring: fc.constantFrom(0, 0, 1, 3, 4, 6),
    })
    .map(({ size, ...said }): TestResult => {
      const fields = { ...said, on };
      if (test === "T08") return thomas(side, [size * 3 - 15, size * 3 - 14], fields);
      if (test === "T10") return result(test, side, [size % 6], fields);
      const value = test === "T04" ? size * 5 : test === "T05" ? size * 2 : 100 + size * 15;
      return result(test, side, [value, value], fields);
    });
/** Some of the tests of two days, twelve on average, so that whole findings come up often. */
const anyResults = fc
  .subarray([...slots], { minLength: 3 })
  .chain((chosen) => fc.tuple(...chosen.map(anyResultFor)));
const judge = (results: readonly TestResult[]) => evaluate({ screen: { answers: allNo() }, results });
const mirror = (results: readonly TestResult[]) =>
  results.map((each): TestResult => ({ ...each, side: each.side === "left" ? "right" : "left" }));
const withoutOrder = (missing: Evaluation["missing"]) => [...missing].sort();

describe("properties of the evaluation", () => {
  it("PROP_MIRROR: mirrored sides give the mirrored result", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const plain = judge(results);
        const turned = judge(mirror(results));
        expect(turned.sides).toEqual({ left: plain.sides.right, right: plain.sides.left });
        expect(withoutOrder(turned.missing)).toEqual(withoutOrder(plain.missing));
        expect(turned.asymmetry?.lsiPercent).toBe(plain.asymmetry?.lsiPercent);
        if (plain.asymmetry?.weakerSide)
          expect(turned.asymmetry?.weakerSide).toBe(plain.asymmetry.weakerSide === "left" ? "right" : "left");
      }),
      options,
    );
  });

  it("PROP_PAIN: more pain or a pinch never raises confidence on either side", () => {
    const hurt = fc.record({ at: fc.nat(), pain: fc.integer({ min: 1, max: 10 }), pinch: fc.boolean() });
    fc.assert(
      fc.property(anyResults, hurt, (results, { at, pain, pinch }) => {
        const index = at % results.length;
        const worse = results.map((each, position) =>
          position === index ? { ...each, painDuring: Math.max(pain, each.painDuring ?? 0), pinch } : each,
        );
        const [before, after] = [judge(results), judge(worse)];
        for (const side of ["left", "right"] as const)
          expect(order.indexOf(after.sides[side].confidence)).toBeLessThanOrEqual(
            order.indexOf(before.sides[side].confidence),
          );
      }),
      options,
    );
  });

  it("PROP_MISSING: no class without two strength tests, a controlled length test and a clear screen", () => {
    fc.assert(
      fc.property(anyResults, fc.constantFrom("left" as const, "right" as const), (results, side) => {
        const own = results.filter((each) => each.side === side);
        const strength = own.filter((each) => each.test !== "T08");
        const lengths = own.filter((each) => each.test === "T08");
        const found = judge(results).sides[side];
        if (strength.length < 2 || lengths.length === 0) expect(found.class).toBe("undecided");
        expect(found.class === "undecided").toBe(found.confidence === "none");
        for (const dropped of ["T08", "strength"] as const) {
          const rest = results.filter((each) => (dropped === "T08") !== (each.test === "T08"));
          expect(judge(rest).sides[side].class).toBe("undecided");
        }
        expect(evaluate({ results }).sides[side].class).toBe("undecided");
      }),
      options,
    );
  });

  it("CONF_HOME: measured at home it is never above medium", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { sides } = judge(results.map((each) => ({ ...each, setting: "home" as const })));
        for (const side of [sides.left, sides.right]) expect(side.confidence).not.toBe("high");
      }),
      options,
    );
  });
});
