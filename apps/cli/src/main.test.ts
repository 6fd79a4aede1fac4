import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "./main.ts";
import { verbs } from "./verbs/index.ts";

let said: string;

beforeEach(() => {
  said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function refusal(...args: readonly string[]): Promise<[exit: unknown, sentence: string]> {
  await main(args);
  return [process.exitCode, said];
}

describe("a flag that a verb does not have", () => {
  it.each(verbs)("is refused by $name in one sentence, before anything is read", async (verb) => {
    const [exit, sentence] = await refusal(verb.name, "--speed", "9", "no-such-file.json");
    expect(exit).toBe(2);
    expect(sentence).toMatch(
      new RegExp(`^There is no flag --speed in hipfirst ${verb.name}: use --.*\\.\n$`),
    );
    for (const flag of [...verb.valueFlags, ...verb.switches, "lang"])
      expect(sentence).toContain(`--${flag}`);
  });

  it("may be misspelt, another verb's, short, or carry its value", async () => {
    expect(await refusal("screen", "--line")).toEqual([2, expect.stringContaining("no flag --line in")]);
    expect(await refusal("plan", "--angles")).toEqual([2, expect.stringContaining("no flag --angles in")]);
    expect(await refusal("plan", "-l")).toEqual([2, expect.stringContaining("no flag -l in")]);
    expect(await refusal("plan", "--rule=2")).toEqual([2, expect.stringContaining("no flag --rule in")]);
  });
});

it("a switch that is given a value is refused", async () => {
  const [exit, sentence] = await refusal("screen", "no-such-file.json", "--lines=false");
  expect(exit).toBe(2);
  expect(sentence).toBe('--lines takes no value and "false" was given: write --lines alone.\n');
});
