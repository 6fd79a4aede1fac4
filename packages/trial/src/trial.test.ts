import { describe, expect, it } from "vitest";
import { type PolicyName, policyNames, reportOf, runPart, runTrial, type TrialReport } from "./index.ts";

const input = { people: 120, months: 6, seed: 7, policy: "hipfirst" } as const;
const reports = new Map(policyNames.map((policy) => [policy, runTrial({ ...input, policy })]));
const of = (policy: PolicyName): TrialReport => {
  const report = reports.get(policy);
  if (report === undefined) throw new Error(`The policy ${policy} was not run`);
  return report;
};

describe("a trial", () => {
  it("gives the same bytes for the same seed, and others for another", () => {
    const small = { ...input, people: 20, months: 3 };
    expect(JSON.stringify(runTrial(small))).toBe(JSON.stringify(runTrial(small)));
    expect(JSON.stringify(runTrial({ ...small, seed: 8 }))).not.toBe(JSON.stringify(runTrial(small)));
  });

  it("does not care in which order, or where, its parts were lived", () => {
    const backwards = [2, 1, 0].map((part) => [part, runPart(input, part)] as const);
    const inOrder = backwards.sort(([a], [b]) => a - b).map(([, tally]) => structuredClone(tally));
    expect(JSON.stringify(reportOf(input, inOrder))).toBe(JSON.stringify(of("hipfirst")));
  });

  it("gives a person the same life whoever else takes part", () => {
    const few = runTrial({ ...input, people: 50 });
    const first = reportOf({ ...input, people: 50 }, [runPart(input, 0)]);
    expect(first).toEqual(few);
  });

  it("finds no violation of the invariants", () => {
    expect(of("hipfirst").invariants.checked).toBeGreaterThan(4000);
    expect(of("hipfirst").invariants.violations).toBe(0);
    expect(of("effort-only").invariants.violations).toBe(0);
    expect(of("handout").invariants).toEqual({ checked: 0, violations: 0 });
  });

  it("never prescribes outside 6-20 repetitions", () => {
    for (const report of reports.values()) expect(report.setsOutside6to20).toBe(0);
  });

  it("treats people by policy: a sheet never climbs, a calendar overdoses, effort alone climbs past pain", () => {
    const reached = (policy: PolicyName, rung: number) => of(policy).rungs[rung - 1]?.reached ?? 0;
    expect(of("handout").reachedPike).toBe(0);
    expect(reached("handout", 8)).toBe(0);
    expect(of("linear").dosing.over).toBeGreaterThan(of("hipfirst").dosing.over);
    expect(of("linear").setsCutShort).toBeGreaterThan(of("hipfirst").setsCutShort);
    expect(reached("effort-only", 10)).toBeGreaterThan(reached("hipfirst", 10));
    expect(of("hipfirst").flaresPer100Sessions).toBeLessThan(of("linear").flaresPer100Sessions);
  });

  it("reports shares that are shares, and says that it is a simulation", () => {
    for (const report of reports.values()) {
      expect(report.simulation).toBe(true);
      expect(report.painLevels.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
      const { over, right, under } = report.dosing;
      expect(over + right + under).toBeCloseTo(1, 4);
      for (const { months } of report.rungs)
        if (months !== null) expect(months.p10).toBeLessThanOrEqual(months.p90);
    }
    expect(of("linear").rungs[2]).toMatchObject({ id: "R03", reached: 1 });
    // Whoever found a start by trying begins higher.
    expect(of("hipfirst").rungs[2]?.reached).toBeLessThan(1);
    expect(of("hipfirst").monthsToPike).toBeNull();
  });

  it("stands a trial with nobody at the pike and one person", () => {
    const lonely = runTrial({ people: 1, months: 1, seed: 1, policy: "linear" });
    expect(lonely).toMatchObject({ people: 1, reachedPike: 0, monthsToPike: null });
  });
});
