import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { goal, postEvents, startTestServer } from "../src/testing/http-server.ts";
import { startPostgres } from "../src/testing/postgres-server.ts";

const batchEvents = 50;
const leastEventsPerS = 2000;
const longestStartS = 5;

interface Options {
  readonly data: string | null;
  readonly short: boolean;
}

/** Durable events a second through HTTP, and the time until a started server answers. */
export default async function bench({ short }: Options) {
  const batches = short ? 40 : 400;
  const rows: (string | number | null)[][] = [["embedded", ...(await uploads(null, batches))]];
  const postgres = await startPostgres();
  if (postgres !== null) {
    rows.push(["postgresql", ...(await uploads(postgres.url, batches))]);
    postgres.stop();
  }
  const startS = await startSeconds();
  const embeddedPerS = Number(rows[0]?.[2]);
  return {
    title: "server",
    tables: [
      {
        title: `Uploads of ${batchEvents} events, 4 clients, each answered when durable`,
        columns: ["database", "events", "events/s", "median ms", "p95 ms"],
        rows,
      },
      { title: "From starting the program to its first answer", columns: ["seconds"], rows: [[startS]] },
    ],
    failed: [
      ...(embeddedPerS < leastEventsPerS
        ? [`embedded stores ${embeddedPerS} < ${leastEventsPerS} events/s`]
        : []),
      ...(startS > longestStartS ? [`the server starts in ${startS} s > ${longestStartS} s`] : []),
    ],
  };
}

async function uploads(
  databaseUrl: string | null,
  batches: number,
): Promise<[number, number, number, number]> {
  const server = await startTestServer({ databaseUrl });
  const clients = 4;
  const timesMs: number[] = [];
  const startMs = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let batch = 0; batch < batches / clients; batch++) {
        const sentMs = performance.now();
        const events = Array.from({ length: batchEvents }, (_, index) => goal(`${client}-${batch}-${index}`));
        const response = await postEvents(server.url, events);
        if (!response.ok)
          throw new Error(`The server refused the benchmark's events: ${await response.text()}`);
        await response.arrayBuffer();
        timesMs.push(performance.now() - sentMs);
      }
    }),
  );
  const seconds = (performance.now() - startMs) / 1000;
  await server.stop();
  timesMs.sort((a, b) => a - b);
  const at = (share: number) => Math.round((timesMs[Math.floor(timesMs.length * share)] ?? 0) * 10) / 10;
  const events = timesMs.length * batchEvents;
  return [events, Math.round(events / seconds), at(0.5), at(0.95)];
}

async function startSeconds(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "hipfirst-start-"));
  const program = fileURLToPath(new URL("../src/testing/serve-program.ts", import.meta.url));
  const startMs = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  await (await fetch(`${line.toString().trim()}/api/health`)).arrayBuffer();
  const seconds = Math.round((performance.now() - startMs) / 10) / 100;
  child.kill("SIGTERM");
  await once(child, "exit");
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}
