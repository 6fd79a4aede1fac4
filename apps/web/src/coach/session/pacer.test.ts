import { describe, expect, it } from "vitest";
import { pacedMoment } from "./pacer.ts";

const tempo = { outS: 2, pauseS: 1, returnS: 4 };

describe("the pacer", () => {
  it("goes out, pauses, returns, and begins again", () => {
    expect(pacedMoment(tempo, 0)).toEqual({ phase: "work", fraction: 0 });
    expect(pacedMoment(tempo, 2.5)).toEqual({ phase: "hold", fraction: 0.5 });
    expect(pacedMoment(tempo, 5)).toEqual({ phase: "lower", fraction: 0.5 });
    expect(pacedMoment(tempo, 8)).toEqual({ phase: "work", fraction: 0.5 });
  });

  it("skips a pause that the tempo does not have", () => {
    expect(pacedMoment({ outS: 2, pauseS: 0, returnS: 3 }, 2).phase).toBe("lower");
  });
});
