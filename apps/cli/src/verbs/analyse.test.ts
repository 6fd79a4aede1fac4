import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BadInput, type VerbOptions } from "../verb.ts";
import { analyseVerb } from "./analyse.ts";

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hipfirst-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Three knee lifts of an upright body, side-on joints in metres. */
function kneeLifts(): object {
  const frames = Array.from({ length: 300 }, (_, index) => {
    const hip = 45 * (1 - Math.cos((2 * Math.PI * index) / 100));
    const thigh = (hip * Math.PI) / 180;
    const knee = [0.42 * Math.sin(thigh), 0.9 - 0.42 * Math.cos(thigh), 0.1];
    const still = [
      [0, 1.4, -0.15],
      [0, 1.4, 0.15],
      [0, 0.9, -0.1],
      [0, 0.9, 0.1],
      [0, 0.48, -0.1],
      [0, 0.06, -0.1],
    ];
    return [...still, knee, [knee[0], (knee[1] ?? 0) - 0.42, 0.1]];
  });
  const names = [
    "shoulderLeft",
    "shoulderRight",
    "hipLeft",
    "hipRight",
    "kneeLeft",
    "ankleLeft",
    "kneeRight",
    "ankleRight",
  ];
  return { format: "joints", fps: 30, units: "m", up: "+y", names, frames };
}

async function run(content: string, flags: VerbOptions["flags"]): Promise<Record<string, unknown>> {
  const file = join(folder, "input.json");
  writeFileSync(file, content);
  expect(await analyseVerb.run({ language: "en", flags, file })).toBe(0);
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "") as Record<string, unknown>;
}

describe("analyse", () => {
  it("counts, names the leg and prints the angles of every frame", async () => {
    const answer = await run(JSON.stringify(kneeLifts()), { movement: "standing-march", angles: true });
    expect([answer.contract, answer.count, answer.frames]).toEqual([1, 3, 300]);
    expect((answer.reps as { side: string }[]).map((rep) => rep.side)).toEqual(["right", "right", "right"]);
    const angles = answer.angles as Record<string, unknown[]>;
    for (const name of [
      "t",
      "hipLeft",
      "hipRight",
      "hipStandingLeft",
      "kneeRight",
      "trunkPitch",
      "trunkThighLeft",
    ])
      expect([name, angles[name]?.length]).toEqual([name, 300]);
  });

  it("writes files that carry the angles and the joints", async () => {
    for (const end of ["csv", "mot", "trc"]) {
      const out = join(folder, `out.${end}`);
      await run(JSON.stringify(kneeLifts()), { movement: "standing-march", write: out });
      expect(readFileSync(out, "utf8").split("\n").length).toBeGreaterThan(300);
    }
  });

  it("answers each line, bad ones with their error", async () => {
    const lines = `${JSON.stringify(kneeLifts())}\n{"frames": 3, "width": 1, "height": 1}\nno json\n`;
    await run(lines, { movement: "standing-march", lines: true });
    const answers = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map((answer) => [answer.count ?? null, typeof answer.error])).toEqual([
      [3, "undefined"],
      [null, "string"],
      [null, "string"],
    ]);
  });

  it("refuses in one sentence that names the field", async () => {
    const refused = async (content: string, flags: VerbOptions["flags"]): Promise<string> => {
      const error = await run(content, flags).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(BadInput);
      return (error as Error).message;
    };
    expect(await refused("{}", { movement: "squat" })).toContain("frames");
    expect(await refused("{}", { movement: "dance" })).toContain("--movement");
    expect(await refused("{}", {})).toContain("--exercise");
    expect(await refused("{}", { exercise: "R99" })).toContain("--exercise");
    expect(await refused("{}", { movement: "squat", side: "both" })).toContain("--side");
    expect(await refused("\0neither", { movement: "squat" })).toContain("ffmpeg");
    expect(await refused("\0neither", { movement: "squat", model: "heavy" })).toContain("--model");
    expect(await refused("\0neither", { movement: "squat", "max-fps": "0" })).toContain("--max-fps");
    expect(await refused("\0neither", { movement: "squat", lines: true })).toContain("--lines");
  });
});
