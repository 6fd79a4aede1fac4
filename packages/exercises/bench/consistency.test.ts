import { describe, expect, it } from "vitest";
import { faulty, judged, noises, performed, type Setting, timesShown } from "./consistency.ts";
import { expectedCount } from "./performance.ts";

/** The bench measures every noise, facing and mirroring; here each exercise is seen in one of the settings. */
const settings: readonly Setting[] = [
  { facing: "right", mirrored: false, noise: noises.none },
  { facing: "left", mirrored: true, noise: noises.none },
];
const cases = judged.map(
  (definition, index) => [definition.id, definition, settings[index % 2] as Setting] as const,
);

describe.each(cases)("%s before the form check", (_, definition, setting) => {
  it("is counted exactly and shows no fault", () => {
    const own = performed(definition, { ...setting, noise: noises.usual });
    expect([own.counted, [...own.others]]).toEqual([expectedCount(definition), []]);
  });

  it("is caught with each fault by its name and no other", () => {
    for (const fault of definition.form?.faults ?? []) {
      const found = faulty(definition, fault, setting);
      if (found === null) continue;
      const caught = Math.min(found.caught, timesShown(fault));
      expect([fault.id, caught, [...found.others]]).toEqual([fault.id, timesShown(fault), []]);
    }
  });
});
