import { describe, expect, it } from "vitest";
import type { Aftermath, SessionFacts } from "../history/session.ts";
import type { SetFacts } from "../history/sets.ts";
import { hourMs } from "../time.ts";
import { judgePain } from "./pain.ts";

const endMs = 1000 * hourMs;
const set = (peakPain: number | null) => ({ peakPain }) as SetFacts;
const quiet: Aftermath = {
  ...{ pain: 1, painAtMs: endMs + 20 * hourMs, lastAtMs: endMs + 20 * hourMs },
  ...{ isStiff: false, isRaisedAt48h: false, isSpreadingOrNumb: false, isIll: false },
};
const session = (
  part: Partial<SessionFacts> = {},
  peaks: readonly (number | null)[] = [1],
): SessionFacts => ({
  ...{ id: "s", kind: "training", rules: null, startMs: endMs - hourMs, endMs, restingPain: 1 },
  ...{ sets: peaks.map(set), painAfter: 1, stopped: null, aftermath: quiet, nextRestingPain: null },
  ...part,
});
const after = (part: Partial<Aftermath>): Partial<SessionFacts> => ({ aftermath: { ...quiet, ...part } });
const at48h = { painAtMs: endMs + 48 * hourMs, lastAtMs: endMs + 48 * hourMs };

describe("the colour of a session", () => {
  it.each<[string, SessionFacts, usual: number | null, colour: string, rule: string]>([
    ["a quiet session", session(), 1, "green", "pain.green"],
    ["a peak at the edge of green", session({}, [1, 3, 2]), 1, "green", "pain.green"],
    ["a peak over green", session({}, [4, 1]), 1, "amber", "pain.amber"],
    ["a peak at the edge of amber", session({}, [5]), 1, "amber", "pain.amber"],
    ["a peak over amber", session({}, [6]), 1, "red", "pain.red"],
    ["a peak one above usual pain", session({}, [5]), 4, "green", "pain.green"],
    ["a peak two above usual pain", session({}, [6]), 4, "amber", "pain.amber"],
    ["a peak three above usual pain", session({}, [7]), 4, "red", "pain.red"],
    ["pain after the session over every set", session({ painAfter: 6 }), 1, "red", "pain.red"],
    ["a session stopped by pain", session({ stopped: "pain" }), 1, "amber", "pain.amber"],
    ["a session stopped for another reason", session({ stopped: "other" }), 1, "green", "pain.green"],
    ["spreading pain", session({ stopped: "spreading" }), 1, "red", "pain.spreading"],
    ["numbness", session({ stopped: "numbness" }), 1, "red", "pain.spreading"],
    ["spreading the day after", session(after({ isSpreadingOrNumb: true })), 1, "red", "pain.spreading"],
    ["a raise that was reported", session(after({ isRaisedAt48h: true })), 1, "red", "pain.raisedAt48h"],
    ["2 above usual at 48 h", session(after({ ...at48h, pain: 3 })), 1, "red", "pain.raisedAt48h"],
    ["1 above usual at 48 h", session(after({ ...at48h, pain: 2 })), 1, "green", "pain.green"],
    [
      "2 above usual an hour before 48 h",
      session(after({ pain: 3, painAtMs: endMs + 47 * hourMs })),
      1,
      "amber",
      "pain.amberMorning",
    ],
    ["a morning one above usual", session(after({ pain: 2 })), 1, "green", "pain.green"],
    ["a morning more than one above usual", session(after({ pain: 3 })), 1, "amber", "pain.amberMorning"],
    ["a stiff day after", session(after({ isStiff: true })), 1, "amber", "pain.amberMorning"],
    ["no morning", session({ aftermath: null }), 1, "unknown", "pain.morningUnknown"],
    [
      "the next resting pain for a morning",
      session({ aftermath: null, nextRestingPain: 1 }),
      1,
      "green",
      "pain.green",
    ],
    ["no peak", session({ painAfter: null }, [null, null]), 1, "unknown", "pain.peakUnknown"],
    ["low pain after and no peak", session({ painAfter: 3 }, [null]), 1, "unknown", "pain.peakUnknown"],
    ["high pain after and no peak", session({ painAfter: 4 }, [null]), 1, "amber", "pain.amber"],
    ["one peak among unknown ones", session({ painAfter: null }, [null, 2, null]), 1, "green", "pain.green"],
    ["unknown usual pain and a morning of 1", session(after({ pain: 1 })), null, "green", "pain.green"],
    [
      "unknown usual pain and a morning of 2",
      session(after({ pain: 2 })),
      null,
      "unknown",
      "pain.morningUnknown",
    ],
    [
      "unknown usual pain at 48 h",
      session(after({ ...at48h, pain: 9 })),
      null,
      "unknown",
      "pain.morningUnknown",
    ],
    [
      "a pain at 48 h that was not told",
      session(after({ ...at48h, pain: null })),
      1,
      "unknown",
      "pain.morningUnknown",
    ],
  ])("%s", (_, facts, usual, colour, rule) => {
    expect(judgePain(facts, usual, null)).toMatchObject({ colour, rule });
  });

  it("keeps to a clinician's lower limit, never to a higher one", () => {
    expect(judgePain(session({}, [3]), 1, 2).colour).toBe("amber");
    expect(judgePain(session({}, [2]), 1, 2).colour).toBe("green");
    expect(judgePain(session({}, [6]), 1, 9).colour).toBe("red");
  });

  it("tells the moment of the evidence that decided", () => {
    const late = { isRaisedAt48h: true, lastAtMs: endMs + 50 * hourMs };
    expect(judgePain(session({}, [7]), 1, null).atMs).toBe(endMs);
    expect(judgePain(session(after(late)), 1, null).atMs).toBe(endMs + 50 * hourMs);
    expect(judgePain(session(after(late), [7]), 1, null).atMs).toBe(endMs + 50 * hourMs);
    expect(judgePain(session({}, [4]), 1, null).atMs).toBe(endMs);
    expect(judgePain(session(after({ pain: 3 })), 1, null).atMs).toBe(quiet.lastAtMs);
    expect(judgePain(session(), 1, null).atMs).toBe(quiet.lastAtMs);
    expect(judgePain(session({ aftermath: null, nextRestingPain: 1 }), 1, null).atMs).toBe(endMs);
  });

  it("says the peak and the morning it saw", () => {
    expect(judgePain(session({ painAfter: 2 }, [1, 3]), 1, null)).toMatchObject({ peak: 3, morning: 1 });
    expect(judgePain(session({ aftermath: null, nextRestingPain: 2 }, [1]), 1, null).morning).toBe(2);
  });
});
