import type { Language } from "@hipfirst/words";
import { parseJson, readInput } from "./input.ts";
import { BadInput, type JsonVerb, type Verb, type VerbOptions } from "./verb.ts";
import { verbs } from "./verbs/index.ts";

const contract = 1;

/** Runs one command line and sets the exit code: 0 done, 2 bad input, 1 our fault. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(args);
  } catch (error) {
    if (error instanceof BadInput) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
      return;
    }
    process.stderr.write(`hipfirst failed, and this is our fault: ${(error as Error).stack}\n`);
    process.exitCode = 1;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h") {
    process.stdout.write(usage());
    return 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (verb === undefined) {
    throw new BadInput(
      `There is no verb "${name}": use one of ${verbs.map((each) => each.name).join(", ")}.`,
    );
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(verbHelp(verb));
    return 0;
  }
  const options = parseOptions(verb, rest);
  if (verb.kind === "raw") return verb.run(options);
  await runJson(verb, options);
  return 0;
}

function usage(): string {
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(10)} ${verb.summary}`);
  return `hipfirst VERB [FILE|-] [--lang en|es]\n\n${lines.join("\n")}\n\nhipfirst VERB --help says more.\n`;
}

function verbHelp(verb: Verb): string {
  const lines =
    verb.kind === "json"
      ? "  --lines   one JSON case on each input line, one answer on each output line\n"
      : "";
  return `hipfirst ${verb.name} [FILE|-] [--lang en|es]\n${verb.summary}\n\n${verb.help}\n${lines}`;
}

function parseOptions(verb: Verb, args: readonly string[]): VerbOptions {
  const flags: Record<string, string | true> = {};
  let file: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string;
    if (!arg.startsWith("-") || arg === "-") {
      if (file !== null)
        throw new BadInput(
          `Two files were given, ${file} and ${arg}: give one FILE, or - for standard input.`,
        );
      file = arg;
      continue;
    }
    const [name, inline] = splitFlag(arg);
    const taken = valuesTaken(verb, name);
    if (taken === null) throw unknownFlag(verb, arg);
    if (taken === 0 && inline !== undefined)
      throw new BadInput(`--${name} takes no value and "${inline}" was given: write --${name} alone.`);
    if (taken === 0) flags[name] = true;
    else if (inline !== undefined) flags[name] = inline;
    else {
      const values = args.slice(index + 1, index + 1 + taken);
      if (values.length < taken)
        throw new BadInput(`--${name} needs a value: write --${name}${" VALUE".repeat(taken)}.`);
      flags[name] = values.join(" ");
      index += taken;
    }
  }
  return { language: languageOf(flags.lang), flags, file: file === "-" ? null : file };
}

const pairsOf = (verb: Verb): readonly string[] => (verb.kind === "json" ? (verb.pairFlags ?? []) : []);
const valuesOf = (verb: Verb): readonly string[] => [...verb.valueFlags, "lang"];
const switchesOf = (verb: Verb): readonly string[] =>
  verb.kind === "json" ? [...verb.switches, "lines"] : verb.switches;

/** How many values follow the flag; null for a flag that the verb does not have. */
function valuesTaken(verb: Verb, flag: string): number | null {
  if (pairsOf(verb).includes(flag)) return 2;
  if (valuesOf(verb).includes(flag)) return 1;
  return switchesOf(verb).includes(flag) ? 0 : null;
}

function unknownFlag(verb: Verb, arg: string): BadInput {
  const known = [...valuesOf(verb), ...pairsOf(verb), ...switchesOf(verb)];
  const listed = known.map((flag) => `--${flag}`).join(", ");
  return new BadInput(`There is no flag ${arg.split("=")[0]} in hipfirst ${verb.name}: use ${listed}.`);
}

function splitFlag(arg: string): [string, string | undefined] {
  const name = arg.startsWith("--") ? arg.slice(2) : arg;
  const at = name.indexOf("=");
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function languageOf(value: string | true | undefined): Language {
  if (value === undefined || value === "en") return "en";
  if (value === "es") return "es";
  throw new BadInput(`--lang is "${value}": use en or es.`);
}

async function runJson(verb: JsonVerb, options: VerbOptions): Promise<void> {
  const text = (await readInput(options.file)).toString("utf8");
  const name = options.file ?? "standard input";
  if (!options.flags.lines) {
    const answer = await verb.run(parseJson(text, name), options);
    process.stdout.write(`${JSON.stringify({ contract, ...answer })}\n`);
    return;
  }
  const out: string[] = [];
  for (const line of text.split("\n"))
    if (line.trim() !== "") out.push(await answerLine(verb, line, options));
  process.stdout.write(out.map((line) => `${line}\n`).join(""));
}

async function answerLine(verb: JsonVerb, line: string, options: VerbOptions): Promise<string> {
  try {
    return JSON.stringify({ contract, ...(await verb.run(parseJson(line, "The line"), options)) });
  } catch (error) {
    if (error instanceof BadInput) return JSON.stringify({ contract, error: error.message });
    throw error;
  }
}
