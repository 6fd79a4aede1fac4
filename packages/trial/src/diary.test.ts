import { KnownEvent, type RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { Diary } from "./diary.ts";
import { Life } from "./life.ts";
import { EnginePolicy } from "./policy/engine.ts";
import { newTally } from "./tally.ts";

describe("the diary", () => {
  it("writes local times with their offset, ten seconds apart", () => {
    const heard: RecordEvent[] = [];
    const diary = new Diary((event) => heard.push(event), 0);
    expect(diary.moveTo(3, 1055, -330)).toBe(true);
    diary.write("GoalMet");
    expect(heard[0]).toEqual({ id: "0", type: "GoalMet", at: "2026-01-04T17:35:10-05:30" });
    expect(Date.parse(heard[0]?.at ?? "")).toBe(diary.nowMs);
  });

  it("writes nothing while a journey west takes the day back", () => {
    const diary = new Diary(() => undefined, 0);
    diary.moveTo(1, 1200, -480);
    diary.write("GoalMet");
    expect(diary.moveTo(2, 420, 600)).toBe(false);
    expect(diary.moveTo(3, 420, 600)).toBe(true);
  });

  it("writes whole events of the contract, in the order of their time", () => {
    const heard: RecordEvent[] = [];
    const hear = EnginePolicy.prototype.hear;
    EnginePolicy.prototype.hear = function (event) {
      heard.push(event);
      hear.call(this, event);
    };
    for (let index = 0; index < 12; index++) {
      const from = heard.length;
      new Life(3, index, "hipfirst", newTally()).live(150);
      const times = heard.slice(from).map(({ at }) => Date.parse(at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
    EnginePolicy.prototype.hear = hear;
    expect(heard.length).toBeGreaterThan(3000);
    for (const event of heard) expect(KnownEvent.safeParse(event).success).toBe(true);
    const types = new Set(heard.map(({ type }) => type));
    for (const type of ["FlareReported", "MorningAfter", "QuestionnaireAnswered", "SetDone"])
      expect(types).toContain(type);
  });
});
