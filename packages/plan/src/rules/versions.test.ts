import type { RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { propose } from "../propose.ts";
import { Life } from "../testing/life.ts";
import { asDecided, isInForce, rulesInForce } from "./in-force.ts";
import { newestRules, ruleVersions } from "./versions.ts";

/** Both hips measured too weak for R03: only rules that know capacity start lower. */
function weakPerson(): Life {
  const life = Life.clear({}, { massKg: 75, heightM: 1.75 });
  const measured = { test: "T01", values: [25], unit: "N", leverM: 0.3, painDuring: 0, setting: "home" };
  for (const side of ["left", "right"]) life.add("TestMeasured", { ...measured, side });
  return life;
}

const naming = (events: readonly RecordEvent[], rules: string): RecordEvent[] =>
  events.map((event) => (event.type === "SessionStarted" ? { ...event, rules } : event));

describe("versions of the rules", () => {
  it("keep their ids in order, each once", () => {
    const ids = ruleVersions.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    expect(newestRules).toBe(ruleVersions.at(-1));
  });

  it("leave a session as the version it names decided, whatever came after", () => {
    const life = weakPerson().train();
    const under = (rules: string) => propose({ now: life.now, events: naming(life.events, rules) });
    expect(propose({ now: life.now, events: life.events, rules: "1" }).current).toBe("R03");
    expect(under("1").current).toBe("R03");
    expect(under("2").current).not.toBe("R03");
    expect(under("1").rules).toBe(newestRules.id);
  });

  it("judge by the newest where a session names one that is not known here", () => {
    const life = weakPerson().train();
    const { now, events } = life;
    expect(propose({ now, events: naming(events, "99") })).toEqual(propose({ now, events }));
  });

  it("are in force for one call only, also when it fails", () => {
    expect(asDecided("1", () => [rulesInForce(), isInForce("capacity.start")])).toEqual(["1", false]);
    expect(() =>
      asDecided("1", () => {
        throw new Error("broken");
      }),
    ).toThrow("broken");
    expect([rulesInForce(), isInForce("capacity.start")]).toEqual([newestRules.id, true]);
  });

  it("refuse a version that does not exist, and name those that do", () => {
    expect(() => propose({ now: "2026-03-02T08:00:00Z", events: [], rules: "0" })).toThrow(/use one of 1, 2/);
  });
});
