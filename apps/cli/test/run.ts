import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/hipfirst.mjs", import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, with text on its standard input. */
export function hipfirst(args: readonly string[], input = ""): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 512 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Answers of one verb to many cases, in one start. */
export function answers<Answer>(
  verb: string,
  cases: readonly unknown[],
  args: readonly string[] = [],
): Answer[] {
  const lines = cases.map((each) => JSON.stringify(each)).join("\n");
  const { status, stdout, stderr } = hipfirst([verb, "-", "--lines", ...args], `${lines}\n`);
  if (status !== 0) throw new Error(`hipfirst ${verb} ended with ${status}: ${stderr}`);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}
