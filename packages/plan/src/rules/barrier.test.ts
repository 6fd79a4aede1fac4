import type { Clearance } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { newCourse } from "../course.ts";
import { type Barrier, barrierOf } from "./barrier.ts";

const screened = "2026-03-02T08:00:00Z";
const screenedMs = Date.parse(screened);
const open: Clearance = {
  ...{ complete: true, level: "NONE", locked: false, cleared: true, lastFullAt: screened },
  ...{
    blocked: [],
    limits: {} as Clearance["limits"],
    due: [],
    reasons: [],
    open: [],
    covered: [],
    answers: {},
  },
};
const incomplete = { complete: false, locked: true, cleared: false } as const;
const never = { ...incomplete, lastFullAt: null } as const;
const locked = { locked: true, cleared: false } as const;

describe("what stands before a session", () => {
  it.each<[string, Partial<Clearance>, Barrier | null]>([
    ["nothing after a clear screen", {}, null],
    ["nothing at a level that only limits", { level: "CAUTION_MODIFY" }, null],
    ["the screen that was never whole", never, "incomplete"],
    [
      "the screen that was never whole, where nothing locks either",
      { ...never, locked: false },
      "incomplete",
    ],
    ["the screen that is not whole any more", incomplete, "incomplete"],
    ["an emergency in a screen that was never whole", { ...never, level: "EMERGENCY" }, "locked"],
    ["a same-day level in a screen that was never whole", { ...never, level: "URGENT_SAME_DAY" }, "locked"],
    ["an emergency in a screen not whole any more", { ...incomplete, level: "EMERGENCY" }, "locked"],
    ["a same-day level not whole any more", { ...incomplete, level: "URGENT_SAME_DAY" }, "locked"],
    ["a level below in a screen never whole", { ...never, level: "CLINICIAN_FIRST" }, "incomplete"],
    ["a lock on a whole screen", locked, "locked"],
    ["a lock on a whole screen of which no time is known", { ...locked, lastFullAt: null }, "locked"],
    ["a clinician first", { level: "CLINICIAN_FIRST", cleared: false }, "notCleared"],
    ["a screen that is due again", { cleared: false }, "screenDue"],
  ])("%s", (_, safety, barrier) => {
    expect(barrierOf(newCourse(), { ...open, ...safety })).toBe(barrier);
  });

  it.each<[string, number, string | null, Barrier | null]>([
    ["red after the last full screen", screenedMs + 1, screened, "screenDue"],
    ["red at the moment of the full screen", screenedMs, screened, null],
    ["red before it", screenedMs - 1, screened, null],
    ["red, and no full screen", screenedMs, null, "screenDue"],
  ])("%s", (_, needsScreenSinceMs, lastFullAt, barrier) => {
    expect(barrierOf({ ...newCourse(), needsScreenSinceMs }, { ...open, lastFullAt })).toBe(barrier);
  });

  it("is a pause only where nothing graver stands", () => {
    const paused = { ...newCourse(), isPaused: true };
    expect(barrierOf(paused, open)).toBe("paused");
    expect(barrierOf(paused, { ...open, cleared: false })).toBe("screenDue");
    expect(barrierOf(paused, { ...open, ...locked })).toBe("locked");
  });

  it("is nothing without red, also where no time of a full screen is known", () => {
    expect(barrierOf(newCourse(), { ...open, lastFullAt: null })).toBeNull();
  });
});
