import { describe, expect, it } from "vitest";
import { withoutPainAndForm } from "./engine.ts";
import { newPolicy } from "./policies.ts";

const dayMs = 86_400_000;
const ids = (name: "handout" | "linear", day: number, policy = newPolicy(name)) =>
  policy.ask("", day * dayMs).exercises?.map(({ id, sets, reps }) => [id, sets, reps]);

describe("policies", () => {
  it("hand out the same three exercises for ever", () => {
    const sheet = [
      ["R05", 3, 10],
      ["R07", 3, 10],
      ["A03", 3, 10],
    ];
    expect(ids("handout", 0)).toEqual(sheet);
    expect(ids("handout", 400)).toEqual(sheet);
  });

  it("climb one rung every 14 days whatever happens, and stay on the last", () => {
    const linear = newPolicy("linear");
    const rungOn = (day: number) => ids("linear", day, linear)?.[0]?.[0];
    expect([0, 13.9, 14, 28, 17 * 14, 900].map(rungOn)).toEqual(["R03", "R03", "R04", "R05", "R20", "R22"]);
  });

  it("tell the engine of effort only", () => {
    const set = { id: "1", at: "", type: "SetDone", reps: 10, validReps: 4, peakPain: 8, rir: 1 } as const;
    expect(withoutPainAndForm(set as never)).toMatchObject({ reps: 10, validReps: 10, peakPain: 0, rir: 1 });
    expect(withoutPainAndForm({ id: "2", at: "", type: "FlareReported" } as never)).toBeNull();
    const morning = {
      id: "3",
      at: "",
      type: "MorningAfter",
      session: "s",
      pain: 7,
      raisedAt48h: true,
    } as const;
    expect(withoutPainAndForm(morning as never)).toEqual({
      id: "3",
      at: "",
      type: "MorningAfter",
      session: "s",
      pain: 0,
    });
  });
});
