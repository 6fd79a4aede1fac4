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
import { parseJson } from "../input.ts";
import { BadInput, type RawVerb, type VerbOptions } from "../verb.ts";
import { landmarkJson, type ReadOptions, readRecording } from "../video/recording.ts";
import { type Source, withSource } from "../video/source.ts";

/** Motion files that can be written, by the end of the file's name. */
const writers: Readonly<
  Record<string, (input: MotionInput, report: MotionReport, request: Request) => string>
> = {
  trc: (input, _, { motion }) => writeTrc(input, motion.mirrored),
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
  await withSource(options.file, async (source) => {
    if (options.flags.lines) answerLines(source, options, request);
    else await answerRecording(source, options, request);
  });
  return 0;
}

function answerLines(source: Source, { flags }: VerbOptions, request: Request): void {
  if (source.kind === "media")
    throw new BadInput("--lines was given with a video or photo: analyse one recording at a time.");
  for (const out of ["write", "landmarks"])
    if (flags[out] !== undefined)
      throw new BadInput(`--${out} was given with --lines: write the file of one recording at a time.`);
  const lines = source.text.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines) process.stdout.write(`${JSON.stringify(answerLine(line, request))}\n`);
}

async function answerRecording(
  source: Source,
  { file, flags }: VerbOptions,
  request: Request,
): Promise<void> {
  const input =
    source.kind === "media"
      ? await readRecording(source.path, { ...readOptionsOf(flags, request.fps), name: source.name })
      : motionInput(source.text, file ?? "standard input", request);
  const report = analyse(input, request.task, request.motion);
  if (typeof flags.landmarks === "string") await writeLandmarks(flags.landmarks, input);
  if (typeof flags.write === "string") await write(flags.write, input, report, request);
  process.stdout.write(`${JSON.stringify(answer(report, request))}\n`);
}

function requestOf({ flags, language }: VerbOptions): Request {
  const { side } = flags;
  if (side !== undefined && side !== "left" && side !== "right")
    throw new BadInput(`--side is "${side}": use left or right.`);
  return {
    task: taskOf(flags),
    motion: { ...(side === undefined ? {} : { side }), mirrored: flags.mirrored === true },
    fps: pictureRateOf(flags, "fps"),
    withAngles: flags.angles === true,
    language,
  };
}

/** A flag in pictures per second; null when it was not given. Throws BadInput. */
function pictureRateOf(flags: VerbOptions["flags"], name: string): number | null {
  if (flags[name] === undefined) return null;
  const rate = Number(flags[name]);
  if (rate > 0 && Number.isFinite(rate)) return rate;
  throw new BadInput(`--${name} is "${flags[name]}": give pictures per second, such as 30.`);
}

function readOptionsOf(flags: VerbOptions["flags"], fps: number | null): ReadOptions {
  const { model = "full" } = flags;
  if (model !== "lite" && model !== "full") throw new BadInput(`--model is "${model}": use lite or full.`);
  return {
    model,
    fps,
    maxFps: pictureRateOf(flags, "max-fps"),
    ...(process.stderr.isTTY ? { onPicture } : {}),
  };
}

/** Videos take longer than they last: a person at a terminal sees that it goes on, in a line that the answer replaces. */
function onPicture(frames: number, tS: number): void {
  if (frames % 30 === 0) process.stderr.write(`${frames} pictures, ${tS.toFixed(1)} s\x1b[K\r`);
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

/** JSON knows no NaN and Infinity, other languages write them: such a number was not measured. */
function withoutOddNumbers(json: string): string {
  if (!/NaN|Infinity/.test(json)) return json;
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (part) =>
    part.startsWith('"') ? part : "null",
  );
}

/** The recording in the text, whatever its format. Throws BadInput. */
function motionInput(text: string, name: string, request: Request): MotionInput {
  const plain = text.replace(/^\uFEFF/, "");
  const isTrc = plain.startsWith("PathFileType");
  const parsed = isTrc
    ? parseTrc(plain)
    : parseMotionJson(parseJson(withoutOddNumbers(plain), name), request.fps);
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
    ...(withAngles ? { angles: report.angles, anglesBandDeg: report.anglesBandDeg } : {}),
  };
}

async function write(
  path: string,
  input: MotionInput,
  report: MotionReport,
  request: Request,
): Promise<void> {
  const end = path.slice(path.lastIndexOf(".") + 1);
  const writer = Object.hasOwn(writers, end) ? writers[end] : undefined;
  if (writer === undefined)
    throw new BadInput(`--write is "${path}": end the name with .trc (joints), .mot or .csv (angles).`);
  await writeText(path, writer(input, report, request));
}

async function writeLandmarks(path: string, input: MotionInput): Promise<void> {
  if (input.kind !== "landmarks")
    throw new BadInput(
      "--landmarks was given with a recording of joints, which holds no landmarks: use --write OUT.trc.",
    );
  await writeText(path, landmarkJson(input));
}

async function writeText(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new BadInput(
      `${path} cannot be written (${(error as Error).message}): give a path in a folder that exists.`,
    );
  }
}

export const analyseVerb: RawVerb = {
  name: "analyse",
  kind: "raw",
  summary: "counts and judges the repetitions in a video or in a recording of landmarks, joints or markers",
  help: [
    "FILE: a video or photo (needs ffmpeg on this machine), MediaPipe landmark JSON, named joints, OpenPose or COCO JSON,",
    "or an OpenSim .trc (also gzip). Pictures stay on this machine.",
    "  --exercise ID     a rung of the ladder, such as R07",
    `  --movement NAME   ${movementIds.join(", ")}`,
    "  --side SIDE       left or right: count this leg only",
    "  --mirrored        the picture is mirrored",
    "  --fps N           pictures per second, for recordings that do not say and videos that say it wrong",
    "  --max-fps N       leave out pictures of a video that come faster than this: quicker, less precise in time",
    "  --model NAME      lite or full (default): the pose network for videos and photos",
    "  --angles          print the angles of every frame",
    "  --write OUT       also write joints (.trc) or angles (.mot, .csv)",
    "  --landmarks OUT   also write the landmarks seen in a video as JSON, which analyse reads again",
    "  --lines           one JSON recording on each line",
  ].join("\n"),
  valueFlags: ["exercise", "movement", "side", "fps", "max-fps", "model", "write", "landmarks"],
  switches: ["angles", "mirrored", "lines"],
  run,
};
