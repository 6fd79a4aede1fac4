import { describe, expect, it } from "vitest";
import { eventsOf } from "./events.ts";
import { type Guide, guideOf } from "./guide.ts";
import { beginTries, correctValue, isFelt, newRun, recordTry, runTries, type TestRun } from "./run.ts";

const guide = (id: string): Guide => {
  const found = guideOf(id);
  if (found === undefined) throw new Error(`no guide ${id}`);
  return found;
};
const begun = (id: string) => beginTries(guide(id), newRun);
const feltAll = (run: TestRun, painDuring = 1): TestRun => ({
  ...run,
  felt: {
    left: { painDuring, pinch: null },
    right: { painDuring, pinch: null },
    both: { painDuring, pinch: null },
  },
});

describe("a test under way", () => {
  it("takes both sides in turn and changes the side that starts", () => {
    expect(runTries(guide("T04"), newRun).map(({ side }) => side)).toEqual([
      "left",
      "right",
      "right",
      "left",
    ]);
    expect(runTries(guide("T14"), newRun)).toEqual([{ side: "both", number: 1 }]);
  });

  it("rests between tries and asks how it felt after the last", () => {
    let run = begun("T04");
    run = recordTry(guide("T04"), run, { value: 12 });
    expect(run.stage).toBe("rest");
    for (const value of [20, 22, 14]) run = recordTry(guide("T04"), { ...run, stage: "try" }, { value });
    expect(run.stage).toBe("felt");
    expect(run.values).toMatchObject({ left: [12, 14], right: [20, 22] });
  });

  it("tries T05 only on sides that go above level with help, and says why the other was not", () => {
    const run = { ...begun("T05"), assisted: { left: "pinch", right: "yes" } } as const;
    expect(runTries(guide("T05"), run).map(({ side }) => side)).toEqual(["right", "right"]);
    let done: TestRun = run;
    for (const value of [15, 9]) done = recordTry(guide("T05"), { ...done, stage: "try" }, { value });
    const events = eventsOf(guide("T05"), feltAll(done), "home");
    expect(events).toMatchObject([
      { side: "right", values: [15, 9], passed: true },
      { side: "left", values: [], pinch: true },
    ]);
  });

  it("keeps unknown unknown: what was not answered is absent", () => {
    const run = recordTry(guide("T14"), begun("T14"), { value: 11.2 });
    expect(isFelt(guide("T14"), run)).toBe(false);
    const [event] = eventsOf(guide("T14"), feltAll(run), "partner");
    expect(event).toMatchObject({ test: "T14", side: "both", unit: "s", setting: "home", withHelper: true });
    expect(event).not.toHaveProperty("pinch");
    expect(event).not.toHaveProperty("painBefore");
  });

  it("keeps what belongs to a try beside its value, and the set-up on every side", () => {
    let run: TestRun = { ...begun("T09"), setUp: {} };
    for (const [active, passive] of [
      [50, 75],
      [55, 80],
      [52, 74],
      [48, 70],
    ])
      run = recordTry(guide("T09"), run, { value: active ?? null, perTry: { passiveDeg: passive ?? 0 } });
    expect(eventsOf(guide("T09"), feltAll(run), "partner")).toMatchObject([
      { side: "left", values: [50, 48], passiveDeg: [75, 70] },
      { side: "right", values: [55, 52], passiveDeg: [80, 74] },
    ]);
  });

  it("lets the person correct a value, and does not take one outside the bounds", () => {
    const run = feltAll(recordTry(guide("T14"), begun("T14"), { value: 11.2 }));
    expect(correctValue(run, "both", 0, 12).values.both).toEqual([12]);
    expect(isFelt(guide("T14"), correctValue(run, "both", 0, 500))).toBe(false);
    expect(isFelt(guide("T14"), correctValue(run, "both", 0, Number.NaN))).toBe(false);
  });

  it("has nothing to enter for T17 but what was seen", () => {
    const run = recordTry(guide("T17"), begun("T17"), { value: null, fields: { seen: ["arch"] } });
    expect(run.stage).toBe("felt");
    expect(eventsOf(guide("T17"), feltAll(run), "home")).toMatchObject([{ values: [], seen: ["arch"] }]);
  });
});
