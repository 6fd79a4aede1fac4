// Checks each part of the repository with the globals it may use: packages have neither Node nor a browser.
import { spawnSync } from "node:child_process";

const projects = ["packages", "node", "web", "web-tests"];
let failed = 0;
for (const project of projects) {
  const { status } = spawnSync("npx", ["--no-install", "tsc", "-p", `tsconfig.${project}.json`], {
    stdio: "inherit",
  });
  console.log(`typecheck ${project}: ${status === 0 ? "ok" : "failed"}`);
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
