import type { Browser, Page } from "@playwright/test";

export interface LongTask {
  /** Processor time; null where the browser does not tell. */
  readonly cpuMs: number | null;
  /** By the clock: on a busy machine also the time in which others ran. */
  readonly clockMs: number;
  /** The parts of the task that took longest, as the browser names them, with the script they came from. */
  readonly parts: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly functionName?: string;
      readonly url?: string;
      readonly lineNumber?: number;
      readonly columnNumber?: number;
      readonly type?: string;
    };
  };
}

/** From this on a task is felt: the long-task specification's 50 ms. */
export const longTaskMs = 50;
const partsTold = 4;

/**
 * What the main thread of the page did while `run` ran, tasks of 50 ms and more by the clock; null where the browser's
 * trace shows no task of it at all.
 */
export async function mainThreadTasks(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<readonly LongTask[] | null> {
  await browser.startTracing(page, { categories: ["__metadata", "toplevel", "devtools.timeline", "v8"] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return longTasksIn(traceEvents);
}

/** The same of a trace that was taken. */
export function longTasksIn(traceEvents: readonly TraceEvent[]): readonly LongTask[] | null {
  const thread = busiestMainThread(traceEvents);
  const events = traceEvents.filter(({ ph, pid, tid }) => ph === "X" && `${pid} ${tid}` === thread);
  const tasks = events.filter(({ name }) => name.endsWith("RunTask"));
  if (tasks.length === 0) return null;
  return tasks.flatMap((task) => {
    const { dur = 0, tdur } = task;
    if (dur / 1000 < longTaskMs) return [];
    return [
      { clockMs: dur / 1000, cpuMs: tdur === undefined ? null : tdur / 1000, parts: partsOf(task, events) },
    ];
  });
}

/** Longest first; a part that holds nearly the whole of another is told beside it. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): readonly string[] {
  const endUs = task.ts + (task.dur ?? 0);
  return events
    .filter((event) => event !== task && event.ts >= task.ts && event.ts + (event.dur ?? 0) <= endUs)
    .filter(({ name }) => !name.endsWith("RunTask"))
    .toSorted((a, b) => costMs(b) - costMs(a))
    .slice(0, partsTold)
    .map((event) => `${partName(event)} ${costMs(event).toFixed(0)}`);
}

const costMs = ({ dur = 0, tdur }: TraceEvent): number => (tdur ?? dur) / 1000;

function partName({ name, args }: TraceEvent): string {
  const { functionName, url, lineNumber, columnNumber, type } = args?.data ?? {};
  const from = url === undefined ? "" : ` ${url.split("/").at(-1)}:${lineNumber ?? 0}:${columnNumber ?? 0}`;
  return `${name}${type ? ` ${type}` : ""}${functionName ? ` ${functionName}` : ""}${from}`;
}

/** A browser keeps a spare page process: the page under test is the one that worked. */
function busiestMainThread(events: readonly TraceEvent[]): string | null {
  const busyMs = new Map<string, number>();
  for (const { ph, name, pid, tid, args } of events)
    if (ph === "M" && name === "thread_name" && args?.name === "CrRendererMain")
      busyMs.set(`${pid} ${tid}`, 0);
  for (const { ph, name, pid, tid, dur = 0 } of events) {
    const before = busyMs.get(`${pid} ${tid}`);
    if (before !== undefined && ph === "X" && name.endsWith("RunTask"))
      busyMs.set(`${pid} ${tid}`, before + dur);
  }
  return [...busyMs].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
