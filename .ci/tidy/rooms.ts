/** Which room may import which: the table of the design, and the only place it is written for machines. */
const roomsBelow = {
  evidence: [],
  words: [],
  skeleton: ["evidence"],
  exercises: ["skeleton", "evidence"],
  figure: ["exercises", "skeleton"],
  body: ["exercises", "skeleton", "evidence"],
  motion: ["exercises", "skeleton", "evidence"],
  record: ["evidence"],
  evaluation: ["body", "exercises", "record", "evidence", "skeleton"],
  plan: ["evaluation", "body", "exercises", "record", "evidence", "skeleton"],
  trial: ["plan", "evaluation", "body", "exercises", "record", "evidence", "skeleton"],
  fhir: ["record", "exercises", "evidence"],
} as const satisfies Record<string, readonly string[]>;

/** Every room may use words; `zod` is the only run-time dependency a package may have, in these rooms. */
const roomsWithZod = new Set(["record", "exercises"]);

const allowedFor = (room: string): readonly string[] | undefined =>
  (roomsBelow as Readonly<Record<string, readonly string[]>>)[room];

export interface SourceFile {
  /** From the repository root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  readonly rule: string;
  readonly found: string;
}

const importSpecifier = /(?:from\s+|import\s*\(\s*|import\s+)["']([^"']+)["']/g;

/** The module names a file imports, whether statically, dynamically or as types. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(importSpecifier)].map((match) => match[1] as string);
}

const isTestSide = (path: string): boolean =>
  /\.test\.tsx?$|\/(bench|test|e2e|testing|training|mutation)\//.test(path) || /\.config\.ts$/.test(path);

/** Imports that break the room table. */
export function importViolations({ path, text }: SourceFile): Violation[] {
  const [folder, room] = path.split("/");
  if ((folder !== "packages" && folder !== "apps") || room === undefined) return [];
  return importsOf(text).flatMap((name) => {
    const rule = brokenRule(folder, room, name, isTestSide(path));
    return rule === null ? [] : [{ path, rule, found: name }];
  });
}

function brokenRule(
  folder: "packages" | "apps" | string,
  room: string,
  name: string,
  testSide: boolean,
): string | null {
  if (name.startsWith("."))
    return /(^|\/)(packages|apps)\//.test(name) ? "another room is entered by its front door" : null;
  if (name.startsWith("@hipfirst/"))
    return brokenRoomRule(folder, room, name.slice("@hipfirst/".length), testSide);
  if (folder === "apps" || testSide) return null;
  if (name === "zod" && roomsWithZod.has(room)) return null;
  return "a package has no run-time dependency";
}

function brokenRoomRule(folder: string, room: string, target: string, testSide: boolean): string | null {
  const [other = "", ...inside] = target.split("/");
  if (other === room) return null;
  if (["web", "server", "cli"].includes(other)) {
    return folder === "apps" && room === "cli" && other === "server" ? null : "apps never import apps";
  }
  if (inside.length > 0 && other !== "words" && !(testSide && inside[0] === "testing")) {
    return "another room is entered by its front door";
  }
  if (folder === "apps" || testSide || other === "words") return null;
  const allowed = allowedFor(room);
  if (allowed === undefined) return `the room ${room} is not in the table of the design`;
  return allowed.includes(other) ? null : `${room} may not import ${other}`;
}

const impureCalls = [
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bfetch\(/,
  /\bconsole\./,
  /\bperformance\.now\(/,
  /\bcrypto\./,
];

/** Clock, randomness, network and console inside packages. */
export function purityViolations({ path, text }: SourceFile): Violation[] {
  if (!path.startsWith("packages/") || isTestSide(path)) return [];
  return impureCalls
    .filter((pattern) => pattern.test(text))
    .map((pattern) => ({ path, rule: "packages are pure", found: pattern.source }));
}
