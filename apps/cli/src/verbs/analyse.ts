import { writeFile } from "node:fs/promises";
import {
  analyse,
  canAnalyse,
  isProblem,
  type MotionInput,
  type MotionOptions,
  type MotionReport,
  type MovementId,
  movementIds,
  parseMotionJson,
  parseTrc,
  type Task,
  writeCsv,
  writeMot,
  writeTrc,
} from "@hipfirst/motion";
import { type Language, render } from "@hipfirst/words";
import { parseJson, readInput } from "../input.ts";
import { BadInput, type RawVerb, type VerbOptions } from "../verb.ts";

/** Motion files that can be written, by the end of the file's name. */
const writers: Readonly<Record<string, (input: MotionInput, report: MotionReport) => string>> = {
  trc: (input) => writeTrc(input),
  mot: (_, report) => writeMot(report.angles),
  csv: (_, report) => writeCsv(report.angles),
};

interface Request {
  readonly task: Task;
  readonly motion: MotionOptions;
  readonly fps: number | null;
  readonly withAngles: boolean;
  readonly language: Language;
}

async function run(options: VerbOptions): Promise<number> {
  const request = requestOf(options);
  const name = options.file ?? "standard input";
  const text = textOf(await readInput(options.file), name);
  if (options.flags.lines) {
    if (options.flags.write !== undefined)
      throw new BadInput("--write was given with --lines: write the motion file of one recording at a time.");
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    for (const line of lines) process.stdout.write(`${JSON.stringify(answerLine(line, request))}\n`);
    return 0;
  }
  const input = motionInput(text, name, request);
  const report = analyse(input, request.task, request.motion);
  if (typeof options.flags.write === "string") await write(options.flags.write, input, report);
  process.stdout.write(`${JSON.stringify(answer(report, request))}\n`);
  return 0;
}

/** Throws BadInput for bytes that are no text: a video, or an unknown file. */
function textOf(bytes: Buffer, name: string): string {
  if (!bytes.subarray(0, 4096).includes(0)) return bytes.toString("utf8");
  throw new BadInput(
    `${name} is not text: videos cannot be read yet, send its landmarks as JSON, or joints as JSON or .trc.`,
  );
}

function requestOf({ flags, language }: VerbOptions): Request {
  const { side } = flags;
  if (side !== undefined && side !== "left" && side !== "right")
    throw new BadInput(`--side is "${side}": use left or right.`);
  const fps = flags.fps === undefined ? null : Number(flags.fps);
  if (fps !== null && !(fps > 0))
    throw new BadInput(`--fps is "${flags.fps}": give the pictures per second.`);
  return {
    task: taskOf(flags),
    motion: { ...(side === undefined ? {} : { side }), mirrored: flags.mirrored === true },
    fps,
    withAngles: flags.angles === true,
    language,
  };
}

function taskOf(flags: VerbOptions["flags"]): Task {
  const { exercise, movement } = flags;
  if ((exercise === undefined) === (movement === undefined))
    throw new BadInput("What is performed is not said once: give either --exercise ID or --movement NAME.");
  if (typeof exercise === "string") {
    if (canAnalyse({ exercise })) return { exercise };
    throw new BadInput(
      `--exercise is "${exercise}", which no camera can judge: use a rung such as R07, or --movement any.`,
    );
  }
  if (!movementIds.includes(movement as MovementId))
    throw new BadInput(`--movement is "${movement}": use one of ${movementIds.join(", ")}.`);
  return { movement: movement as MovementId };
}

/** The recording in the text, whatever its format. Throws BadInput. */
function motionInput(text: string, name: string, request: Request): MotionInput {
  const isTrc = text.startsWith("PathFileType");
  const parsed = isTrc ? parseTrc(text) : parseMotionJson(parseJson(text, name), request.fps);
  if (isProblem(parsed)) throw new BadInput(render(parsed.text, request.language));
  return parsed;
}

function answerLine(line: string, request: Request): object {
  try {
    const input = motionInput(line, "The line", request);
    return answer(analyse(input, request.task, request.motion), request);
  } catch (error) {
    if (error instanceof BadInput) return { contract: 1, error: error.message };
    throw error;
  }
}

function answer(report: MotionReport, { language, withAngles }: Request): object {
  return {
    contract: 1,
    frames: report.frames,
    durationS: report.durationS,
    scorable: {
      fraction: report.scorable.fraction,
      reasons: report.scorable.reasons.map((reason) => ({ ...reason, text: render(reason.text, language) })),
    },
    reps: report.reps.map((rep) => ({
      ...rep,
      faults: rep.faults.map((fault) => ({ ...fault, text: render(fault.text, language) })),
    })),
    count: report.count,
    summary: report.summary,
    ...(withAngles ? { angles: report.angles } : {}),
  };
}

async function write(path: string, input: MotionInput, report: MotionReport): Promise<void> {
  const writer = writers[path.slice(path.lastIndexOf(".") + 1)];
  if (writer === undefined)
    throw new BadInput(`--write is "${path}": end the name with .trc (joints), .mot or .csv (angles).`);
  try {
    await writeFile(path, writer(input, report));
  } catch (error) {
    throw new BadInput(
      `${path} cannot be written (${(error as Error).message}): give a path in a folder that exists.`,
    );
  }
}

export const analyseVerb: RawVerb = {
  name: "analyse",
  kind: "raw",
  summary: "counts and judges the repetitions in a recording of landmarks, joints or markers",
  help: [
    "FILE: MediaPipe landmark JSON, named joints, OpenPose or COCO JSON, or an OpenSim .trc (also gzip).",
    "  --exercise ID     a rung of the ladder, such as R07",
    `  --movement NAME   ${movementIds.join(", ")}`,
    "  --side SIDE       left or right: count this leg only",
    "  --mirrored        the picture is mirrored",
    "  --fps N           pictures per second, for OpenPose files that do not say",
    "  --angles          print the angles of every frame",
    "  --write OUT       also write joints (.trc) or angles (.mot, .csv)",
    "  --lines           one JSON recording on each line",
  ].join("\n"),
  valueFlags: ["exercise", "movement", "side", "fps", "write"],
  run,
};
