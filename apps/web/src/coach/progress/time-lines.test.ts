import { describe, expect, it } from "vitest";
import { measuredRows } from "../findings/measured.ts";
import type { Care, PastSession } from "../record/care.ts";
import { flareSpans, restingPainLine, rungLine, showingUp, testLines } from "./time-lines.ts";

const session = (at: string, exercises: readonly string[], restingPain?: number, mornings = 0): PastSession =>
  ({
    id: at,
    started: {
      id: at,
      type: "SessionStarted",
      session: at,
      at,
      ...(restingPain === undefined ? {} : { restingPain }),
    },
    sets: exercises.map((exercise) => ({ exercise })),
    ended: null,
    mornings: Array.from({ length: mornings }, () => ({})),
  }) as unknown as PastSession;

const sessions = [
  session("2026-05-01T08:00:00Z", ["R03", "R02"], 4, 1),
  session("2026-05-03T08:00:00Z", ["A03"]),
  session("2026-05-04T08:00:00Z", []),
  session("2026-05-05T08:00:00Z", ["R05"], 0),
];

describe("lines of the progress page", () => {
  it("take the highest rung of a session and leave out what holds none", () => {
    expect(rungLine({ sessions }).points.map(({ value }) => value)).toEqual([3, 5]);
  });

  it("an unanswered pain is a missing point, zero is a point", () => {
    expect(restingPainLine({ sessions }).points.map(({ value }) => value)).toEqual([4, 0]);
  });

  it("take the best try of a day and side, with the error of force tests only, as on the findings", () => {
    const result = (test: string, side: string, on: string, values: number[]) => ({
      test,
      side,
      on,
      values,
      unit: "",
    });
    const results = [
      result("T04", "left", "2026-05-01", [8, 11]),
      result("T04", "left", "2026-05-01", [9]),
      result("T04", "right", "2026-05-02", []),
      result("T01", "left", "2026-05-01", [200]),
    ] as unknown as Care["results"];
    const [left, right] = testLines({ results }, "T04") ?? [];
    expect(left?.points.map(({ value, error }) => [value, error])).toEqual([[11, 0]]);
    expect(right?.points).toEqual([]);
    const findings = measuredRows(results).find(({ id }) => id === "T01");
    expect(testLines({ results }, "T01")?.[0]?.points[0]?.error).toBe(findings?.errorOf(200));
    expect(testLines({ results }, "T05")).toBeNull();
  });

  it("marks a week from each flare", () => {
    const state = { flares: [{ at: "2026-05-01T08:00:00Z" }] } as unknown as Care["state"];
    expect(flareSpans({ state }).map(([from, to]) => (to - from) / 86_400_000)).toEqual([7]);
  });

  it("counts days, sessions with work, sets and mornings apart", () => {
    expect(showingUp({ sessions })).toEqual({ activeDays: 3, sessions: 3, morningsAnswered: 1, sets: 4 });
  });
});
