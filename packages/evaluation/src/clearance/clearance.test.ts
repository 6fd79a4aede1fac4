import type { RecordEvent } from "@hipfirst/record";
import { languages, render } from "@hipfirst/words";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, clearance, screen, screenItems } from "../index.ts";
import { allNo } from "../testing/answers.ts";

const day = (number: number) => `2026-05-${String(number).padStart(2, "0")}`;
const at = (number: number) => `${day(number)}T08:00:00+02:00`;
const now = at(9);
type Changes = Readonly<Record<string, Answer>>;

const full = (on: number, changes: Changes = {}, extra: object = {}): RecordEvent => ({
  id: `full-${on}`,
  type: "ScreenAnswered",
  at: at(on),
  answers: allNo(changes),
  ...extra,
});
const before = (on: number, answers: Changes): RecordEvent => ({
  ...{ id: `before-${on}`, type: "ScreenAnswered", at: at(on), kind: "before-session" },
  answers,
});
const visit = (on: number, items: readonly string[], value: object = {}): RecordEvent => ({
  ...{ id: `visit-${on}`, type: "ClinicianDecided", at: at(on), what: "lower-level", by: "person" },
  value: { on: day(on), clinician: "doctor", advice: "may-exercise", items, ...value },
});
const clinician = (on: number, items: readonly string[], extra: object = {}): RecordEvent => ({
  ...{ id: `clinic-${on}`, type: "ClinicianDecided", at: at(on), what: "lower-level" },
  ...{ by: "Dr Rivas", reason: "examined", value: { items }, ...extra },
});
const session = (on: number): RecordEvent => ({
  ...{ id: `session-${on}`, type: "SessionEnded", at: at(on), session: "s" },
});

const lockedBy = (by: string, on: number): RecordEvent => ({
  ...{ id: `lock-${on}`, type: "ClinicianDecided", at: at(on), what: "lock", by },
});

const askingForClinician = screenItems
  .filter((item) => ["CLINICIAN_FIRST", "URGENT_SAME_DAY", "EMERGENCY"].includes(item.level ?? ""))
  .map((item) => item.id);
const isClinicianOnly = (id: string) => id === "AGE1" || id === "PRE1";

describe("RULE_UNLOCK", () => {
  it("is locked without a screen, and clear after a complete one without concern", () => {
    expect(clearance([], now)).toMatchObject({ locked: true, cleared: false, due: ["screen:full"] });
    expect(clearance([full(1)], now)).toMatchObject({ level: "NONE", locked: false, cleared: true });
  });

  it.each(askingForClinician)("does not lower %s by answering again", (id) => {
    const asked = clearance([full(1, { [id]: "yes" })], now);
    const again = clearance([full(1, { [id]: "yes" }), full(2), full(3)], now);
    expect(asked.cleared).toBe(false);
    expect(again.cleared).toBe(false);
    expect(again.level).toBe(asked.level);
    expect(again.locked).toBe(asked.locked);
  });

  it.each(askingForClinician)("lets a home user out of %s, except AGE1 and PRE1", (id) => {
    const events = [full(1, { [id]: "yes" }), visit(2, [id]), full(3, { [id]: "yes" })];
    expect(clearance(events, now).cleared).toBe(!isClinicianOnly(id));
    expect(clearance([...events, clinician(4, [id])], now).cleared).toBe(true);
  });

  it("asks for the new full screen after a visit for the two top levels", () => {
    const visited = clearance([full(1, { CES1: "yes" }), visit(2, ["CES1"])], now);
    expect(visited).toMatchObject({ locked: true, level: "EMERGENCY", due: ["screen:full"] });
    expect(visited.reasons.map((reason) => reason.text.id)).toEqual(["screen.clearance.screenAgain"]);
    expect(clearance([full(1, { MAL1: "yes" }), visit(2, ["MAL1"])], now).cleared).toBe(true);
  });

  it("accepts the new screen on the day of the visit, recorded before or after it", () => {
    const raised = full(1, { CES6: "yes" });
    expect(clearance([raised, full(3), visit(3, ["CES6"])], now).cleared).toBe(true);
    expect(clearance([raised, full(2), visit(3, ["CES6"])], now).cleared).toBe(false);
  });

  it.each([
    ["a date before the answer", visit(3, ["CES1"], { on: day(1) })],
    ["a date in the future", visit(3, ["CES1"], { on: day(8) })],
    ["no date", visit(3, ["CES1"], { on: undefined })],
    ["no kind of clinician", visit(3, ["CES1"], { clinician: "" })],
    ["advice with limits only", visit(3, ["CES1"], { advice: "with-limits" })],
    ["advice not to exercise yet", visit(3, ["CES1"], { advice: "not-yet" })],
    ["no advice", visit(3, ["CES1"], { advice: undefined })],
    ["no items", visit(3, [])],
    ["other items", visit(3, ["MAL1"])],
    ["a clinician without a reason", clinician(3, ["CES1"], { reason: " " })],
    ["nobody's name", clinician(3, ["CES1"], { by: undefined })],
    ["a clinician's not-yet", clinician(3, ["CES1"], { value: { advice: "not-yet" } })],
  ])("does not count a visit with %s", (_, event) => {
    expect(clearance([full(2, { CES1: "yes" }), event, full(4)], now).locked).toBe(true);
  });

  it("does not count a lowering from the future, but counts a warning from a clock that runs ahead", () => {
    expect(clearance([full(1, { MAL1: "yes" }), clinician(20, ["MAL1"])], now).cleared).toBe(false);
    expect(clearance([full(1), before(20, { CES1: "yes" })], now).locked).toBe(true);
    expect(clearance([full(1), lockedBy("Dr Rivas", 20)], now).locked).toBe(true);
  });

  it("lets a clinician cover everything open by naming nothing", () => {
    expect(clearance([full(1, { CES1: "yes", PRE1: "yes" }), clinician(2, [])], now).cleared).toBe(true);
  });

  it("keeps a clinician's lock until a clinician lowers it", () => {
    const lock = lockedBy("Dr Rivas", 2);
    expect(clearance([full(1), lock, visit(3, ["CES1"]), full(3)], now).locked).toBe(true);
    expect(clearance([full(1), lock, clinician(3, [])], now).cleared).toBe(true);
    expect(clearance([full(1), lockedBy("person", 2)], now).cleared).toBe(true);
  });
});

describe("RULE_CLEARED", () => {
  const cleared = [full(1, { MAL1: "yes" }), visit(2, ["MAL1"])];

  it("does not lock a persistent item again at later screens", () => {
    expect(clearance([...cleared, full(5, { MAL1: "yes" }), full(8, { MAL1: "yes" })], now).cleared).toBe(
      true,
    );
  });

  it("raises it again when marked worse", () => {
    const worse = full(5, { MAL1: "yes" }, { worse: ["MAL1"] });
    expect(clearance(cleared, now).covered).toEqual(["MAL1"]);
    expect(clearance([...cleared, worse], now).covered).toEqual([]);
    expect(clearance([...cleared, worse], now).cleared).toBe(false);
  });

  it("raises it again with a newly yes item of its escalation pair", () => {
    const paired = clearance([...cleared, full(5, { MAL1: "yes", NEU1: "yes" })], now);
    expect(paired).toMatchObject({ level: "URGENT_SAME_DAY", locked: true });
    expect(paired.open.map((each) => each.item).sort()).toEqual(["MAL1", "NEU1"]);
  });

  it("takes a yes after a no as new", () => {
    expect(clearance([...cleared, full(5), full(6, { MAL1: "yes" })], now).cleared).toBe(false);
  });

  it("keeps blocked rungs until the item is no or a clinician frees them", () => {
    const blocked = [full(1, { EYE1: "yes" })];
    const free: RecordEvent = {
      ...{ id: "f", type: "ClinicianDecided", at: at(3), what: "free-rung", value: "R20", by: "Dr Rivas" },
    };
    expect(clearance(blocked, now)).toMatchObject({ cleared: true, blocked: ["R20", "R21"] });
    expect(clearance([...blocked, free], now).blocked).toEqual(["R21"]);
    expect(clearance([...blocked, free, full(4, { EYE1: "yes", SHO1: "yes" })], now).blocked).toContain(
      "R20",
    );
    expect(clearance([...blocked, full(4)], now).blocked).toEqual([]);
  });
});

describe("before-session screens", () => {
  it("add a yes and a not-sure", () => {
    expect(clearance([full(1), before(2, { CES6: "not-sure" })], now).level).toBe("URGENT_SAME_DAY");
  });

  it("clear nothing", () => {
    const raised = [full(1, { NEU2: "yes" })];
    const allClear = { CES1: "no", NEU2: "no", INF1: "no" } as const;
    expect(clearance([...raised, before(2, allClear)], now)).toEqual(
      expect.objectContaining({ locked: true, level: "URGENT_SAME_DAY" }),
    );
  });

  it("do not make an unfinished full screen complete", () => {
    expect(clearance([before(2, { CES1: "no" })], now)).toMatchObject({ complete: false, locked: true });
  });

  it("raise a covered item anew, because they ask what is new", () => {
    const covered = [full(1, { CES6: "yes" }), visit(2, ["CES6"]), full(3)];
    expect(clearance([...covered, before(4, { CES6: "yes" })], now).locked).toBe(true);
  });
});

describe("RULE_RESCREEN", () => {
  it("asks for a full screen after a flare", () => {
    const flare: RecordEvent = { id: "f", type: "FlareReported", at: at(3) };
    expect(clearance([full(1), flare], now)).toMatchObject({ cleared: false, due: ["screen:full"] });
    expect(clearance([full(1), flare, full(4)], now).cleared).toBe(true);
  });

  it("asks for a full screen after 28 days away, and only a review when training goes on", () => {
    const later = "2026-06-05T08:00:00+02:00";
    expect(clearance([full(1), session(2)], later).cleared).toBe(false);
    const trained: RecordEvent = {
      id: "t",
      type: "SessionEnded",
      at: "2026-06-03T08:00:00+02:00",
      session: "s",
    };
    expect(clearance([full(1), session(2), trained], later)).toMatchObject({
      cleared: true,
      due: ["screen:full"],
    });
  });

  it("asks before every session", () => {
    expect(clearance([full(9)], now).due).toEqual([]);
    expect(clearance([full(8)], now).due).toEqual(["screen:before-session"]);
  });
});

describe("a lock", () => {
  const raised: readonly (readonly [string, RecordEvent])[] = [
    ["an emergency answer", full(2, { CES1: "yes" })],
    ["a same-day answer", full(2, { NEU2: "not-sure" })],
    ["an answer before a session", before(2, { CLOT: "yes" })],
    ["a clinician", lockedBy("Dr Rivas", 2)],
  ];
  const other = (on: number): fc.Arbitrary<RecordEvent> =>
    fc.constantFrom<RecordEvent>(
      full(on),
      before(on, { CES1: "no" }),
      session(on),
      visit(on, []),
      visit(on, ["CES1", "NEU2", "CLOT"], { advice: "not-yet" }),
      { id: `a-${on}`, type: "SessionStarted", at: at(on), session: "s" },
      { id: `b-${on}`, type: "TestMeasured", at: at(on), test: "T04", side: "left", values: [50], unit: "s" },
      ...(["accept", "edit", "resume", "pause", "free-rung", "note"] as const).map((what) => ({
        ...{ id: `${what}-${on}`, type: "ClinicianDecided" as const, at: at(on), what, by: "Dr Rivas" },
        reason: "r",
      })),
    );

  it.each(raised)(
    "by %s holds whatever else a device, a file or a program adds, earlier or later",
    (_, lock) => {
      const earlier = fc.array(other(1).filter(({ type }) => type !== "ClinicianDecided"));
      const later = fc.array(fc.integer({ min: 3, max: 8 }).chain(other));
      fc.assert(
        fc.property(earlier, later, (old, added) => {
          const state = clearance([...added, full(1), lock, ...old], now);
          expect([state.locked, state.cleared]).toEqual([true, false]);
        }),
        { seed: 6, numRuns: 200 },
      );
    },
  );

  it("is not lifted by the lowering of an earlier day that a file brings later", () => {
    for (const [, lock] of raised)
      expect(clearance([full(1), lock, clinician(1, [])], now).locked).toBe(true);
  });
});

describe("a record", () => {
  it("gives the same clearance in any order of its events", () => {
    const events = [full(1, { CES1: "yes" }), visit(2, ["CES1"]), full(3), before(4, { CLOT: "yes" })];
    expect(clearance([...events].reverse(), now)).toEqual(clearance(events, now));
  });

  it("is never cleared by more answers alone, whatever they are", () => {
    const answer = fc.constantFrom<Answer>("yes", "no", "not-sure");
    const changes = fc.dictionary(fc.constantFrom(...screenItems.map((item) => item.id)), answer, {
      maxKeys: 4,
    });
    const screens = fc.array(fc.tuple(changes, fc.boolean()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(screens, (given) => {
        const events = given.map(([some, isFull], index) =>
          isFull ? full(index + 1, some) : before(index + 1, some),
        );
        let wasStopped = false;
        for (const [index] of events.entries()) {
          const state = clearance(events.slice(0, index + 1), now);
          const isStopped = ["CLINICIAN_FIRST", "URGENT_SAME_DAY", "EMERGENCY"].includes(state.level);
          if (wasStopped) expect(isStopped).toBe(true);
          wasStopped = isStopped;
          expect(state.cleared && (state.locked || !state.complete)).toBe(false);
          for (const reason of state.reasons)
            for (const language of languages) expect(render(reason.text, language)).not.toBe("");
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it("is at least as careful as its last full screen when nothing was covered", () => {
    for (const item of screenItems) {
      const answers = allNo({ [item.id]: "yes" });
      expect(clearance([full(1, { [item.id]: "yes" })], now).level).toBe(screen(answers).level);
    }
  });
});
