import { describe, expect, it } from "vitest";
import { painBands } from "./pain-bands.ts";

describe("pain bands", () => {
  it("start from the fixed lines", () => {
    expect(painBands(null)).toEqual({ greenMax: 3, amberMax: 5 });
    expect(painBands(1)).toEqual({ greenMax: 3, amberMax: 5 });
  });

  it("rise with usual pain, green never above 5", () => {
    expect(painBands(4)).toEqual({ greenMax: 5, amberMax: 6 });
    expect(painBands(7)).toEqual({ greenMax: 5, amberMax: 9 });
  });

  it("follow a limit of the safety screen", () => {
    expect(painBands(4, 2).greenMax).toBe(2);
  });
});
