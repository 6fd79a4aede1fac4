import { exercise, ladder } from "@hipfirst/exercises";
import { postureAt } from "@hipfirst/skeleton";
import { describe, expect, it } from "vitest";
import { effortGroups, effortLines } from "./effort.ts";

const numbersIn = (path: string): number[] =>
  [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));

describe("lines of effort", () => {
  it.each(ladder.map(({ id }) => id))(
    "%s: every group has a line of numbers that moves with the body",
    (id) => {
      const { motion } = exercise(id);
      const start = effortLines(postureAt(motion, 0, { heightM: 1 }), "right", "near");
      const end = effortLines(postureAt(motion, 1, { heightM: 1 }), "right", "near");
      for (const group of effortGroups) {
        expect(numbersIn(start[group]).length).toBeGreaterThan(6);
        expect(start[group]).not.toMatch(/NaN|Infinity/);
      }
      const isHeldStill = motion.tempo.outS === 0 && motion.tempo.returnS === 0;
      if (!isHeldStill) expect(end).not.toEqual(start);
    },
  );

  it("both legs of one posture have their own lines, the trunk has one", () => {
    const raised = postureAt(exercise("R07").motion, 1, { heightM: 1 });
    const near = effortLines(raised, "right", "near");
    const far = effortLines(raised, "right", "far");
    expect(far.rectusFemoris).not.toBe(near.rectusFemoris);
    expect(far.abdominals).toBe(near.abdominals);
  });

  it("is the same for a body of any height", () => {
    const at = (heightM: number) =>
      effortLines(postureAt(exercise("R05").motion, 1, { heightM }), "right", "near");
    expect(at(1.6).hamstrings).toBe(at(1.9).hamstrings);
  });
});
