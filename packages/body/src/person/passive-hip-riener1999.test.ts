import { describe, expect, it } from "vitest";
import { passiveHipMomentNm } from "./passive-hip-riener1999.ts";

describe("passive hip after Riener & Edrich 1999", () => {
  it.each([
    [0, 0, 8.6],
    [30, 0, -1.0],
    [45, 0, -6.9],
    [60, 0, -15.7],
    [75, 0, -29.5],
    [90, 0, -51.4],
    [90, 90, 0.3],
    [-15, 0, 19.0],
  ])("at hip %d° and knee %d° gives the sampled %d Nm", (hipDeg, kneeDeg, expectedNm) => {
    expect(Math.abs(passiveHipMomentNm(hipDeg, kneeDeg, 0) - expectedNm)).toBeLessThan(0.06);
  });

  it("resists less where the hamstrings are longer, with the knee straight only", () => {
    expect(passiveHipMomentNm(80, 0, 15)).toBeGreaterThan(passiveHipMomentNm(80, 0, 0));
    expect(passiveHipMomentNm(80, 90, 15)).toBe(passiveHipMomentNm(80, 90, 0));
  });
});
