import { languages, render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { type PainSinceStart, sixWeekReview } from "../index.ts";

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 2, 2, 8);
const on = (day: number) => startMs + day * dayMs;
const pain = (...answers: readonly (readonly [day: number, score: number])[]) =>
  answers.map(([day, score]) => ({ atMs: on(day), score }));
const known = (answers: PainSinceStart["answers"], more: Partial<PainSinceStart> = {}): PainSinceStart => ({
  firstSessionMs: on(0),
  answers,
  lastFullScreenMs: on(-1),
  reviewedMs: null,
  ...more,
});
const told = (answers: PainSinceStart["answers"], day: number, more: Partial<PainSinceStart> = {}) =>
  sixWeekReview(known(answers, more), on(day)).pain;

describe("QUE_SIX_WEEKS", () => {
  it("asks for all safety questions and a clinician's look when pain is as it was", () => {
    const review = sixWeekReview(known(pain([-1, 5], [42, 5])), on(43));
    expect(review).toMatchObject({ pain: "not-improved", asksScreen: true, asksReview: true });
    for (const language of languages) {
      const text = review.because === null ? "" : render(review.because.text, language);
      expect(text).toContain("5");
      expect(text).not.toContain("{");
    }
  });

  it.each([
    ["a day too soon", 5, 41, "too-early"],
    ["as it was", 5, 42, "not-improved"],
    ["one point less, which is less than matters", 4, 42, "not-improved"],
    ["more pain", 7, 42, "not-improved"],
    ["two points less", 3, 42, "improved"],
    ["none left", 0, 42, "improved"],
  ] as const)("from 5 at the start, %s: %o on day %o is %s", (_, score, day, expected) => {
    expect(told(pain([-1, 5], [day, score]), day)).toBe(expected);
  });

  it("of a high pain asks for 30 % less: 2 points from 8 are not enough", () => {
    expect(told(pain([-1, 8], [42, 6]), 42)).toBe("not-improved");
    expect(told(pain([-1, 8], [42, 5]), 42)).toBe("improved");
  });

  it("says unknown, never no improvement, where the record cannot tell", () => {
    expect(told([], 60)).toBe("unknown");
    expect(told(pain([-1, 5]), 60)).toBe("unknown");
    expect(told(pain([-1, 5], [20, 5], [41, 5]), 60)).toBe("unknown");
    expect(told(pain([-1, 2], [42, 2]), 60)).toBe("unknown");
    expect(told(pain([-1, 5], [42, 55], [43, Number.NaN]), 60)).toBe("unknown");
    const { asksScreen, asksReview, because } = sixWeekReview(known(pain([-1, 5])), on(60));
    expect([asksScreen, asksReview, because]).toEqual([false, false, null]);
  });

  it("counts from the first session, or from the first answer where that came later", () => {
    expect(told(pain([-1, 5], [42, 5]), 60, { firstSessionMs: null })).toBe("too-early");
    expect(told(pain([-1, 5], [42, 5]), 60, { firstSessionMs: on(10) })).toBe("unknown");
    expect(told(pain([20, 5], [42, 5]), 45)).toBe("too-early");
    expect(told(pain([20, 5], [62, 5]), 62)).toBe("not-improved");
  });

  it("names no day that the six weeks need not count from", () => {
    const { because } = sixWeekReview(known(pain([20, 5], [62, 5])), on(62));
    for (const language of languages) {
      const text = because === null ? "" : render(because.text, language);
      expect(text).toMatch(/six weeks or more|seis semanas o más/);
      expect(text).not.toMatch(/session|sesión/);
    }
  });

  it("starts from the answer that stood at the first session, not from an older one", () => {
    expect(told(pain([-120, 8], [-1, 5], [42, 5]), 43)).toBe("not-improved");
    expect(told(pain([-120, 3], [-1, 6], [42, 4]), 43)).toBe("improved");
  });

  it("takes answers in any order, and none from a clock that runs ahead", () => {
    expect(told(pain([42, 5], [-1, 5]), 43)).toBe("not-improved");
    expect(told(pain([-1, 5], [60, 5]), 43)).toBe("unknown");
  });

  it("is over once pain has improved, and does not come back with a later rise", () => {
    expect(told(pain([-1, 5], [42, 5], [56, 2]), 57)).toBe("improved");
    expect(told(pain([-1, 5], [42, 2], [70, 6]), 71)).toBe("improved");
    expect(told(pain([-1, 5], [42, 5], [49, 2], [56, 5]), 57)).toBe("improved");
  });

  it("asks once: a full screen and a look since the answer are enough, earlier ones are not", () => {
    const asks = (more: Partial<PainSinceStart>) => {
      const review = sixWeekReview(known(pain([-1, 5], [42, 5], [49, 5]), more), on(50));
      return [review.pain, review.asksScreen, review.asksReview];
    };
    expect(asks({ lastFullScreenMs: on(41), reviewedMs: on(41) })).toEqual(["not-improved", true, true]);
    expect(asks({ lastFullScreenMs: on(43) })).toEqual(["not-improved", false, true]);
    expect(asks({ reviewedMs: on(44) })).toEqual(["not-improved", true, false]);
    expect(asks({ lastFullScreenMs: null })).toEqual(["not-improved", true, true]);
  });
});
