import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningServer, type ServeOptions, startServer } from "../start.ts";

/** A server on a free port with a temporary data folder, for tests and benchmarks. */
export async function startTestServer(
  options: Partial<ServeOptions> = {},
): Promise<RunningServer & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "hipfirst-server-"));
  const server = await startServer({
    port: 0,
    host: "127.0.0.1",
    data: folder,
    databaseUrl: null,
    tls: null,
    allowedNames: [],
    webFolder: join(folder, "web"),
    ...options,
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}

export const goal = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  type: "GoalMet",
  at: "2026-05-04T08:00:00+02:00",
  ...more,
});

export function postEvents(url: string, events: unknown, more: Readonly<Record<string, unknown>> = {}) {
  return fetch(`${url}/api/events`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ events, ...more }),
  });
}
