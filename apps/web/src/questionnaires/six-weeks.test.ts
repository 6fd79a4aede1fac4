import { fold, type RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { stamp } from "../coach/record/stamp.ts";
import { reviewHeld, sixWeeksOf } from "./six-weeks.ts";

const startMs = Date.UTC(2026, 2, 2, 8);
const dayMs = 86_400_000;
const at = (day: number) => new Date(startMs + day * dayMs).toISOString();
let count = 0;
const event = (type: string, day: number, fields: object): RecordEvent =>
  ({ id: `e${count++}`, type, at: at(day), ...fields }) as RecordEvent;
const pain = (day: number, score: number | null) =>
  event("QuestionnaireAnswered", day, { instrument: "NPRS", score });
const session = (day: number, kind = "training"): RecordEvent[] => [
  event("SessionStarted", day, { session: `s${day}`, kind }),
  event("SetDone", day, { session: `s${day}`, exercise: "R03", side: "left", reps: 8 }),
];
const decided = (day: number, fields: object) => event("ClinicianDecided", day, fields);
const seen = (events: readonly RecordEvent[], day: number, lastFullAt: string | null = at(0)) =>
  sixWeeksOf({
    ...{ state: fold(events), clearance: { lastFullAt }, proposal: { due: ["screen:full"] } },
    now: new Date(startMs + day * dayMs),
  });

const unimproved = [pain(-1, 5), ...session(0), pain(42, 5)];

describe("six weeks in the record", () => {
  it("asks for the screen and a look when pain is as it was", () => {
    expect(seen(unimproved, 43)).toMatchObject({ pain: "not-improved", asksScreen: true, asksReview: true });
    expect(seen(unimproved, 43, at(42.5)).asksScreen).toBe(false);
  });

  it("counts from the first session with work in it, not from tries to find the start", () => {
    const tried = [pain(-1, 5), ...session(0, "placement"), ...session(10), pain(42, 5)];
    expect(seen(tried, 43).pain).toBe("too-early");
    const empty = [pain(-1, 5), event("SessionStarted", 0, { session: "s" }), pain(42, 5)];
    expect(seen(empty, 43).pain).toBe("too-early");
  });

  it("takes an answer without a score as none", () => {
    expect(seen([pain(-1, 5), ...session(0), pain(42, null)], 43).pain).toBe("unknown");
  });

  it.each([
    ["the person's word", stamp(reviewHeld(), new Date(startMs + 42.5 * dayMs)), false],
    ["a visit the person records", decided(42.5, { what: "lower-level", by: "person" }), false],
    ["a clinician's decision", decided(42.5, { what: "limit", by: "Dr Rivas" }), false],
    ["a decision of before", decided(30, { what: "limit", by: "Dr Rivas" }), true],
    ["another note of the person", decided(42.5, { what: "note", by: "person", value: "tired" }), true],
    ["the person's own pause", decided(42.5, { what: "pause", by: "person" }), true],
    ["a decision without a name", decided(42.5, { what: "limit" }), true],
  ])("%s answers for the look, or not", (_, decision, asks) => {
    expect(seen([...unimproved, decision], 43).asksReview).toBe(asks);
  });
});
