import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { goal, postEvents } from "../src/testing/http-server.ts";

const kills = 25;
const folder = mkdtempSync(join(tmpdir(), "hipfirst-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = fileURLToPath(new URL("../src/testing/serve-program.ts", import.meta.url));

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  return { child, url: line.toString().trim() };
}

/** Uploads without pause until the server is gone; returns the ids it acknowledged. */
async function uploadUntilGone(url: string, prefix: string): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let batch = 0; ; batch++) {
    const ids = Array.from({ length: 10 }, (_, index) => `${prefix}-${batch}-${index}`);
    try {
      const response = await postEvents(
        url,
        ids.map((id) => goal(id)),
      );
      const { results } = (await response.json()) as { results: { id: string }[] };
      acknowledged.push(...results.map(({ id }) => id));
    } catch {
      return acknowledged;
    }
  }
}

async function readAll(url: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after = 0; ; ) {
    const response = await fetch(`${url}/api/events?after=${after}`);
    const page = (await response.json()) as {
      events: { sequence: number; event: { id: string } }[];
      more: boolean;
    };
    ids.push(...page.events.map(({ event }) => event.id));
    after = page.events.at(-1)?.sequence ?? after;
    if (!page.more) return ids;
  }
}

describe("a server killed during uploads", () => {
  it(`loses no acknowledged event and doubles none, ${kills} times`, { timeout: 120_000 }, async () => {
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const { child, url } = await start();
      const uploads = [0, 1].map((client) => uploadUntilGone(url, `${kill}-${client}`));
      setTimeout(() => child.kill("SIGKILL"), 15 + ((kill * 37) % 90));
      for (const ids of await Promise.all(uploads)) for (const id of ids) acknowledged.add(id);
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    }
    const { child, url } = await start();
    const stored = await readAll(url);
    child.kill("SIGTERM");
    await once(child, "exit");
    const found = new Set(stored);
    expect(acknowledged.size).toBeGreaterThan(kills);
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
    expect(found.size).toBe(stored.length);
    expect(child.exitCode).toBe(0);
  });
});
