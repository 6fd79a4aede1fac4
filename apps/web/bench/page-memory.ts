import { readFileSync } from "node:fs";
import type { CDPSession } from "@playwright/test";

export interface MemorySample {
  readonly atS: number;
  /** Objects of the page's own script after a collection. */
  readonly pageMb: number;
  /** Everything the page's process holds, camera worker and drawing included; null where the system does not say. */
  readonly processMb: number | null;
}

const bytesPerMb = 1024 * 1024;

/** What the process of this page holds now, from Linux's own count. */
function processMb(processId: number | null): number | null {
  if (processId === null) return null;
  try {
    const kb = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/status`, "utf8"))?.[1];
    return kb === undefined ? null : Number(kb) / 1024;
  } catch {
    return null;
  }
}

/** The process that draws pages: of a browser with one page, the one that has worked most. */
export async function pageProcess(cdp: CDPSession): Promise<number | null> {
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  const pages = processInfo.filter(({ type }) => type === "renderer");
  return pages.toSorted((a, b) => b.cpuTime - a.cpuTime)[0]?.id ?? null;
}

export async function sampleMemory(
  cdp: CDPSession,
  processId: number | null,
  atS: number,
): Promise<MemorySample> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { atS, pageMb: usedSize / bytesPerMb, processMb: processMb(processId) };
}
