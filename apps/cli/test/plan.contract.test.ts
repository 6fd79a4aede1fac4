import { describe, expect, it } from "vitest";
import { allNo, History, onDay, repeat } from "./plan-history.ts";
import { answers, hipfirst } from "./run.ts";

interface Exercise {
  id: string;
  sets: number;
  reps: number;
  holdS: number | null;
  side: string;
}
interface Plan {
  contract: number;
  state: string;
  current: string | null;
  change: { kind: string; from: string | null; to: string | null };
  session: null | { notBefore: string; exercises: Exercise[] };
  because: { rule: string; text: string }[];
  unlocks: { criterion: string; met: boolean }[];
  due: string[];
}

function plan(history: History, now: string): Plan {
  const [proposal] = answers<Plan>("plan", [{ now, events: history.events }]);
  return proposal as Plan;
}
const rung = (proposal: Plan, id: string): Exercise | undefined =>
  proposal.session?.exercises.find((each) => each.id === id);
const clear = (): History => new History().person().screen();

describe("hipfirst plan, as the contract says", () => {
  it("asks for the full screen before anything else", () => {
    const proposal = plan(new History().person(), onDay(0, 1));
    expect(proposal).toMatchObject({ contract: 1, session: null });
    expect(proposal.due).toContain("screen:full");
    expect(["screening", "locked"]).toContain(proposal.state);
  });

  it("gives no session while one answer of the screen is missing", () => {
    const { CES1: _, ...rest } = allNo;
    const history = new History().person().add("ScreenAnswered", onDay(0), { answers: rest });
    expect(plan(history, onDay(0, 1)).session).toBeNull();
  });

  it("starts at R03 with R02 beside it when placement is skipped", () => {
    const proposal = plan(clear(), onDay(0, 1));
    expect(proposal.current).toBe("R03");
    expect(rung(proposal, "R03")).toMatchObject({ sets: 2, reps: 8 });
    expect(rung(proposal, "R02")).toMatchObject({ reps: 6 });
    expect(proposal.session?.exercises.filter((each) => ["A03", "A04"].includes(each.id))).toHaveLength(1);
    expect(proposal.because.length).toBeGreaterThan(0);
  });

  it.each([
    [
      "usual pain of 6",
      (history: History) =>
        history.add("QuestionnaireAnswered", onDay(0, 0.2), { instrument: "NPRS", score: 6 }),
    ],
    [
      "a straight-leg raise that is fairly difficult",
      (history: History) =>
        history.add("TestMeasured", onDay(0, 0.2), {
          test: "T10",
          side: "left",
          values: [3],
          unit: "score",
          setting: "home",
        }),
    ],
  ])("starts at R01 with %s", (_, extend) => {
    expect(plan(extend(clear()), onDay(0, 1)).current).toBe("R01");
  });

  it("locks on an emergency answer, whatever was done before", () => {
    const history = clear()
      .session(1, repeat(2, { exercise: "R03", reps: 8 }))
      .screen({ CES1: "yes" }, onDay(3));
    expect(plan(history, onDay(4))).toMatchObject({ state: "locked", session: null });
  });

  it("stays locked when the screen is answered again with no", () => {
    const history = clear().screen({ CES1: "yes" }, onDay(3)).screen({}, onDay(4));
    expect(plan(history, onDay(5))).toMatchObject({ state: "locked", session: null });
  });

  it("stays locked by a clinician, wherever the lock stands in the file and whatever older entries say", () => {
    const history = clear()
      .add("ClinicianDecided", onDay(1), { what: "lower-level", by: "Dr Rivas", reason: "seen" })
      .screen({}, onDay(4));
    const lock = { id: "lock", type: "ClinicianDecided", at: onDay(3), what: "lock", by: "Dr Rivas" };
    for (const events of [
      [lock, ...history.events],
      [...history.events, lock],
    ]) {
      const [proposal] = answers<{ state: string; session: unknown }>("plan", [{ now: onDay(5), events }]);
      expect(proposal).toMatchObject({ state: "locked", session: null });
    }
    expect(plan(history, onDay(5)).session).not.toBeNull();
  });

  it("gives no session for clinician-first until the visit is recorded", () => {
    const history = clear().screen({ NEU1: "yes" }, onDay(3));
    expect(plan(history, onDay(4)).session).toBeNull();
    history.add("ClinicianDecided", onDay(6), {
      what: "lower-level",
      by: "person",
      reason: "seen by a physiotherapist",
      value: {
        on: onDay(5).slice(0, 10),
        clinician: "physiotherapist",
        advice: "may-exercise",
        items: ["NEU1"],
      },
    });
    expect(plan(history, onDay(7)).session).not.toBeNull();
  });

  it("waits 36 hours after a session", () => {
    const history = clear().session(1, repeat(2, { exercise: "R03", reps: 8 }));
    const proposal = plan(history, onDay(1, 6));
    const startedMs = Date.parse(onDay(1, 1));
    expect(Date.parse(proposal.session?.notBefore ?? "") - startedMs).toBeGreaterThanOrEqual(
      36 * 3600 * 1000,
    );
  });

  it("adds repetitions by the effort that was left, never past the top", () => {
    const atRir = (rir: number): Plan =>
      plan(
        clear()
          .session(1, repeat(2, { exercise: "R03", reps: 8, rir }))
          .session(3, repeat(2, { exercise: "R03", reps: 8, rir })),
        onDay(5),
      );
    const reps = [1, 2, 4, 5].map((rir) => rung(atRir(rir), "R03")?.reps ?? 0);
    expect(reps[1]).toBeGreaterThanOrEqual(reps[0] as number);
    expect(reps[2]).toBeGreaterThan(reps[1] as number);
    expect(reps[3]).toBeGreaterThan(reps[2] as number);
    expect(Math.max(...reps)).toBeLessThanOrEqual(20);
  });

  it("advances one rung after two sessions at the top, not before seven days", () => {
    const top = repeat(2, { exercise: "R03", reps: 12 });
    const history = clear()
      .session(1, top)
      .session(3, repeat(3, { exercise: "R03", reps: 12 }))
      .session(5, repeat(3, { exercise: "R03", reps: 12 }));
    expect(plan(history, onDay(7)).current).toBe("R03");
    const later = plan(history, onDay(9));
    expect(later.current).toBe("R04");
    expect(later.change).toMatchObject({ kind: "advance", from: "R03", to: "R04" });
    expect(later.because.every((reason) => reason.rule !== "" && reason.text !== "")).toBe(true);
  });

  it("holds after an amber session and never raises on that day", () => {
    const history = clear()
      .session(1, repeat(2, { exercise: "R03", reps: 8 }))
      .session(3, repeat(2, { exercise: "R03", reps: 8, rir: 5, peakPain: 5 }));
    const proposal = plan(history, onDay(5));
    expect(["hold", "reduce", "none"]).toContain(proposal.change.kind);
    expect(rung(proposal, "R03")).toMatchObject({ reps: 8, sets: 2 });
  });

  it("asks for a new full screen after red pain and gives no session until then", () => {
    const history = clear().session(1, repeat(2, { exercise: "R03", reps: 8, peakPain: 8 }));
    const proposal = plan(history, onDay(3));
    expect(proposal.session).toBeNull();
    expect(proposal.due).toContain("screen:full");
  });

  it("turns to the flare plan when a flare is reported", () => {
    const history = clear()
      .session(1, repeat(2, { exercise: "R03", reps: 8 }))
      .add("FlareReported", onDay(3), { pain: 7 });
    expect(plan(history, onDay(3, 1)).session).toBeNull();
    const afterScreen = plan(history.screen({}, onDay(3, 2)), onDay(3, 3));
    expect(afterScreen.state).toBe("flare");
    for (const each of afterScreen.session?.exercises ?? []) expect(each.sets).toBeLessThanOrEqual(2);
  });

  it("gives back a rung or two after absence, with a screen at four weeks", () => {
    const history = clear().session(1, repeat(2, { exercise: "R03", reps: 8 }));
    expect(plan(history, onDay(1 + 30)).due).toContain("screen:full");
    expect(plan(history, onDay(1 + 30)).session).toBeNull();
  });

  it("answers the same whatever the order of upload", () => {
    const history = clear()
      .session(1, repeat(2, { exercise: "R03", reps: 8 }))
      .session(3, repeat(2, { exercise: "R03", reps: 9 }));
    const [first, second] = answers<Plan>("plan", [
      { now: onDay(5), events: history.events },
      { now: onDay(5), events: [...history.events].reverse() },
    ]);
    expect(second).toEqual(first);
  });

  it("keeps and ignores an event of an unknown type", () => {
    const history = clear().add("SomethingNew", onDay(0, 0.5), { anything: [1] });
    expect(plan(history, onDay(0, 1)).current).toBe("R03");
  });

  it("reads a field that is null as unknown, as if it were absent", () => {
    const set = { session: "s1", exercise: "R03", reps: 8 };
    const whole = clear()
      .add("SessionStarted", onDay(1), { session: "s1" })
      .add("SetDone", onDay(1, 0.1), set);
    const nulls = clear()
      .add("SessionStarted", onDay(1), { session: "s1", kind: null, restingPain: null })
      .add("SetDone", onDay(1, 0.1), { ...set, side: null, source: null, faults: null, validReps: null });
    expect(plan(nulls, onDay(4))).toEqual(plan(whole, onDay(4)));
  });

  it("compares two versions of the rules, one line for each history", () => {
    const unmeasured = clear();
    // A measured torque that leaves no room for R03, which only the second version looks at.
    const weak = clear();
    for (const side of ["left", "right"])
      weak.add("TestMeasured", onDay(0, 0.5), {
        ...{ test: "T01", side, values: [25], unit: "N", leverM: 0.3, painDuring: 0, setting: "home" },
      });
    const input = [unmeasured, weak]
      .map(({ events }) => JSON.stringify({ now: onDay(0, 1), events }))
      .join("\n");
    const { status, stdout } = hipfirst(["plan", "--lines", "--compare", "1", "2", "-"], input);
    expect(status).toBe(0);
    const [same, different] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(same).toMatchObject({
      changed: false,
      differences: [],
      before: { rules: "1" },
      after: { rules: "2" },
    });
    expect(different.changed).toBe(true);
    expect(different.differences).toContain("current");
  });

  it.each([
    [["--rules", "0"], "version"],
    [["--compare", "1", "99"], "version"],
    [["--compare", "1"], "--compare"],
  ])("refuses %s with one sentence", (flags, named) => {
    const input = JSON.stringify({ now: onDay(0, 1), events: clear().events });
    const { status, stdout, stderr } = hipfirst(["plan", "-", ...flags], input);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(named);
  });

  it.each([
    [
      "a broken event",
      JSON.stringify({
        now: onDay(0),
        events: [{ id: "a", type: "SetDone", at: onDay(0), session: "s", exercise: "R03", reps: "six" }],
      }),
      "events[0]",
    ],
    ["no now", JSON.stringify({ events: [] }), "now"],
    ["a now without offset", JSON.stringify({ now: "2026-05-04", events: [] }), "now"],
    ["no events", JSON.stringify({ now: onDay(0) }), "events"],
  ])("refuses %s with one sentence", (_, input, named) => {
    const { status, stdout, stderr } = hipfirst(["plan", "-"], input);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
