import { describe, expect, it } from "vitest";
import { held, validationRows } from "./validation.ts";

const rows = validationRows();

describe("validation against published values", () => {
  it("has a row for each of V1 to V16 but those that need another model", () => {
    const ids = new Set(rows.map(({ id }) => id));
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
      expect(ids).toContain(`V${number}`);
  });

  it.each(rows.filter(({ isPromised }) => isPromised).map((row) => [row.id, row.what, row] as const))(
    "%s: %s",
    (_, __, row) => {
      expect(row.isMet, `${row.published}; ours ${row.ours}`).toBe(true);
    },
  );

  it("says why where a row is not met", () => {
    for (const { isMet, reason } of rows) if (isMet !== true) expect(reason).not.toBe("");
  });

  it("losing the pelvis forward at the same leg height raises effort and compression when both legs are lifted", () => {
    const at = (tilt: number) =>
      held("supine", { hipLeft: 20 - tilt, hipRight: 20 - tilt, pelvisTilt: tilt });
    const effort = (tilt: number): number =>
      Object.values(at(tilt).activations).reduce((sum, activation) => sum + activation ** 2, 0);
    expect(effort(-20)).toBeGreaterThan(effort(0));
    expect(at(-20).lumbar.L5S1.compressionN[0]).toBeGreaterThan(at(0).lumbar.L5S1.compressionN[0]);
  });
});
