import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf, importViolations, purityViolations, type SourceFile } from "./rooms.ts";

const longestFileLines = 420;
/** Tables are looked things up in, not read through. */
const isTable = (path: string): boolean => path.startsWith("packages/evidence/src/constants/");

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "");
const sources: SourceFile[] = tracked
  .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
  .flatMap((path) => {
    try {
      return [{ path, text: readFileSync(path, "utf8") }];
    } catch {
      return []; // deleted in the work tree, not yet in the index
    }
  });
const tests = sources.filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path));

describe("room table", () => {
  it("is kept by every file", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(importViolations)).toEqual([]);
  });

  it.each([
    ["packages/motion/src/x.ts", 'import { propose } from "@hipfirst/plan";', "motion may not import plan"],
    [
      "packages/record/src/x.ts",
      'import type { Pose } from "@hipfirst/skeleton";',
      "record may not import skeleton",
    ],
    ["packages/evidence/src/x.ts", 'const z = await import("zod");', "a package has no run-time dependency"],
    ["packages/plan/src/x.ts", 'import "node:fs";', "a package has no run-time dependency"],
    [
      "packages/plan/src/x.ts",
      'import { a } from "@hipfirst/exercises/src/r01.ts";',
      "another room is entered by its front door",
    ],
    [
      "packages/plan/src/x.ts",
      'import { a } from "../../packages/body/src/index.ts";',
      "another room is entered by its front door",
    ],
    ["apps/server/src/x.ts", 'import { App } from "@hipfirst/web";', "apps never import apps"],
  ])("catches a planted violation in %s", (path, text, rule) => {
    expect(importViolations({ path, text }).map((violation) => violation.rule)).toEqual([rule]);
  });

  it("reads every form of import", () => {
    const text =
      'import a from "one";\nimport type { B } from "two";\nexport * from "three";\nconst c = import("four");\nimport "five";';
    expect(importsOf(text)).toEqual(["one", "two", "three", "four", "five"]);
  });
});

describe("packages", () => {
  it("have no clock, randomness, network or console", () => {
    expect(sources.flatMap(purityViolations)).toEqual([]);
  });

  it("are caught when they read the clock", () => {
    expect(
      purityViolations({ path: "packages/plan/src/x.ts", text: "const now = Date.now();" }),
    ).toHaveLength(1);
  });
});

describe("files", () => {
  it(`have at most ${longestFileLines} lines`, () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.split("\n").length }))
      .filter(
        ({ path, lines }) => lines > longestFileLines && !isTable(path) && !/\.(test|spec)\.tsx?$/.test(path),
      );
    expect(long).toEqual([]);
  });

  it("hold no unfinished work and no path of a machine", () => {
    const words = new RegExp(
      ["TO" + "DO", "FIX" + "ME", "lorem ip" + "sum", "/wo" + "rk/", "registry\\.n" + "pmjs"].join("|"),
    );
    expect(sources.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("switch no check off without saying why", () => {
    const bare = /biome-ignore [\w/]+:?\s*$|@ts-(ignore|nocheck)|eslint-disable/m;
    expect(
      sources
        .filter(({ path, text }) => !path.startsWith(".ci/tidy") && bare.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe("tests", () => {
  it("all assert something", () => {
    expect(tests.length).toBeGreaterThan(5);
    const toothless = tests.filter(
      ({ text }) => !/\bexpect\b|assert|ContractSuite|eventStoreContract/i.test(text),
    );
    expect(toothless.map(({ path }) => path)).toEqual([]);
  });

  it("skip nothing without an issue number", () => {
    const skipped = /\b(it|test|describe)\.(skip|todo|only)\(/;
    const offenders = tests.filter(
      ({ path, text }) =>
        !path.startsWith(".ci/tidy") &&
        text.split("\n").some((line) => skipped.test(line) && !/#\d+/.test(line)),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});
