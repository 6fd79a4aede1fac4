import { describe, expect, it } from "vitest";
import { BadInput } from "../verb.ts";
import { evaluateVerb } from "./evaluate.ts";
import { screenVerb } from "./screen.ts";

const options = { language: "en" as const, flags: {}, file: null };
const refusalOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
  return "accepted";
};

describe("hipfirst screen", () => {
  it.each([
    [[], "The input is []"],
    [{}, "answers is missing"],
    [{ answers: { CES9: "no" } }, "answers.CES9 is not a question"],
    [{ answers: { CES1: "No" } }, 'answers.CES1 is "No"'],
    [{ answers: { CES1: null } }, "answers.CES1 is null"],
    [JSON.parse('{"answers": {"__proto__": "yes"}}'), "answers.__proto__ is not a question"],
  ])("refuses %j in one sentence that names the field", async (input, start) => {
    const message = await refusalOf(() => screenVerb.run(input, options));
    expect(message.startsWith(start)).toBe(true);
    expect(message).toMatch(/: .*\.$/);
  });

  it("speaks Spanish when asked", async () => {
    const answer = await screenVerb.run({ answers: { CES1: "yes" } }, { ...options, language: "es" });
    expect(JSON.stringify(answer)).toContain("Detente.");
  });
});

describe("hipfirst evaluate", () => {
  const hold = { test: "T04", side: "left", values: [12], unit: "s" };
  it.each([
    [{}, "results is missing"],
    [{ results: [7] }, "results[0] is 7"],
    [{ results: [{ ...hold, test: "T99" }] }, 'results[0].test is "T99"'],
    [{ results: [{ ...hold, side: "both" }] }, 'results[0].side is "both"'],
    [{ results: [{ ...hold, unit: "min" }] }, 'results[0].unit is "min"'],
    [{ results: [{ ...hold, values: [-1] }] }, "results[0].values[0] is -1"],
    [{ results: [{ ...hold, values: "12" }] }, 'results[0].values is "12"'],
    [{ results: [{ ...hold, painDuring: 11 }] }, "results[0].painDuring is 11"],
    [{ results: [{ ...hold, on: "yesterday" }] }, 'results[0].on is "yesterday"'],
    [{ results: [], person: { massKg: "70" } }, 'person.massKg is "70"'],
    [{ results: [], screen: { answers: { X: "no" } } }, "screen.answers.X is not a question"],
  ])("refuses %j in one sentence that names the field", async (input, start) => {
    const message = await refusalOf(() => evaluateVerb.run(input, options));
    expect(message.startsWith(start)).toBe(true);
    expect(message).toMatch(/: .*\.$/);
  });

  it("refuses norms in the language that was asked for", async () => {
    const input = { results: [], norms: [{ id: "ours" }] };
    expect(await refusalOf(() => evaluateVerb.run(input, options))).toContain("is missing or longer than");
    const inSpanish = await refusalOf(() => evaluateVerb.run(input, { ...options, language: "es" }));
    expect(inSpanish).toMatch(/^norms\[0\]: /);
    expect(inSpanish).not.toContain("is missing");
  });

  it("answers in sentences, not in ids", async () => {
    const answer = JSON.stringify(await evaluateVerb.run({ results: [hold] }, options));
    expect(answer).not.toContain("evaluation.");
    expect(answer).toContain("The safety questions are not answered");
  });
});
