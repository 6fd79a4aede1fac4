import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { RunningServer } from "./static-server.ts";

const program = fileURLToPath(new URL("../../../cli/bin/hipfirst.mjs", import.meta.url));

/** Starts `hipfirst serve` with an empty record of its own, as a person would. */
export async function startApp(): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), "hipfirst-e2e-"));
  const server = spawn(process.execPath, [program, "serve", "--port", "0", "--data", data], {
    env: { ...process.env, BROWSER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return {
    origin: await printedAddress(server),
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function printedAddress({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("The server's output must be piped: its address is read from there");
  for await (const line of createInterface(stdout)) {
    const address = /http:\/\/\S+?(?=\/?$)/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("hipfirst serve ended without an address: start it by hand to see why");
}
