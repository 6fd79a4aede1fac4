import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { launchChromium } from "../e2e/support/browser.ts";
import buildLab, { labFolder } from "../e2e/support/lab-build.ts";
import { serveStatic } from "../e2e/support/static-server.ts";
import type { CapturePace } from "../src/capture/status.ts";

interface Table {
  readonly title: string;
  readonly columns: string[];
  readonly rows: (string | number | boolean | null)[][];
}

const builtApp = fileURLToPath(new URL("../dist", import.meta.url));
const firstScreenScriptMaxKb = 200;
const overheadMaxMs = 30;

/** Script and style that the page asks for before it can show anything, gzipped. */
function firstScreen(): Table {
  const page = readFileSync(join(builtApp, "index.html"), "utf8");
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? "",
  );
  const rows = files.map((file): [string, number] => [
    file,
    Math.round(gzipSync(readFileSync(join(builtApp, file))).length / 102.4) / 10,
  ]);
  return {
    title: "First screen, before anything is shown",
    columns: ["file", "KB gzip"],
    rows: [...rows, ["all", Math.round(rows.reduce((sum, [, kb]) => sum + kb, 0) * 10) / 10]],
  };
}

const median = (values: readonly number[]): number | null =>
  values.length === 0 ? null : (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null);
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

async function measurePace(clip: string | null, model: "full" | "lite", seconds: number) {
  const server = await serveStatic(labFolder);
  const browser = await launchChromium({ clip });
  const page = await browser.newPage();
  await page.goto(`${server.origin}/?live&marks&model=${model}`);
  await page.waitForTimeout(4000 + seconds * 1000);
  const statuses = await page.evaluate(() => window.lab.statuses);
  await browser.close();
  await server.stop();
  const paces = statuses
    .map((status) => (status.state === "running" ? status.pace : null))
    .filter((pace): pace is CapturePace => pace !== null)
    .slice(1);
  const of = (pick: (pace: CapturePace) => number) => median(paces.map(pick));
  return {
    framesPerSecond: of(({ framesPerSecond }) => framesPerSecond),
    detectMs: of(({ detectMs }) => detectMs),
    latencyMs: of(({ latencyMs }) => latencyMs),
  };
}

/** What the web app costs: bytes before the first screen, and camera frame to drawn skeleton beside the model alone. */
export default async function bench({ data, short }: { data: string | null; short: boolean }) {
  const failed: string[] = [];
  const tables: Table[] = [];
  if (existsSync(join(builtApp, "index.html"))) {
    const bytes = firstScreen();
    tables.push(bytes);
    const totalKb = Number(bytes.rows.at(-1)?.[1]);
    if (totalKb > firstScreenScriptMaxKb)
      failed.push(`the first screen needs ${totalKb} KB, more than ${firstScreenScriptMaxKb} KB`);
  } else failed.push("the web app is not built: run npm run build first");

  await buildLab();
  const clip = data === null ? null : join(data, "clips", "march.mjpeg");
  const rows: Table["rows"] = [];
  for (const model of ["full", "lite"] as const) {
    const pace = await measurePace(clip, model, short ? 4 : 12);
    const overheadMs =
      pace.latencyMs === null || pace.detectMs === null ? null : pace.latencyMs - pace.detectMs;
    rows.push([
      model,
      rounded(pace.framesPerSecond),
      rounded(pace.detectMs),
      rounded(pace.latencyMs),
      rounded(overheadMs),
    ]);
    if (overheadMs === null) failed.push(`no frame of the ${model} model arrived`);
    else if (overheadMs > overheadMaxMs)
      failed.push(
        `the ${model} model's frames wait ${rounded(overheadMs)} ms outside the model, more than ${overheadMaxMs} ms`,
      );
  }
  tables.push({
    title: "Camera frame to drawn skeleton (medians of seconds, same run)",
    columns: ["model", "frames/s", "model alone ms", "frame to overlay ms", "around the model ms"],
    rows,
  });
  return { title: "web", tables, failed };
}
