import { describe, expect, it } from "vitest";
import { asDecided, isInForce, replayingUnder, ruleNumber, rulesInForce } from "./in-force.ts";
import { newestRules, type PlanNumberId, ruleVersions } from "./versions.ts";

const [first] = ruleVersions;
const fail = () => {
  throw new Error("the rule failed");
};

describe("the version in force", () => {
  it("is the newest between calls", () => expect(rulesInForce()).toBe(newestRules.id));

  it.each<[string, string | null, string]>([
    ["that a session names", "2", "2"],
    ["the newest where it names none", null, newestRules.id],
    ["the newest where it names one that nobody knows", "0", newestRules.id],
  ])("is the one %s, for as long as it is judged", (_, named, version) => {
    expect(asDecided(named, rulesInForce)).toBe(version);
    expect(rulesInForce()).toBe(newestRules.id);
  });

  it("is one for the whole record where that was asked, whatever a session names", () => {
    if (first === undefined) throw new Error("there is no first version");
    expect(replayingUnder(first, () => asDecided("2", rulesInForce))).toBe("1");
    expect(asDecided("2", rulesInForce)).toBe("2");
  });

  it("comes back after a rule that failed", () => {
    expect(() => asDecided("2", fail)).toThrow("the rule failed");
    expect(rulesInForce()).toBe(newestRules.id);
    expect(() => replayingUnder(first ?? newestRules, fail)).toThrow("the rule failed");
    expect(asDecided("2", rulesInForce)).toBe("2");
  });

  it("tells which rules there were and how large its numbers", () => {
    expect(asDecided("1", () => [isInForce("capacity.start"), isInForce("pain.red")])).toEqual([false, true]);
    expect(asDecided("1", () => ruleNumber("plan.balanceFlagShare"))).toBe(Number.POSITIVE_INFINITY);
    expect(ruleNumber("plan.balanceFlagShare")).toBe(0.25);
  });

  it("refuses what it does not know, and says what to do", () => {
    expect(() => ruleNumber("plan.unheardOf" as PlanNumberId)).toThrow("add it to the evidence");
    const unlisted = { ...newestRules, id: "unlisted" };
    expect(() => replayingUnder(unlisted, rulesInForce)).toThrow("add it to ruleVersions");
  });
});
