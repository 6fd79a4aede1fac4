import { describe, expect, it } from "vitest";
import type { SessionFacts } from "../history/session.ts";
import { hadFrontHipPain } from "./front-hip.ts";

const session = (pains: readonly (number | null)[], stopped: SessionFacts["stopped"] = null): SessionFacts =>
  ({ sets: pains.map((frontHipPain) => ({ frontHipPain })), stopped }) as unknown as SessionFacts;

describe("pain at the front of the hip", () => {
  it.each<[string, SessionFacts, boolean]>([
    ["none", session([0, 0]), false],
    ["at the cap", session([2, 2]), false],
    ["above the cap in one set of two", session([0, 3]), true],
    ["never told", session([null, null]), false],
    ["a pinch that ended a session without a number", session([null], "pinch"), true],
    ["a pinch before the first set", session([], "pinch"), true],
    ["another reason to stop", session([1], "other"), false],
  ])("%s", (_, facts, isFelt) => {
    expect(hadFrontHipPain(facts)).toBe(isFelt);
  });
});
