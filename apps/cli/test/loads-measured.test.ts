import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { landmarkFile } from "./landmark-file.ts";
import { answers, hipfirst } from "./run.ts";

interface Loads {
  frames: { t: number; hipMomentNm: { left: number; right: number } }[];
  peak: {
    hipMomentNm: { left: number; right: number };
    lumbar: { L5S1: { compressionN: [number, number] } };
  };
  assumptions: string[];
}

const person = { massKg: 70, heightM: 1.7, sex: "female" };

/** Filmed from the side, where a camera sees the angles that are priced. */
describe("a person's real repetition", () => {
  it.each([
    ["R06", "standing"],
    ["R07", "supine"],
  ] as const)("%s: what analyse --angles measured on a recording is priced as it is", (id, support) => {
    const read = hipfirst(["analyse", "-", "--exercise", id, "--angles"], landmarkFile(exercise(id)));
    expect(read.status, read.stderr).toBe(0);
    const { angles } = JSON.parse(read.stdout);
    const [measured, drawn] = answers<Loads>("loads", [
      { person, angles: { ...angles, support } },
      { person, exercise: id },
    ]) as [Loads, Loads];
    expect(measured.frames.length).toBeGreaterThan(0.5 * angles.t.length);
    const [asks, asked] = [measured.peak.hipMomentNm.right, drawn.peak.hipMomentNm.right];
    expect(Math.abs(asks / asked - 1)).toBeLessThan(0.25);
    expect(measured.peak.lumbar.L5S1.compressionN[0]).toBeGreaterThan(0);
    expect(measured.assumptions.length).toBeGreaterThan(4);
  });
});
