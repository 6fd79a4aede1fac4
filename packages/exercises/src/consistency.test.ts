import { postureAt } from "@hipfirst/skeleton";
import { describe, expect, it } from "vitest";
import type { Fault } from "./definition.ts";
import { adjuncts, ladder, movements, stills } from "./ladder.ts";
import { faultsIn, formOf, perform, turningPoint } from "./testing/perform.ts";
import { trace } from "./testing/signals.ts";

const posed = [...ladder, ...adjuncts, ...movements, ...stills];
const judged = posed.filter(({ form }) => form !== null);
const person = { heightM: 1.7 };
const contactToleranceM = 0.005;
const floorToleranceM = 0.02;
const progress = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
/** Faults that people report and no camera raises. */
const reportedIds = ["lumbar_arch_supine", "breath_hold", "hip_pinch"];

describe.each(posed.map((definition) => [definition.id, definition] as const))(
  "%s as drawn",
  (_, definition) => {
    it("keeps its contacts and stays above the floor on the whole way", () => {
      for (const at of progress) {
        const { contactErrors, joints } = postureAt(definition.motion, at, person);
        for (const { joint, errorM } of contactErrors)
          expect([at, joint, errorM < contactToleranceM]).toEqual([at, joint, true]);
        for (const [joint, [, yM]] of Object.entries(joints))
          expect([at, joint, yM > -floorToleranceM]).toEqual([at, joint, true]);
      }
    });
  },
);

describe.each(judged.map((definition) => [definition.id, definition] as const))(
  "%s as judged",
  (_, definition) => {
    const { counting, target, faults } = formOf(definition);
    const own = perform(definition);

    it("starts at its rest value, reaches its target and shows no fault", () => {
      const tolerance = counting.signal.name.endsWith("Deg") ? 1.5 : 0.02;
      const signal = trace(own.poses, counting.signal);
      const reached = turningPoint(definition, own);
      expect(Math.abs((signal[0] as number) - counting.restAt)).toBeLessThan(tolerance);
      expect(Math.abs(reached - counting.targetAt)).toBeLessThan(tolerance);
      if (target.low !== null) expect(reached).toBeGreaterThan(target.low);
      expect(Math.max(...signal) - Math.min(...signal)).toBeGreaterThan(1.5 * counting.minRange);
      expect(faultsIn(definition, own)).toEqual([]);
    });

    it("shows each fault a camera can judge, and only that one", () => {
      for (const fault of faults) {
        expect([fault.id, fault.condition.kind === "reported"]).toEqual([
          fault.id,
          reportedIds.includes(fault.id),
        ]);
        expect([fault.id, fault.shownBy === null]).toEqual([fault.id, fault.view === null]);
        if (fault.shownBy !== null)
          expect(faultsIn(definition, perform(definition, fault))).toEqual([fault.id]);
      }
    });

    it("still moves far enough to be counted while it shows a fault", () => {
      const isShown = ({ shownBy }: Fault): boolean => shownBy !== null;
      if (definition.motion.tempo.pauseS === null) return;
      for (const fault of faults.filter(isShown)) {
        const signal = trace(perform(definition, fault).poses, counting.signal);
        const range = Math.max(...signal) - Math.min(...signal);
        expect([fault.id, range > counting.minRange]).toEqual([fault.id, true]);
      }
    });
  },
);

describe("what the ladder asks for", () => {
  it("has every camera fault of its vocabulary somewhere", () => {
    const known = new Set(judged.flatMap((definition) => formOf(definition).faults.map(({ id }) => id)));
    expect([...known].sort()).toEqual([
      "breath_hold",
      "hip_pinch",
      "hips_pike",
      "hips_sag",
      "knee_bends",
      "leg_turns_out",
      "lumbar_arch_supine",
      "lumbar_extension_return",
      "pelvic_drop",
      "post_tilt_hike",
      "range_short",
      "shoulders_behind",
      "still_leg_drift",
      "swing",
      "thigh_sinks",
      "too_fast",
      "trunk_collapse",
      "trunk_lateral_lean",
      "trunk_lean_back",
    ]);
  });
});
