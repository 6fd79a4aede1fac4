import { expect, it } from "vitest";
import { isOverdue } from "./only-here.ts";

const hourMs = 3_600_000;
const nowMs = 100 * hourMs;

it.each([
  ["waits for more than a day", { server: "away", agreedAtMs: 1, waitingSinceMs: nowMs - 25 * hourMs }, true],
  ["waits for some hours", { server: "away", agreedAtMs: 1, waitingSinceMs: nowMs - 23 * hourMs }, false],
  ["has nothing waiting", { server: "agreed", agreedAtMs: 1, waitingSinceMs: null }, false],
  ["never had a server", { server: "away", agreedAtMs: null, waitingSinceMs: 0 }, false],
  ["has a server that keeps nothing", { server: "alone", agreedAtMs: 1, waitingSinceMs: 0 }, false],
] as const)("a record that %s", (_, status, overdue) => {
  expect(isOverdue(status, nowMs)).toBe(overdue);
});
