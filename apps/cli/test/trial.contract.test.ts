import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const hipfirst = fileURLToPath(new URL("../bin/hipfirst.mjs", import.meta.url));
const trial = (...args: string[]) =>
  execFileSync(process.execPath, [hipfirst, "trial", ...args], { encoding: "utf8" });
const withoutWall = (text: string): string => text.replace(/,"wallS":[\d.]+/, "");
const small = ["--people", "120", "--months", "2", "--seed", "7"];

describe("hipfirst trial", () => {
  it("answers as the contract says", () => {
    const answer = JSON.parse(trial(...small, "--policy", "linear", "--threads", "1"));
    expect(answer).toMatchObject({
      contract: 1,
      simulation: true,
      people: 120,
      policy: "linear",
      seed: 7,
      reachedPike: 0,
      monthsToPike: null,
      setsOutside6to20: 0,
      invariants: { violations: 0 },
    });
    expect(answer.flaresPer100Sessions).toBeGreaterThan(0);
    expect(answer.wallS).toBeGreaterThan(0);
  });

  it("gives the same bytes for any number of threads", { timeout: 60_000 }, () => {
    const [one, two, three] = ["1", "2", "3"].map((threads) =>
      withoutWall(trial(...small, "--threads", threads)),
    );
    expect(two).toBe(one);
    expect(three).toBe(one);
    expect(JSON.parse(one ?? "").invariants.violations).toBe(0);
  });

  it("writes one page that says it is a simulation and needs nothing else", { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "trial-"));
    const file = join(folder, "out.html");
    trial(...small, "--people", "60", "--threads", "1", "--report", file, "--lang", "es");
    const page = readFileSync(file, "utf8");
    rmSync(folder, { recursive: true });
    expect(page).toContain('<html lang="es">');
    expect(page.match(/<svg/g)).toHaveLength(5);
    expect(page.match(/class="simulation"/g)).toHaveLength(2);
    expect(page).not.toMatch(/https?:|<script|undefined|NaN/);
  });

  it.each([
    [["--people", "0"], "--people"],
    [["--people", "many"], "--people"],
    [["--months", "1.5"], "--months"],
    [["--seed", ""], "--seed"],
    [["--policy", "magic"], "--policy"],
    [["--threads", "0"], "--threads"],
  ])("refuses %j with one sentence", (args, field) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [hipfirst, "trial", ...args], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toContain(field);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
  });
});
