import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { answers, hipfirst } from "./run.ts";

interface PerSide {
  left: number;
  right: number;
}
interface Frame {
  t: number;
  hipMomentNm: PerSide;
  passiveNm: PerSide;
  capacityNm: PerSide;
  ratio: PerSide;
  trunkRatio: number;
  activations: Record<string, number>;
  lumbar: { L5S1: { compressionN: [number, number]; shearDirection: string } };
  deficitNm: number;
}
interface Loads {
  contract: number;
  frames: Frame[];
  peak: Frame;
  assumptions: string[];
}

const person = { massKg: 75, heightM: 1.75, sex: "male" };
const golden = fileURLToPath(
  new URL("../../../packages/body/test/golden/golden_so_gait2392.json", import.meta.url),
);
const [march, weakMarch, held, spoken] = [
  ...answers<Loads>("loads", [
    { person, exercise: "R07" },
    { person, exercise: "R07", side: "left", loadKg: 2, strength: { left: 0.5, right: 1 }, hamstringDeg: 10 },
    {
      person,
      posture: {
        pelvisTilt: 0,
        hipLeft: 0,
        hipRight: 90,
        kneeLeft: 0,
        kneeRight: 0,
        trunkPitch: 0,
        support: "standing",
      },
    },
  ]),
  ...answers<Loads>("loads", [{ person, exercise: "R05" }], ["--lang", "es"]),
] as [Loads, Loads, Loads, Loads];

describe("hipfirst loads, as the contract says", () => {
  it("gives every field for every frame, and the peak in the same shape", () => {
    expect(march.contract).toBe(1);
    expect(march.frames.length).toBeGreaterThan(50);
    for (const frame of [...march.frames, march.peak]) {
      for (const name of ["hipMomentNm", "passiveNm", "capacityNm", "ratio"] as const)
        for (const side of ["left", "right"] as const) expect(Number.isFinite(frame[name][side])).toBe(true);
      expect(frame.trunkRatio).toBeGreaterThanOrEqual(0);
      expect(frame.activations.psoas_r).toBeGreaterThanOrEqual(0);
      expect(frame.lumbar.L5S1.compressionN[1]).toBeGreaterThanOrEqual(frame.lumbar.L5S1.compressionN[0]);
      expect(["forward", "backward", "none"]).toContain(frame.lumbar.L5S1.shearDirection);
    }
    expect(march.frames.map(({ t }) => t)).toEqual([...march.frames.map(({ t }) => t)].sort((a, b) => a - b));
    expect(march.assumptions.length).toBeGreaterThan(4);
    expect(march.assumptions.every((text) => typeof text === "string" && !text.includes("body."))).toBe(true);
  });

  it("ratio is (hipMomentNm - passiveNm) / capacityNm, to the digits printed", () => {
    for (const { hipMomentNm, passiveNm, capacityNm, ratio } of weakMarch.frames) {
      const expected = (hipMomentNm.left - passiveNm.left) / capacityNm.left;
      expect(Math.abs(ratio.left - expected)).toBeLessThan(2e-4);
    }
    expect(weakMarch.peak.ratio.left).toBeGreaterThan(march.peak.ratio.right);
  });

  it("prices a held posture: a straight leg level asks 46.9 Nm", () => {
    expect(held.frames).toHaveLength(1);
    expect(held.peak.hipMomentNm.right).toBeCloseTo(46.9, 1);
  });

  it("speaks Spanish when asked", () => {
    expect(spoken.assumptions.join(" ")).toContain("modelo");
  });

  it("--golden compares with OpenSim's static optimisation", () => {
    const { status, stdout } = hipfirst(["loads", golden, "--golden"]);
    expect(status).toBe(0);
    const { frames, maxDifference, rmsDifference, kkt } = JSON.parse(stdout);
    expect(frames).toBe(8);
    expect(maxDifference).toBeLessThanOrEqual(0.01);
    expect(rmsDifference).toBeLessThanOrEqual(0.001);
    expect(kkt).toBeLessThanOrEqual(1e-6);
  });

  it("--solve gives the activations, what is missing, and how far it is from the optimum", () => {
    const problem = { momentArms: [[0.05]], capacity: [1000], moments: [80], lowerBound: 0, slackNm: 1 };
    const { stdout } = hipfirst(["loads", "-", "--solve"], JSON.stringify(problem));
    const { activations, deficit, kkt } = JSON.parse(stdout);
    expect(activations).toEqual([1]);
    expect(deficit[0]).toBeCloseTo(30, 9);
    expect(kkt).toBeLessThanOrEqual(1e-6);
  });

  it("--everyday gives what loads can be compared with", () => {
    const { status, stdout } = hipfirst(["loads", "-", "--everyday"], JSON.stringify({ person }));
    expect(status).toBe(0);
    const { everyday } = JSON.parse(stdout);
    const low = (task: string): number => everyday[task].L5S1.compressionN[0];
    expect(low("running")).toBeGreaterThan(2 * low("standing"));
    expect(low("lifting-bag")).toBeGreaterThan(low("bending"));
  });

  it("a muscle group can be weak on one side", () => {
    const strength = { groups: { iliopsoas: { left: 1, right: 0.5 } } };
    const { stdout } = hipfirst(["loads", "-"], JSON.stringify({ person, exercise: "R07", strength }));
    const { peak } = JSON.parse(stdout) as Loads;
    expect(peak.activations.recfem_r).toBeGreaterThan(march.peak.activations.recfem_r ?? 1);
    expect(peak.lumbar.L5S1.compressionN[0]).toBeLessThan(march.peak.lumbar.L5S1.compressionN[0]);
  });

  it("writes files for OpenSim", () => {
    const folder = mkdtempSync(join(tmpdir(), "hipfirst-"));
    for (const [name, first] of [
      ["a.sto", "activations"],
      ["a.mot", "Coordinates"],
    ] as const) {
      const path = join(folder, name);
      const { status } = hipfirst(
        ["loads", "-", "--write", path],
        JSON.stringify({ person, exercise: "R03" }),
      );
      expect(status).toBe(0);
      expect(readFileSync(path, "utf8").split("\n")[0]).toBe(first);
    }
  });

  it.each([
    [{ exercise: "R07" }, "person is missing"],
    [{ person: { ...person, massKg: -3 }, exercise: "R07" }, "person.massKg is -3"],
    [{ person, exercise: "R99" }, 'exercise is "R99"'],
    [{ person }, "exercise is missing"],
    [{ person, exercise: "R07", posture: {} }, "exercise and posture were given together"],
    [{ person, posture: { support: "floating" } }, 'posture.support is "floating"'],
    [{ person, posture: { support: "supine", hipLeft: "30" } }, 'posture.hipLeft is "30"'],
    [{ person, exercise: "R07", side: "both" }, 'side is "both"'],
    [{ person, exercise: "R07", strength: { left: -1 } }, "strength.left is -1"],
    [{ person, exercise: "R07", strength: { groups: { calf: 1 } } }, "strength.groups.calf is no group"],
    [{ person, exercise: "A02" }, "moves sideways"],
    [{ person, angles: { support: "standing", frames: [] } }, "angles has 0 frames"],
    [{ person, angles: { support: "standing", frames: [{ t: 0 }] } }, "angles has no frame"],
  ])("refuses %j with one sentence", (input, sentence) => {
    const { status, stdout, stderr } = hipfirst(["loads", "-"], JSON.stringify(input));
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
