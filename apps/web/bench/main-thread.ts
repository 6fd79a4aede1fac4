import type { Browser, Page } from "@playwright/test";

export interface LongTask {
  /** Processor time; null where the browser does not tell. */
  readonly cpuMs: number | null;
  /** By the clock: on a busy machine also the time in which others ran. */
  readonly clockMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** From this on a task is felt: the long-task specification's 50 ms. */
export const longTaskMs = 50;

/** What the main thread of the page did while `run` ran, tasks of 50 ms and more by the clock. */
export async function mainThreadTasks(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<readonly LongTask[]> {
  await browser.startTracing(page, { categories: ["__metadata", "toplevel"] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const thread = busiestMainThread(traceEvents);
  return traceEvents.flatMap(({ name, ph, pid, tid, dur = 0, tdur }) =>
    ph === "X" && `${pid} ${tid}` === thread && name.endsWith("RunTask") && dur / 1000 >= longTaskMs
      ? [{ clockMs: dur / 1000, cpuMs: tdur === undefined ? null : tdur / 1000 }]
      : [],
  );
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
