import { describe, expect, it } from "vitest";
import type { CameraSession } from "./camera-session.ts";
import { firstScreenOf, type Press, type Stood } from "./first-visit.ts";
import { longTasksIn } from "./main-thread.ts";
import { promiseAtMost, type Verdict } from "./promises.ts";
import { cameraTable, firstScreenTable, longTaskTable, memoryTable } from "./tables.ts";

const blank = (): Verdict => ({ failed: [], notMeasured: [] });
const presses = (...toldMs: readonly (number | null)[]): Press[] =>
  toldMs.map((told, index) => ({ startMs: 900 + 150 * index, isOnButton: true, toldMs: told }));
const visit = (more: Partial<Stood> = {}): Stood => ({
  marks: { heading: 800, button: 800, figure: 1500, next: 1600 },
  presses: presses(24, null, 16),
  scripts: [{ file: "/a.js", startMs: 10, kb: 120 }],
  ...more,
});

describe("a promise", () => {
  it("is kept, broken, or not measured; what is no number was not measured", () => {
    const verdict = blank();
    for (const value of [1, 2, 3, null, Number.NaN, Number.POSITIVE_INFINITY])
      promiseAtMost(verdict, { what: String(value), value, max: 2 });
    expect(verdict).toEqual({ failed: ["3: 3, more than 2"], notMeasured: ["null", "NaN", "Infinity"] });
  });
});

describe("the first screen", () => {
  const told = (reader: Stood, eager = visit()) => {
    const verdict = blank();
    firstScreenTable(firstScreenOf(reader, eager), verdict);
    return [verdict.failed.length, verdict.notMeasured.map((what) => what.split(" ")[0])];
  };

  it("keeps its promises when everything was measured", () => expect(told(visit())).toEqual([0, []]));

  it("breaks them when it is heavy or slow", () => {
    const scripts = [{ file: "/a.js", startMs: 10, kb: 300 }];
    expect(told(visit({ scripts, presses: presses(24, 1500) }))).toEqual([2, []]);
  });

  it.each([
    ["no heading stood", visit({ marks: { figure: 1500 } }), ["script", "every"]],
    ["nobody pressed", visit({ presses: [] }), ["every"]],
    ["the browser told of no press", visit({ presses: presses(null, null) }), ["every"]],
    ["no script was told", visit({ scripts: [] }), ["script"]],
    ["no bytes were told", visit({ scripts: [{ file: "/a.js", startMs: 1, kb: 0 }] }), ["script"]],
  ])("keeps none of those it did not measure: %s", (_, reader, missing) => {
    expect(told(reader)).toEqual([0, missing]);
  });

  it("is not called prompt before the first press, and not slow when nobody pressed in time", () => {
    expect(firstScreenOf(visit({ presses: presses(16) }), visit()).interactiveMs).toBe(900);
    const late = (ms: number) =>
      presses(16, ms).map((press) => ({ ...press, startMs: press.startMs + 2000 }));
    expect(told(visit({ presses: late(16) }))).toEqual([0, ["every"]]);
    expect(told(visit({ presses: late(700) }))).toEqual([1, []]);
  });

  it("says nothing of the first button when it was not pressed", () => {
    const eager = visit({ presses: presses(16).map((press) => ({ ...press, isOnButton: false })) });
    expect(told(visit(), eager)).toEqual([0, ["a"]]);
  });
});

const second = { framesPerSecond: 20, detectMs: 40, latencyMs: 42, waitMs: 0, workerMs: 41, drawMs: 0.5 };
const minutesOf = (minutes: number, growsMb = 0): CameraSession["memory"] =>
  Array.from({ length: minutes * 6 }, (_, index) => ({
    ...{ atS: 60 + 10 * index, pageMb: 30 + (growsMb * index) / (minutes * 6), processMb: 200 },
  }));
const session = (more: Partial<CameraSession> = {}): CameraSession => ({
  ...{ seconds: [second], memory: minutesOf(19), longTasks: [], repsSeen: 9 },
  ...more,
});

describe("a camera session", () => {
  const told = (given: CameraSession) => {
    const verdict = blank();
    for (const table of [cameraTable, longTaskTable, memoryTable]) table(given, verdict);
    return [verdict.failed.length, verdict.notMeasured.map((what) => what.split(" ")[0])];
  };
  const task = (cpuMs: number | null) => ({ cpuMs, clockMs: 80, parts: [] });

  it("keeps its promises when everything was measured", () => expect(told(session())).toEqual([0, []]));

  it("breaks them", () => {
    const slow = { ...second, latencyMs: 60 };
    const given = { seconds: [slow], longTasks: [task(70)], memory: minutesOf(19, 60) };
    expect(told(session(given))).toEqual([3, []]);
  });

  it("keeps nothing when no frame came", () => {
    expect(told(session({ seconds: [] }))).toEqual([0, ["frame", "tasks", "growth", "growth"]]);
  });

  it("keeps no promise of tasks that the browser did not tell, or not by processor time", () => {
    expect(told(session({ longTasks: null }))).toEqual([0, ["tasks"]]);
    expect(told(session({ longTasks: [task(null)] }))).toEqual([0, ["tasks"]]);
    expect(told(session({ longTasks: [task(null), task(70)] }))).toEqual([1, []]);
    expect(longTasksIn([])).toBeNull();
  });

  it("keeps no promise of growth that it watched for a shorter time, but may break it", () => {
    expect(told(session({ memory: minutesOf(5) }))).toEqual([0, ["growth", "growth"]]);
    expect(told(session({ memory: minutesOf(5, 60) }))).toEqual([1, ["growth"]]);
    expect(told(session({ memory: [] }))).toEqual([0, ["growth", "growth"]]);
  });

  it("says of a system that does not tell what a process holds that it was not measured", () => {
    const memory = minutesOf(19).map((sample) => ({ ...sample, processMb: null }));
    expect(told(session({ memory }))).toEqual([0, ["growth"]]);
  });
});
