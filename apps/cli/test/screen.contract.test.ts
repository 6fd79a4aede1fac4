import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answers, hipfirst } from "./run.ts";

type Answer = "yes" | "no" | "not-sure";
interface Item {
  id: string;
  onYes: string | null;
  onNotSure: string | null;
  showIf?: string;
  escalateTo?: string;
  escalateIfAny?: string[];
  modify?: {
    blockRungs?: string[];
    capHipFlexionDeg?: number;
    painCap?: number;
    handSupport?: string[];
    skipTests?: string[];
    skipAdjuncts?: string[];
  };
}
interface Screen {
  contract: number;
  level: string;
  complete: boolean;
  unanswered: string[];
  locked: boolean;
  blocked: string[];
  messages: { id: string; text: string }[];
  limits: {
    hipFlexionMaxDeg: number | null;
    painMax: number | null;
    handSupport: string[];
    skipTests: string[];
    skipAdjuncts: string[];
  };
}

/** Levels, gates, escalations and blocks of each item, kept apart from the code under test. */
const items = JSON.parse(readFileSync(new URL("red-flags-expected.json", import.meta.url), "utf8")) as Item[];
const levels = ["NONE", "CAUTION_MODIFY", "CLINICIAN_FIRST", "URGENT_SAME_DAY", "EMERGENCY"];
const isGated = (item: Item): boolean => item.showIf === "INFL0==yes";
const allNo: Record<string, Answer> = Object.fromEntries(
  items.filter((item) => !isGated(item)).map((item) => [item.id, "no"]),
);

/** The level worked out the slow way: every item, then its escalation, then the inflammatory count. */
function expectedLevel(given: Record<string, Answer>): string {
  const counted = (id: string): boolean =>
    given[id] === "yes" || (given[id] === "not-sure" && !id.startsWith("INFL"));
  const reached = items
    .filter((item) => counted(item.id) && item.onYes !== null)
    .map((item) => {
      const own = given[item.id] === "yes" ? item.onYes : item.onNotSure;
      const escalated = item.escalateIfAny?.some(counted) ? item.escalateTo : undefined;
      return Math.max(levels.indexOf(own ?? "NONE"), levels.indexOf(escalated ?? "NONE"));
    });
  const inflammatory = items.filter((item) => isGated(item) && given[item.id] === "yes").length;
  if (given.INFL0 === "yes" && inflammatory >= 4) reached.push(levels.indexOf("CAUTION_MODIFY"));
  return levels[Math.max(0, ...reached)] as string;
}

const messageIds = (screen: Screen): string[] => screen.messages.map((message) => message.id);

describe("hipfirst screen, as the contract says", () => {
  it("answers all-no with NONE, complete, open", () => {
    const [screen] = answers<Screen>("screen", [{ answers: allNo }]);
    expect(screen).toMatchObject({
      contract: 1,
      level: "NONE",
      complete: true,
      unanswered: [],
      locked: false,
      blocked: [],
    });
    expect(messageIds(screen as Screen)).toEqual(expect.arrayContaining(["LEVEL_NONE", "SAFETY_NET"]));
  });

  it("locks an empty and every incomplete screen", () => {
    const withoutOne = Object.keys(allNo).map((id) => {
      const { [id]: _, ...rest } = allNo;
      return { id, answers: rest };
    });
    const screens = answers<Screen>("screen", [{ answers: {} }, ...withoutOne]);
    expect(screens[0]).toMatchObject({ level: "NONE", complete: false, locked: true });
    expect(screens[0]?.unanswered).toHaveLength(Object.keys(allNo).length);
    for (const [index, { id }] of withoutOne.entries()) {
      expect(screens[index + 1]).toMatchObject({
        level: "NONE",
        complete: false,
        locked: true,
        unanswered: [id],
      });
    }
  });

  it.each(["yes", "not-sure"] as const)("gives each single %s its level, blocks and lock", (answer) => {
    const cases = items.filter((item) => !isGated(item)).map((item) => ({ ...allNo, [item.id]: answer }));
    const asked = items.filter((item) => !isGated(item));
    const screens = answers<Screen>(
      "screen",
      cases.map((given) => ({ answers: given })),
    );
    for (const [index, item] of asked.entries()) {
      const screen = screens[index] as Screen;
      const given = cases[index] as Record<string, Answer>;
      const level = expectedLevel(given);
      expect([item.id, screen.level]).toEqual([item.id, level]);
      expect([
        item.id,
        messageIds(screen).includes(`LEVEL_${level}`),
        messageIds(screen).includes("SAFETY_NET"),
      ]).toEqual([item.id, true, true]);
      expect([item.id, [...screen.blocked].sort()]).toEqual([
        item.id,
        [...(item.modify?.blockRungs ?? [])].sort(),
      ]);
      const complete = !(item.id === "INFL0" && answer === "yes");
      expect([item.id, screen.complete]).toEqual([item.id, complete]);
      expect([item.id, screen.locked]).toEqual([item.id, !complete || levels.indexOf(level) >= 3]);
      if (item.modify?.capHipFlexionDeg)
        expect(screen.limits.hipFlexionMaxDeg).toBe(item.modify.capHipFlexionDeg);
      if (item.modify?.painCap) expect(screen.limits.painMax).toBe(item.modify.painCap);
      for (const key of ["handSupport", "skipTests", "skipAdjuncts"] as const) {
        expect(screen.limits[key]).toEqual(expect.arrayContaining(item.modify?.[key] ?? []));
      }
    }
  });

  it("gives every pair of yes answers the higher level, escalated where the specification says", () => {
    const asked = items.filter((item) => !isGated(item) && item.id !== "INFL0");
    const pairs = asked.flatMap((first, index) =>
      asked.slice(index + 1).map((second) => [first.id, second.id] as const),
    );
    const screens = answers<Screen>(
      "screen",
      pairs.map(([first, second]) => ({ answers: { ...allNo, [first]: "yes", [second]: "yes" } })),
    );
    expect(pairs.length).toBeGreaterThan(800);
    for (const [index, [first, second]] of pairs.entries()) {
      const given: Record<string, Answer> = { ...allNo, [first]: "yes", [second]: "yes" };
      expect([first, second, screens[index]?.level]).toEqual([first, second, expectedLevel(given)]);
    }
  });

  it("counts inflammatory features only behind their gate", () => {
    const gated = items.filter(isGated).map((item) => item.id);
    const withCount = (gate: Answer, count: number, rest: Answer = "no"): Record<string, Answer> => ({
      ...allNo,
      INFL0: gate,
      ...Object.fromEntries(gated.map((id, index) => [id, index < count ? "yes" : rest])),
    });
    const [two, three, four, unsure, gateNo] = answers<Screen>("screen", [
      { answers: withCount("yes", 2) },
      { answers: withCount("yes", 3) },
      { answers: withCount("yes", 4) },
      { answers: withCount("yes", 2, "not-sure") },
      { answers: withCount("no", 9) },
    ]) as [Screen, Screen, Screen, Screen, Screen];
    expect([two.level, three.level, four.level, unsure.level, gateNo.level]).toEqual([
      "NONE",
      "NONE",
      "CAUTION_MODIFY",
      "NONE",
      "NONE",
    ]);
    expect(messageIds(three)).toContain("NG65_exactly3");
    expect(messageIds(four)).toContain("NG65_4plus");
    for (const screen of [two, unsure, gateNo])
      expect(messageIds(screen).filter((id) => id.startsWith("NG65"))).toEqual([]);
    expect([two, three, four, unsure, gateNo].every((screen) => screen.complete && !screen.locked)).toBe(
      true,
    );
  });

  it("speaks Spanish without changing an id", () => {
    const [english] = answers<Screen>("screen", [{ answers: { ...allNo, CES1: "yes" } }]);
    const [spanish] = answers<Screen>("screen", [{ answers: { ...allNo, CES1: "yes" } }], ["--lang", "es"]);
    expect(spanish?.messages.map((message) => message.id)).toEqual(
      english?.messages.map((message) => message.id),
    );
    expect(spanish?.messages[0]?.text).not.toBe(english?.messages[0]?.text);
  });

  it.each([
    ["not json", "{", "JSON"],
    ["no answers", "{}", "answers"],
    ["a list", "[]", ""],
    ["an unknown answer", '{"answers": {"CES1": "maybe"}}', "CES1"],
    ["answers of the wrong kind", '{"answers": "no"}', "answers"],
  ])("refuses %s with one sentence and exit 2", (_, input, named) => {
    const { status, stdout, stderr } = hipfirst(["screen", "-"], input);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
