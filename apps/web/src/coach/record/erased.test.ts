import { expect, it } from "vitest";
import { wasErased } from "./erased.ts";

const log = (...ids: readonly string[]) =>
  ids.map((id) => ({ id, type: "GoalMet", at: "2026-05-04T08:00:00Z" }) as const);

it("is an erasure when what was first is no longer there, whatever has come since", () => {
  expect(wasErased(log("a", "b"), [])).toBe(true);
  expect(wasErased(log("a", "b"), log("c"))).toBe(true);
});

it("is none when something is added, or nothing was there", () => {
  expect(wasErased(log("a"), log("a", "b"))).toBe(false);
  expect(wasErased([], log("a"))).toBe(false);
  expect(wasErased([], [])).toBe(false);
});
