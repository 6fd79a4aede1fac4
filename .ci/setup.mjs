// What both commands of the README need before anything else: the npm packages of this checkout. Plain Node, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNodeMajor = 20;

/** Stops with one sentence when this Node is too old to run the project. */
export function requireNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= oldestNodeMajor) return;
  console.error(
    `Hipfirst needs Node ${oldestNodeMajor} or newer and this is ${process.versions.node}: install a newer Node and try again.`,
  );
  process.exit(1);
}

/** Runs a command in the repository root with its output shown; resolves to its exit code. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${command} could not be started (${error.message}): install it and try again.`);
  return status ?? 1;
}

/** Installs the npm packages when they are missing or older than the lockfile. */
export function installPackages() {
  const installed = join(root, "node_modules", ".package-lock.json");
  const wanted = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("Installing npm packages (once)…");
  if (run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) === 0) return;
  console.error(
    "The npm packages could not be installed: check the network connection and run the command again.",
  );
  process.exit(1);
}
