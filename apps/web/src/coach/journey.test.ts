import { screenItems } from "@hipfirst/evaluation";
import type { RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { sixWeeksOf } from "../questionnaires/six-weeks.ts";
import { morningDue, nextPlace } from "./journey.ts";
import { deriveCare, type PastSession } from "./record/care.ts";

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

describe("what the plan says is due, and where the person goes", () => {
  const startMs = Date.UTC(2026, 2, 2, 8);
  const moment = (day: number) => new Date(startMs + day * 86_400_000);
  const event = (type: string, day: number, fields: object): RecordEvent =>
    ({ id: `${type}-${day}`, type, at: moment(day).toISOString(), ...fields }) as RecordEvent;
  const answers = Object.fromEntries(screenItems.map(({ id }) => [id, "no"]));
  const screen = (day: number) => event("ScreenAnswered", day, { kind: "full", answers });
  const pain = (day: number, score: number) =>
    event("QuestionnaireAnswered", day, { instrument: "NPRS", score });
  const trained = (day: number, peakPain = 2, stopped: string | null = null) => [
    event("SessionStarted", day, { session: `s${day}`, kind: "training", restingPain: 2 }),
    event("SetDone", day, { session: `s${day}`, exercise: "R03", side: "left", reps: 8, rir: 3, peakPain }),
    event("SessionEnded", day, { session: `s${day}`, painAfter: peakPain, stopped }),
  ];
  const body = { massKg: 70, heightM: 1.72, sex: "female", birthYear: 1988, equipment: ["mat"] };
  const known = [event("PersonDescribed", 0, body), screen(0)];
  const weeks = [1, 5, 10, 15, 20, 25, 30, 35, 40].flatMap((day) => trained(day));
  const unimproved = [...known, pain(0, 5), ...weeks, screen(30), pain(43.5, 5)];
  const pause = event("ClinicianDecided", 43.6, { what: "pause", by: "Dr Rivas" });
  const moreThanUsual = [...known, pain(0, 2), ...trained(1, 9, "pain")];
  const numb = [...known, pain(0, 2), ...trained(1, 2, "numbness")];

  it.each<[string, readonly RecordEvent[], day: number, place: string, hasSession: boolean, offers: boolean]>(
    [
      ["after red pain", moreThanUsual, 2, "/safety", false, false],
      ["after numbness", numb, 2, "/safety", false, false],
      ["once these are answered", [...moreThanUsual, screen(1.5)], 2, "/today", true, false],
      ["after six weeks with as much pain", unimproved, 44, "/today", true, true],
      ["once those are answered", [...unimproved, screen(43.7)], 44, "/today", true, false],
      ["where a clinician has paused it", [...unimproved, pause], 44, "/today", false, false],
      [
        "after red pain in the seventh week",
        [...unimproved, ...trained(43.8, 9, "pain")],
        44,
        "/safety",
        false,
        true,
      ],
    ],
  )("agree %s", (_, events, day, place, hasSession, offers) => {
    const care = deriveCare(events, moment(day));
    expect(nextPlace(care)).toBe(place);
    expect(care.proposal.session !== null).toBe(hasSession);
    expect(sixWeeksOf(care).asksScreen).toBe(offers);
    expect(care.proposal.due.includes("screen:full")).toBe(offers || place === "/safety");
  });
});
