import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adjuncts, type ExerciseDefinition, ladder, movements } from "@hipfirst/exercises";
import { afterAll, describe, expect, it, vi } from "vitest";
import { analyseVerb } from "../src/verbs/analyse.ts";
import { goesOn, landmarkFile, repetitions } from "./landmark-file.ts";
import { hipfirst } from "./run.ts";

const expectedCount = (definition: ExerciseDefinition): number =>
  goesOn(definition) ? 2 * repetitions - 1 : repetitions;

interface Answer {
  contract: number;
  count: number;
  reps: { valid: boolean; faults: { id: string }[] }[];
}

const folder = mkdtempSync(join(tmpdir(), "hipfirst-analyse-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the verb prints; it runs in this process, because forty starts of the program take a minute. */
async function analysed(definition: ExerciseDefinition, flag: string): Promise<Answer> {
  const file = join(folder, `${definition.id}.json`);
  writeFileSync(file, landmarkFile(definition));
  const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await analyseVerb.run({ language: "en", flags: { [flag]: definition.id }, file });
    return JSON.parse(printed.mock.calls.map(([text]) => String(text)).join("")) as Answer;
  } finally {
    printed.mockRestore();
  }
}

describe("hipfirst analyse", () => {
  it.each([...ladder, ...adjuncts].map((each) => [each.id, each] as const))(
    "accepts --exercise %s, counts it and finds no fault",
    async (_, definition) => {
      const { contract, count, reps } = await analysed(definition, "exercise");
      expect([contract, count]).toEqual([1, expectedCount(definition)]);
      expect(reps.map(({ valid, faults }) => [valid, faults])).toEqual(reps.map(() => [true, []]));
    },
  );

  it.each(movements.map((each) => [each.id, each] as const))(
    "accepts --movement %s and counts it",
    async (_, definition) => {
      expect((await analysed(definition, "movement")).count).toBe(repetitions);
    },
  );

  it("refuses an exercise that does not exist, in one sentence", () => {
    const { status, stderr } = hipfirst(["analyse", "-", "--exercise", "R99"], "{}");
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("R99");
  });
});
