import type { CameraSession } from "./camera-session.ts";
import { type FirstScreen, promptMs } from "./first-visit.ts";
import { type LongTask, longTaskMs } from "./main-thread.ts";
import { promiseAtMost, type Verdict } from "./promises.ts";
import { median, rounded } from "./statistics.ts";

export interface Table {
  readonly title: string;
  readonly columns: string[];
  readonly rows: (string | number | boolean | null)[][];
}

const scriptMaxKb = 180;
const interactiveMaxMs = 2000;
const overModelMax = 1.1;
const growthMaxMb = 20;
/** Until then a session is still taking hold of what it needs. */
const warmUpS = 60;
/** Growth is promised over a session of this length. */
export const promisedMinutes = 20;

/** The table of a first visit, and what it says of the promises. */
export function firstScreenTable(screen: FirstScreen, verdict: Verdict): Table {
  const { files, scriptKb, withFigureKb, readyMs, answeredMs, nextScreenMs, interactiveMs } = screen;
  // Whoever pressed too late to have seen it prompt has not seen it slow either.
  const wasWatched = interactiveMs !== screen.watchedFromMs || (interactiveMs ?? 0) <= interactiveMaxMs;
  promiseAtMost(verdict, {
    what: "script until the first heading, KB",
    value: scriptKb,
    max: scriptMaxKb,
    places: 1,
  });
  promiseAtMost(verdict, {
    what: "a press on the first button is answered after, ms",
    value: answeredMs,
    max: interactiveMaxMs,
  });
  promiseAtMost(verdict, {
    what: "every press on the first screen is answered at once after, ms",
    value: wasWatched ? interactiveMs : null,
    max: interactiveMaxMs,
  });
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
export function cameraTable({ seconds, repsSeen }: CameraSession, verdict: Verdict): Table {
  const of = (pick: (second: CameraSession["seconds"][number]) => number) => median(seconds.map(pick));
  const detectMs = of((second) => second.detectMs);
  const drawnMs = of(({ latencyMs, waitMs }) => latencyMs - waitMs);
  const overModel = of(({ latencyMs, waitMs, detectMs: alone }) => (latencyMs - waitMs) / alone);
  promiseAtMost(verdict, {
    what: "frame to overlay, times the model alone",
    value: overModel,
    max: overModelMax,
    places: 2,
  });
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
export function longTaskTable({ longTasks: traced, seconds }: CameraSession, verdict: Verdict): Table {
  const longTasks = traced ?? [];
  const cpu = longTasks.flatMap(({ cpuMs }) => (cpuMs !== null && cpuMs > longTaskMs ? [cpuMs] : []));
  // Without a frame there was no camera session, and a task without its processor time may be one too many.
  const isKnown = traced !== null && seconds.length > 0 && traced.every(({ cpuMs }) => cpuMs !== null);
  promiseAtMost(verdict, {
    what: `tasks of a camera session that block the page longer than ${longTaskMs} ms`,
    value: isKnown || cpu.length > 0 ? cpu.length : null,
    max: 0,
  });
  const known = <Value>(value: Value): Value | null => (traced === null ? null : value);
  return {
    title: `Tasks over ${longTaskMs} ms on the page's main thread in a minute of a camera session`,
    columns: ["measured by", "tasks", "longest ms", "what took longest in it"],
    rows: [
      ["processor time", known(cpu.length), known(rounded(Math.max(0, ...cpu))), ""],
      [
        "clock",
        known(longTasks.length),
        known(rounded(Math.max(0, ...longTasks.map(({ clockMs }) => clockMs)))),
        "",
      ],
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
export function memoryTable({ memory, seconds }: CameraSession, verdict: Verdict): Table {
  const settled = memory.filter(({ atS }) => atS >= warmUpS);
  const growth = (pick: (sample: CameraSession["memory"][number]) => number | null): number | null => {
    const values = settled.map(pick).filter((value) => value !== null);
    // Fewer would be compared with themselves.
    if (values.length < 2 * settledSamples) return null;
    const [before, after] = [median(values.slice(0, settledSamples)), median(values.slice(-settledSamples))];
    return before === null || after === null ? null : after - before;
  };
  const rows = [
    ["objects of the page's script", growth(({ pageMb }) => pageMb)],
    ["whole process with the camera's worker", growth(({ processMb }) => processMb)],
  ] as const;
  const isWhole = seconds.length > 0 && Math.round((memory.at(-1)?.atS ?? 0) / 60) >= promisedMinutes;
  for (const [what, mb] of rows)
    promiseAtMost(verdict, {
      what: `growth over ${promisedMinutes} minutes of a camera session, ${what}, MB`,
      // What grew too much in a shorter time has broken it already; what did not has not kept it yet.
      value: isWhole || (mb ?? 0) > growthMaxMb ? mb : null,
      max: growthMaxMb,
      places: 1,
    });
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
