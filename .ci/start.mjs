// `npm start [-- --port N --data DIR …]`: installs and builds what is missing, then serves. Plain Node, no packages.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { installPackages, requireNode, root, run } from "./setup.mjs";

const builtPage = join(root, "apps", "web", "dist", "index.html");

/** Everything the built web app is made from; tests and benchmarks are not part of it. */
function webSources() {
  const packages = readdirSync(join(root, "packages")).map((room) => join(root, "packages", room, "src"));
  const web = ["src", "build", "public", "index.html", "vite.config.ts", "package.json"];
  return [
    ...packages,
    ...web.map((name) => join(root, "apps", "web", name)),
    join(root, "package-lock.json"),
  ];
}

function newestMs(path) {
  if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

function buildWebApp() {
  if (existsSync(builtPage) && statSync(builtPage).mtimeMs >= Math.max(...webSources().map(newestMs))) return;
  console.log("Building the web app (once)…");
  if (run("npm", ["run", "--silent", "build", "--workspace", "@hipfirst/web"]) === 0) return;
  console.error("The web app could not be built: the lines above say why; mend that and start again.");
  process.exit(1);
}

requireNode();
installPackages();
buildWebApp();

// In this same process, so that a signal to `npm start` reaches the server itself.
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("../apps/cli/src/main.ts");
const mayOpenBrowser = !process.env.CI && process.env.BROWSER !== "none";
await main(["serve", ...(mayOpenBrowser ? ["--open"] : []), ...process.argv.slice(2)]);
