// Tools the tests drive from outside: a browser, a PostgreSQL server, a video decoder. Found, installed, or reported.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { run } from "./setup.mjs";

const postgresFolder = "/usr/lib/postgresql";

function onPath(name) {
  return spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
}

const tools = [
  {
    name: "Chromium",
    debianPackage: "chromium-headless-shell",
    found: () =>
      onPath("chromium-headless-shell") || onPath("chromium") || Boolean(process.env.CHROMIUM_PATH),
  },
  { name: "ffmpeg", debianPackage: "ffmpeg", found: () => onPath("ffmpeg") },
  {
    name: "PostgreSQL server",
    debianPackage: "postgresql",
    found: () => existsSync(postgresFolder) && readdirSync(postgresFolder).length > 0,
  },
];

/** Installs what is missing where this machine allows it; returns the names of tools that stay missing. */
export function prepareTools() {
  const missing = tools.filter((tool) => !tool.found());
  if (missing.length > 0 && onPath("apt-get") && process.getuid?.() === 0) {
    console.log(`Installing ${missing.map((tool) => tool.name).join(", ")} for the tests (once)…`);
    run("apt-get", ["update", "-qq"]);
    run(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", ...missing.map((tool) => tool.debianPackage)],
      {
        DEBIAN_FRONTEND: "noninteractive",
      },
    );
  }
  const absent = tools.filter((tool) => !tool.found());
  for (const tool of absent) {
    console.warn(
      `WARNING: ${tool.name} is not on this machine; tests that need it fail. Install the package "${tool.debianPackage}".`,
    );
  }
  return absent.map((tool) => tool.name);
}
