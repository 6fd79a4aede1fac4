import { canAnalyse } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import { builtIn } from "../library/shelf.ts";
import { optionsFor, videoTasks } from "./tasks.ts";

describe("what a video may show", () => {
  const tasks = videoTasks(builtIn);

  it("is everything a camera can follow, each once", () => {
    expect(tasks.length).toBeGreaterThan(builtIn.length / 2);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    for (const { task } of tasks) expect(canAnalyse(task)).toBe(true);
    expect(tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(["squat", "R07", "walk", "any"]));
  });

  it("follows the clinician's own definition where there is one", () => {
    const [own] = builtIn
      .filter(({ definition }) => definition.form !== null)
      .map((item) => ({ ...item, isOwn: true }));
    const [task] = videoTasks(own === undefined ? [] : [own]).filter(({ item }) => item?.isOwn);
    expect(task === undefined ? null : optionsFor(task)).toEqual({ definition: own?.definition });
    expect(tasks.every((each) => optionsFor(each).definition === undefined)).toBe(true);
  });
});
