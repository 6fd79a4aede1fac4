import { describe, expect, it } from "vitest";
import { morningDue } from "./journey.ts";
import type { PastSession } from "./record/care.ts";

const session = (endedAt: string | null, answered = false): PastSession => ({
  id: "s",
  started: { id: "b", type: "SessionStarted", at: "2026-05-04T18:00:00+02:00", session: "s", restingPain: 2 },
  ended: endedAt === null ? null : { id: "e", type: "SessionEnded", at: endedAt, session: "s" },
  sets: [],
  mornings: answered
    ? [{ id: "m", type: "MorningAfter", at: "2026-05-05T08:00:00Z", session: "s", pain: 1 }]
    : [],
});
const at = (iso: string) => new Date(iso);

describe("the morning-after question", () => {
  const ended = "2026-05-04T18:30:00Z";
  it("is due the next day, until it is answered", () => {
    expect(morningDue({ now: at("2026-05-05T08:00:00Z"), sessions: [session(ended)] })?.id).toBe("s");
    expect(morningDue({ now: at("2026-05-05T08:00:00Z"), sessions: [session(ended, true)] })).toBeNull();
  });

  it("is not asked on the same evening, nor days later, nor of a session that never ended", () => {
    expect(morningDue({ now: at("2026-05-04T19:00:00Z"), sessions: [session(ended)] })).toBeNull();
    expect(morningDue({ now: at("2026-05-09T08:00:00Z"), sessions: [session(ended)] })).toBeNull();
    expect(morningDue({ now: at("2026-05-05T08:00:00Z"), sessions: [session(null)] })).toBeNull();
  });
});
