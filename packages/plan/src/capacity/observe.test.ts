import { describe, expect, it } from "vitest";
import { type Course, newCourse } from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import { type EventOf, setFacts, type ToldSet } from "../history/sets.ts";
import { rungOf } from "../ladder/rung.ts";
import { dayMs } from "../time.ts";
import { bestEffortOver, demandShare, shareOf } from "./demand.ts";
import { after } from "./estimate.ts";
import { noteCapacity, noteTorque } from "./observe.ts";

const atMs = 1000 * dayMs;
const size = { massKg: 75, heightM: 1.75 };
const someone = (body: Course["body"] = size): Course => ({ ...newCourse(), body });
const strong = { test: "T01", side: "right", values: [250, 300], unit: "N", leverM: 0.35, painDuring: 0 };
const measured = (part: object) =>
  ({ type: "TestMeasured", ...strong, ...part }) as unknown as EventOf<"TestMeasured">;

/** What is known of both hips after one force test. */
function tested(part: object, body?: Course["body"]): Course["capacity"] {
  const course = someone(body);
  noteTorque(course, measured(part), atMs);
  return course.capacity;
}
const sure = (torqueNm: number) =>
  after(null, { share: shareOf(torqueNm, size), sd: 0.15, isAtLeast: false }, atMs);

describe("a measured force", () => {
  it.each<[string, object, torqueNm: number]>([
    ["counts by its best try", {}, 300 * 0.35],
    ["counts lying down too", { test: "T02" }, 300 * 0.35],
    ["counts with pain below what holds it back", { painDuring: 3 }, 300 * 0.35],
    ["leaves out a try that no hip can give", { values: [200, 9000] }, 200 * 0.35],
    ["counts at the longest lever", { leverM: 0.7 }, 300 * 0.7],
    ["counts at the shortest lever", { leverM: 0.1 }, 300 * 0.1],
  ])("%s", (_, part, torqueNm) => expect(tested(part)).toEqual({ left: null, right: sure(torqueNm) }));

  it.each<[string, object, Course["body"]?]>([
    ["of another test", { test: "T03" }],
    ["of both sides at once", { side: "both" }],
    ["in kilograms", { unit: "kg" }],
    ["without a lever", { leverM: undefined }],
    ["with a lever in centimetres", { leverM: 35 }],
    ["with a lever shorter than any thigh", { leverM: 0.09 }],
    ["of nothing", { values: [0] }],
    ["without a value", { values: [] }],
    ["that pain held back", { painDuring: 4 }],
    ["that a pinch held back", { pinch: true }],
    ["of a person of unknown mass", {}, { massKg: null, heightM: 1.75 }],
    ["of a person of unknown height", {}, { massKg: 75, heightM: null }],
  ])("says nothing %s", (_, part, body) => expect(tested(part, body)).toEqual({ left: null, right: null }));

  it.each([undefined, null])(
    "with pain %s says what the hip gives at least, never that it is weak",
    (painDuring) => {
      const course = someone();
      noteTorque(course, measured({}), atMs);
      const known = course.capacity.right;
      noteTorque(course, measured({ values: [50], painDuring }), atMs);
      expect(course.capacity.right).toEqual(known);
      noteTorque(course, measured({ values: [900], painDuring }), atMs);
      expect(course.capacity.right?.logShare).toBeGreaterThan(known?.logShare ?? Number.NaN);
    },
  );
});

const told = (part: Partial<ToldSet> = {}) =>
  setFacts({
    ...{ exercise: "R07", side: "left", reps: 10, validReps: 10, rir: 2 },
    ...{ source: "camera", tracked: 0.95 },
    ...part,
  });

function trained(...sets: readonly Partial<ToldSet>[]): Course["capacity"] {
  const course = someone();
  noteCapacity(course, { startMs: atMs, sets: sets.map(told) } as unknown as SessionFacts);
  return course.capacity;
}
/** The estimate after one set of so many repetitions, with so many left. */
function fromSet(id: string, repsAndReserve: number, more: { loadKg?: number; isAtLeast?: boolean } = {}) {
  const share =
    (demandShare(rungOf(id), more.loadKg ?? null, size.massKg) ?? 0) * bestEffortOver(repsAndReserve);
  return after(null, { share, sd: 0.25, isAtLeast: more.isAtLeast ?? false }, atMs);
}

describe("a set", () => {
  it.each<[string, Partial<ToldSet>, Course["capacity"]["left"]]>([
    ["by its repetitions and those left", {}, fromSet("R07", 12)],
    ["by its good repetitions", { validReps: 9 }, fromSet("R07", 11)],
    ["of a hold by its seconds", { exercise: "R08", reps: 3, validReps: 3, holdS: 15 }, fromSet("R08", 7)],
    ["with a weight", { exercise: "R10", loadKg: 3 }, fromSet("R10", 12, { loadKg: 3 })],
    ["with five or more left: at least so much", { rir: 5 }, fromSet("R07", 15, { isAtLeast: true })],
    ["without an answer on effort: nothing", { rir: undefined }, null],
    ["in poor form: nothing", { validReps: 5 }, null],
    ["in unknown form: nothing", { reps: undefined, validReps: undefined }, null],
    ["of a hold whose seconds were not told: nothing", { exercise: "R08", holdS: undefined }, null],
    ["of the other side: nothing", { side: "right" }, null],
    ["of no rung: nothing", { exercise: "A03" }, null],
    ["of a rung with an unknown load: nothing", { exercise: "R10" }, null],
  ])("tells of a hip %s", (_, set, left) => expect(trained(set).left).toEqual(left));

  it("of both sides tells of both hips", () => {
    const { left, right } = trained({ exercise: "R16", side: "both" });
    expect([left?.seen, right]).toEqual([1, left]);
  });

  it("counts once for each rung, by the best of its sets", () => {
    const best = trained({ reps: 8, validReps: 8 }, {}, { reps: 9, validReps: 9 }).left;
    expect(best).toEqual(fromSet("R07", 12));
    expect(trained({}, { exercise: "R03" }).left?.seen).toBe(2);
  });
});
