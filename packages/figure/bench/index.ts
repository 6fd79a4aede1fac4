import { performance } from "node:perf_hooks";
import { postureAt } from "@hipfirst/skeleton";
import { exerciseFigure } from "../src/exercise.ts";
import { everyExercise, writeContactSheets } from "./contact-sheet.ts";

type Row = (string | number | boolean | null)[];

/** A frame at 60 Hz lasts 16 700 us; path data may take a tenth of it. */
const framePathsMaxUs = 1670;
const contactMaxMm = 1;

/** The quickest of some batches: other work on the machine only ever slows one down. */
function microsecondsPerCall(call: (index: number) => unknown, calls: number): number {
  const batches = 6;
  let quickestMs = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < batches; batch += 1) {
    const startMs = performance.now();
    for (let index = 0; index < calls; index += 1) call(index);
    quickestMs = Math.min(quickestMs, performance.now() - startMs);
  }
  return (quickestMs * 1000) / calls;
}

export default async function bench({ short }: { data: string | null; short: boolean }) {
  const rows: Row[] = [];
  const failed: string[] = [];
  const calls = short ? 60 : 240;
  for (const definition of everyExercise) {
    const figure = exerciseFigure(definition);
    const pathsUs = microsecondsPerCall((index) => figure.pathsAt((index % 60) / 59), calls);
    const bytes = figure.drawAt(1).markup.length;
    let slipMm = 0;
    for (let index = 0; index <= 40; index += 1) {
      const { contactErrors } = postureAt(definition.motion, index / 40, { heightM: 1.75 });
      for (const { errorM } of contactErrors) slipMm = Math.max(slipMm, errorM * 1000);
    }
    rows.push([
      definition.id,
      Math.round(pathsUs),
      Math.round(bytes / 100) / 10,
      Math.round(slipMm * 100) / 100,
    ]);
    if (pathsUs > framePathsMaxUs) failed.push(`${definition.id}: ${Math.round(pathsUs)} us a frame`);
    if (slipMm > contactMaxMm) failed.push(`${definition.id}: a contact slips ${slipMm.toFixed(1)} mm`);
  }
  const sheets = writeContactSheets("bench-results/figure");
  return {
    title: "Figure: cost of a frame, contacts, contact sheets",
    tables: [
      {
        title: "Per exercise",
        columns: ["exercise", "path data, us a frame", "markup, kB", "largest contact slip, mm at 1.75 m"],
        rows,
      },
      { title: "Contact sheets", columns: ["file"], rows: sheets.map((path): Row => [path]) },
    ],
    failed,
  };
}
