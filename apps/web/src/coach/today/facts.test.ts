import { describe, expect, it } from "vitest";
import type { PastSession } from "../record/care.ts";
import { todaysFacts } from "./facts.ts";

const session = (startedAt: string, sets = 1): PastSession => ({
  id: startedAt,
  started: { id: "b", type: "SessionStarted", at: startedAt, session: "s", restingPain: 0 },
  ended: null,
  sets: Array.from({ length: sets }, () => ({
    id: "x",
    type: "SetDone",
    at: startedAt,
    session: "s",
    exercise: "R03",
  })),
  mornings: [],
});

describe("today's facts", () => {
  const now = new Date(2026, 4, 8, 10);

  it("mark the days of this week with a set done", () => {
    const facts = todaysFacts({
      now,
      sessions: [
        session(new Date(2026, 4, 3, 9).toISOString()),
        session(new Date(2026, 4, 4, 9).toISOString()),
        session(new Date(2026, 4, 6, 9).toISOString(), 0),
      ],
    });
    expect(facts.week.map(({ isDone }) => isDone)).toEqual([true, false, false, false, false, false, false]);
    expect(facts.sessionsThisWeek).toBe(1);
    expect(facts.week[4]?.isToday).toBe(true);
  });

  it("keep 'no pain' apart from 'not answered'", () => {
    expect(todaysFacts({ now, sessions: [session(now.toISOString())] })).toMatchObject({
      restingPain: 0,
      morningPain: null,
    });
    expect(todaysFacts({ now, sessions: [] }).restingPain).toBeNull();
  });
});
