import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureCameraSession } from "./camera-session.ts";
import { measureFirstScreen } from "./first-screen.ts";
import type { Verdict } from "./promises.ts";
import { rounded } from "./statistics.ts";
import {
  cameraTable,
  firstScreenTable,
  longTaskTable,
  memoryTable,
  promisedMinutes,
  type Table,
} from "./tables.ts";

interface BenchOptions {
  readonly data: string | null;
  readonly short: boolean;
  readonly long: boolean;
}

const builtApp = fileURLToPath(new URL("../dist", import.meta.url));
/** The promised session with `--long`, a quick look with `--short`; `HIPFIRST_BENCH_MINUTES` says otherwise. */
const minutesOf = ({ short, long }: BenchOptions): number =>
  Number(process.env.HIPFIRST_BENCH_MINUTES ?? (long ? promisedMinutes : short ? 2 : 6));

/** Times by the clock mean little where others run: said beside them. */
function machineTable(loadBefore: number): Table {
  return {
    title: "Machine",
    columns: ["processors", "waiting for them before", "and after"],
    rows: [[cpus().length, rounded(loadBefore), rounded(loadavg()[0] ?? null)]],
  };
}

/** What the app costs: bytes and time of the first screen, and what a session before the camera does to the page. */
export default async function bench(options: BenchOptions) {
  const verdict: Verdict = { failed: [], notMeasured: [] };
  if (!existsSync(join(builtApp, "index.html")))
    return { title: "web", tables: [], failed: ["the web app is not built: run npm run build first"] };
  const loadBefore = loadavg()[0] ?? 0;
  const first = firstScreenTable(await measureFirstScreen(), verdict);
  const clip = options.data === null ? null : join(options.data, "clips", "march.mjpeg");
  const session = await measureCameraSession({ clip, minutes: minutesOf(options) });
  const tables = [
    first,
    cameraTable(session, verdict),
    longTaskTable(session, verdict),
    memoryTable(session, verdict),
    machineTable(loadBefore),
  ];
  return { title: "web", tables, ...verdict };
}
