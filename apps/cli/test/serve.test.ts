import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../bin/hipfirst.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hipfirst-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("hipfirst serve", () => {
  it.each([
    [["--port", "abc"], '--port is "abc": use a whole number from 0 to 65535.'],
    [["--port", "70000"], '--port is "70000": use a whole number from 0 to 65535.'],
    [["--data="], "--data is empty: write --data VALUE."],
    [["record.json"], 'serve reads no file and "record.json" was given: leave it out, or use --data DIR.'],
    [["--tls-cert", "a.pem"], "--tls-cert came alone: give --tls-cert FILE and --tls-key FILE."],
    [
      ["--tls-cert", "a.pem", "--tls-key", "b.pem"],
      "--tls-cert names a.pem, which does not exist: give a PEM file.",
    ],
  ])("refuses %j with one sentence and exit 2", (flags, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, [program, "serve", ...flags], {
      encoding: "utf8",
    });
    expect([status, stderr.trim()]).toEqual([2, sentence]);
  });

  it("says where it runs, answers, and ends calmly when told to", async () => {
    const child = spawn(process.execPath, [program, "serve", "--port", "0", "--data", folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    const url = /running at (\S+)/.exec(first.toString())?.[1];
    const health = await (await fetch(`${url}/api/health`)).json();
    expect(health).toMatchObject({ ok: true, database: "embedded", sync: true });
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(child.exitCode).toBe(0);
  });
});
