import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CameraSession, measureCameraSession } from "./camera-session.ts";
import { type FirstScreen, measureFirstScreen, promptMs } from "./first-screen.ts";
import { type LongTask, longTaskMs } from "./main-thread.ts";
import { median, rounded } from "./statistics.ts";

interface Table {
  readonly title: string;
  readonly columns: string[];
  readonly rows: (string | number | boolean | null)[][];
}

interface BenchOptions {
  readonly data: string | null;
  readonly short: boolean;
  readonly long: boolean;
}

const builtApp = fileURLToPath(new URL("../dist", import.meta.url));
const scriptMaxKb = 180;
const interactiveMaxMs = 2000;
const overModelMax = 1.1;
const growthMaxMb = 20;
/** Until then a session is still taking hold of what it needs. */
const warmUpS = 60;
/** Growth is promised over a session of this length. */
const promisedMinutes = 20;
/** The promised session with `--long`, a quick look with `--short`; `HIPFIRST_BENCH_MINUTES` says otherwise. */
const minutesOf = ({ short, long }: BenchOptions): number =>
  Number(process.env.HIPFIRST_BENCH_MINUTES ?? (long ? promisedMinutes : short ? 2 : 6));

/** The table of a first visit, and which promises it breaks. */
function firstScreenTable(screen: FirstScreen, failed: string[]): Table {
  const { files, scriptKb, withFigureKb, readyMs, answeredMs, nextScreenMs, interactiveMs } = screen;
  if (scriptKb > scriptMaxKb)
    failed.push(`the first screen needs ${rounded(scriptKb)} KB of script, more than ${scriptMaxKb} KB`);
  for (const [what, ms] of [
    ["a press on the first button is answered", answeredMs],
    ["every press on the first screen is answered at once", interactiveMs],
  ] as const)
    if (!(ms <= interactiveMaxMs))
      failed.push(`${what} only after ${rounded(ms, 0)} ms, more than ${interactiveMaxMs} ms`);
  return {
    title: "First visit, processor slowed four times",
    columns: ["script until the first heading", "KB compressed"],
    rows: [
      ...files.map(([file, kb]) => [file, rounded(kb)]),
      ["all", rounded(scriptKb)],
      ["asked for by the time the figure moves", rounded(withFigureKb)],
      ["heading stands after, ms", rounded(readyMs, 0)],
      ["first button, pressed as soon as it stands, answered by a paint after, ms", rounded(answeredMs, 0)],
      ["the next screen, opened by that press, stands after, ms", rounded(nextScreenMs, 0)],
      [`every press answered within ${promptMs} ms after, ms`, rounded(interactiveMs, 0)],
      [`slowest of ${screen.presses} presses, ms`, rounded(screen.slowestPressMs, 0)],
      ["usual press, ms", rounded(screen.usualPressMs, 0)],
    ],
  };
}

/**
 * Frame to overlay beside the model alone, in the same frames. The model alone is MediaPipe's own call on the camera's
 * frame, in our worker. Left out is what a frame waited because the model was still at the one before.
 */
function cameraTable({ seconds, repsSeen }: CameraSession, failed: string[]): Table {
  const of = (pick: (second: CameraSession["seconds"][number]) => number) => median(seconds.map(pick));
  const detectMs = of((second) => second.detectMs);
  const drawnMs = of(({ latencyMs, waitMs }) => latencyMs - waitMs);
  const overModel = of(({ latencyMs, waitMs, detectMs: alone }) => (latencyMs - waitMs) / alone);
  if (overModel === null) failed.push("no frame of the camera arrived");
  else if (overModel > overModelMax)
    failed.push(
      `frame to overlay takes ${rounded(overModel, 2)} times the model alone, more than ${overModelMax}`,
    );
  return {
    title:
      "Camera session: frame to drawn skeleton beside the model's call on that frame in our worker (medians of seconds)",
    columns: [
      "frames/s",
      "model alone ms",
      "frame to overlay ms",
      "times the model",
      "around the model in the worker ms",
      "messages both ways ms",
      "drawing ms",
      "waited for the model before, ms",
      "repetitions seen",
    ],
    rows: [
      [
        rounded(of(({ framesPerSecond }) => framesPerSecond)),
        rounded(detectMs),
        rounded(drawnMs),
        rounded(overModel, 2),
        rounded(of(({ workerMs, detectMs: alone }) => workerMs - alone)),
        rounded(of(({ latencyMs, waitMs, workerMs, drawMs }) => latencyMs - waitMs - workerMs - drawMs)),
        rounded(of(({ drawMs }) => drawMs)),
        rounded(of(({ waitMs }) => waitMs)),
        repsSeen,
      ],
    ],
  };
}

/** Tasks that block the page. Processor time is the promise; the clock also counts the time in which others ran. */
function longTaskTable({ longTasks }: CameraSession, failed: string[]): Table {
  const cpu = longTasks.flatMap(({ cpuMs }) => (cpuMs !== null && cpuMs > longTaskMs ? [cpuMs] : []));
  if (cpu.length > 0)
    failed.push(`${cpu.length} tasks of a camera session block the page longer than ${longTaskMs} ms`);
  return {
    title: `Tasks over ${longTaskMs} ms on the page's main thread in a minute of a camera session`,
    columns: ["measured by", "tasks", "longest ms", "what took longest in it"],
    rows: [
      ["processor time", cpu.length, rounded(Math.max(0, ...cpu)), ""],
      ["clock", longTasks.length, rounded(Math.max(0, ...longTasks.map(({ clockMs }) => clockMs))), ""],
      ...longest(longTasks).map((task) => [
        `one, processor ${rounded(task.cpuMs)} ms`,
        1,
        rounded(task.clockMs),
        task.parts.join("; "),
      ]),
    ],
  };
}

const longestTold = 5;
const longest = (tasks: readonly LongTask[]): readonly LongTask[] =>
  tasks.toSorted((a, b) => (b.cpuMs ?? b.clockMs) - (a.cpuMs ?? a.clockMs)).slice(0, longestTold);

const settledSamples = 5;

/** From the minute after the beginning to the end: medians of a few samples, each after a collection. */
function memoryTable({ memory }: CameraSession, failed: string[]): Table {
  const settled = memory.filter(({ atS }) => atS >= warmUpS);
  const growth = (pick: (sample: CameraSession["memory"][number]) => number | null): number | null => {
    const values = settled.map(pick).filter((value) => value !== null);
    const [before, after] = [median(values.slice(0, settledSamples)), median(values.slice(-settledSamples))];
    return before === null || after === null ? null : after - before;
  };
  const rows = [
    ["objects of the page's script", growth(({ pageMb }) => pageMb)],
    ["whole process with the camera's worker", growth(({ processMb }) => processMb)],
  ] as const;
  for (const [what, mb] of rows)
    if (mb !== null && mb > growthMaxMb)
      failed.push(`${what} grew by ${rounded(mb)} MB, more than ${growthMaxMb} MB`);
  const lengthMin = ((settled.at(-1)?.atS ?? 0) - (settled[0]?.atS ?? 0)) / 60;
  return {
    title: `Memory over ${rounded(lengthMin)} of the promised ${promisedMinutes} minutes of a camera session, set after set`,
    columns: ["what", "grew by MB", "at the end MB"],
    rows: [
      [rows[0][0], rounded(rows[0][1]), rounded(memory.at(-1)?.pageMb ?? null)],
      [rows[1][0], rounded(rows[1][1]), rounded(memory.at(-1)?.processMb ?? null)],
    ],
  };
}

/** Times by the clock mean little where others run: said beside them. */
function machineTable(loadBefore: number): Table {
  return {
    title: "Machine",
    columns: ["processors", "waiting for them before", "and after"],
    rows: [[cpus().length, rounded(loadBefore), rounded(loadavg()[0] ?? null)]],
  };
}

/** What the app costs: bytes and time of the first screen, and what a session before the camera does to the page. */
export default async function bench(options: BenchOptions) {
  const failed: string[] = [];
  if (!existsSync(join(builtApp, "index.html")))
    return { title: "web", tables: [], failed: ["the web app is not built: run npm run build first"] };
  const loadBefore = loadavg()[0] ?? 0;
  const first = firstScreenTable(await measureFirstScreen(), failed);
  const clip = options.data === null ? null : join(options.data, "clips", "march.mjpeg");
  const session = await measureCameraSession({ clip, minutes: minutesOf(options) });
  const tables = [
    first,
    cameraTable(session, failed),
    longTaskTable(session, failed),
    memoryTable(session, failed),
    machineTable(loadBefore),
  ];
  return { title: "web", tables, failed };
}
