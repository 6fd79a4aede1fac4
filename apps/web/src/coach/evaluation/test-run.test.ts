import { describe, expect, it } from "vitest";
import { homeTest, homeTests, triesOf } from "./home-tests.ts";
import { beginTries, eventsOf, isFelt, newRun, recordTry, runTries, type TestRun } from "./test-run.ts";

const test = (id: string) => {
  const found = homeTest(id);
  if (!found) throw new Error(`no home test ${id}`);
  return found;
};
const felt = { painDuring: 1, pinch: false };
const allFelt = { left: felt, right: felt, both: felt };

describe("order of the tries", () => {
  it("changes the side that starts from round to round", () => {
    expect(triesOf(test("T04"), ["left", "right"]).map(({ side }) => side)).toEqual([
      "left",
      "right",
      "right",
      "left",
    ]);
  });

  it("is one try without a side for the chair rise", () => {
    expect(triesOf(test("T14"), ["left", "right"])).toEqual([{ side: "both", number: 1 }]);
  });
});

describe("a hold test", () => {
  it("rests between tries and ends with the question about pain", () => {
    let run = beginTries(test("T04"), newRun);
    expect(run.stage).toBe("try");
    for (const value of [12, 31, 28]) {
      run = recordTry(test("T04"), run, value);
      expect(run.stage).toBe("rest");
      run = { ...run, stage: "try" };
    }
    run = recordTry(test("T04"), run, 14);
    expect(run.stage).toBe("felt");
    expect(isFelt(test("T04"), run)).toBe(false);
    run = { ...run, felt: allFelt };
    expect(eventsOf(test("T04"), run)).toEqual([
      expect.objectContaining({ test: "T04", side: "left", values: [12, 14], unit: "s", painDuring: 1 }),
      expect.objectContaining({ test: "T04", side: "right", values: [31, 28], unit: "s", pinch: false }),
    ]);
  });
});

describe("the standing hold", () => {
  const assisted = (left: TestRun["assisted"]["left"], right: TestRun["assisted"]["right"]): TestRun => ({
    ...newRun,
    stage: "assist",
    assisted: { left, right },
  });

  it("asks for the assisted height first", () => {
    expect(beginTries(test("T05"), newRun).stage).toBe("assist");
  });

  it("tries only the side that can be lifted, and says why the other was not", () => {
    let run = beginTries(test("T05"), assisted("yes", "pinch"));
    expect(runTries(test("T05"), run).map(({ side }) => side)).toEqual(["left", "left"]);
    run = recordTry(test("T05"), run, 15);
    run = recordTry(test("T05"), { ...run, stage: "try" }, 9);
    const events = eventsOf(test("T05"), { ...run, felt: allFelt });
    expect(events).toEqual([
      expect.objectContaining({ side: "left", passed: true, values: [15, 9] }),
      expect.objectContaining({ side: "right", values: [], pinch: true }),
    ]);
  });

  it("ends at once when neither side can be tried", () => {
    const run = beginTries(test("T05"), assisted("no", "no"));
    expect(run.stage).toBe("felt");
    expect(isFelt(test("T05"), run)).toBe(true);
    expect(eventsOf(test("T05"), run).map(({ type }) => type)).toEqual(["TestSkipped", "TestSkipped"]);
  });
});

describe("the thigh angle", () => {
  it("keeps how it was measured, whether the pelvis was held, and the knee", () => {
    let run: TestRun = { ...beginTries(test("T08"), newRun), method: "photo", pelvisControlled: true };
    for (const value of [-8, 3, 2, -9]) run = recordTry(test("T08"), run, value, 60);
    expect(eventsOf(test("T08"), { ...run, felt: allFelt })[0]).toMatchObject({
      side: "left",
      values: [-8, -9],
      kneeDeg: [60, 60],
      method: "photo",
      pelvisControlled: true,
    });
  });
});

it("every home test has its protocol", () => {
  for (const each of homeTests) expect(each.steps).toBeGreaterThan(1);
});
