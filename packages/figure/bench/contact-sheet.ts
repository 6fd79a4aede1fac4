import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { adjuncts, type ExerciseDefinition, ladder, movements, stills } from "@hipfirst/exercises";
import { Resvg } from "@resvg/resvg-js";
import { type Palette, palette } from "../src/colours.ts";
import { standaloneCss } from "../src/css.ts";
import { type ExerciseDrawing, exerciseFigure, faultFigure } from "../src/exercise.ts";
import type { DrawnFigure } from "../src/style.ts";

export const everyExercise: readonly ExerciseDefinition[] = [...ladder, ...adjuncts, ...movements, ...stills];

const cell = { width: 300, height: 220, caption: 22 } as const;

interface Cell {
  readonly caption: string;
  readonly figure: DrawnFigure;
}

function cellMarkup({ caption, figure }: Cell, x: number, y: number, ink: string): string {
  const [boxX, boxY, boxWidth, boxHeight] = figure.viewBox;
  return (
    `<text x="${x + 8}" y="${y + 16}" font-family="sans-serif" font-size="13" fill="${ink}">${caption}</text>` +
    `<svg x="${x}" y="${y + cell.caption}" width="${cell.width}" height="${cell.height - cell.caption}" ` +
    `viewBox="${boxX} ${boxY} ${boxWidth} ${boxHeight}" preserveAspectRatio="xMidYMax meet">${figure.markup}</svg>`
  );
}

/** Figures in rows, as one SVG document. */
function sheetSvg(cells: readonly Cell[], columns: number, colours: Palette, dark = false): string {
  const width = columns * cell.width;
  const height = Math.ceil(cells.length / columns) * cell.height;
  const [ground, ink] = dark ? ["#121D1B", "#EAF3F0"] : ["#FFFFFF", "#0E201E"];
  const body = cells
    .map((one, index) =>
      cellMarkup(one, (index % columns) * cell.width, Math.floor(index / columns) * cell.height, ink ?? ""),
    )
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<style>${standaloneCss(colours)}</style><rect width="100%" height="100%" fill="${ground}"/>${body}</svg>`
  );
}

function writePng(svg: string, path: string, width?: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const image = new Resvg(svg, width === undefined ? {} : { fitTo: { mode: "width", value: width } });
  writeFileSync(path, image.render().asPng());
}

/** Start, middle and end of each exercise, three to a row of six. */
function contactCells(
  exercises: readonly ExerciseDefinition[],
  drawing: ExerciseDrawing = {},
  moments: readonly number[] = [0, 0.5, 1],
): Cell[] {
  return exercises.flatMap((definition) =>
    moments.map((progress) => ({
      caption: `${definition.id} at ${progress}`,
      figure: exerciseFigure(definition, {
        arrow: progress === 1,
        ...drawing,
        idPrefix: `${definition.id}-${String(progress).replace(".", "_")}-`,
      }).drawAt(progress),
    })),
  );
}

/** Each fault that a figure can show, at the moment that shows it. */
function faultCells(exercises: readonly ExerciseDefinition[]): Cell[] {
  return exercises.flatMap((definition) =>
    (definition.form?.faults ?? []).flatMap((fault) => {
      const idPrefix = `${definition.id}-${fault.id}-`;
      const figure = faultFigure(definition, fault, { idPrefix });
      const at = fault.shownBy?.end === undefined && fault.shownBy?.start !== undefined ? 0 : 1;
      return figure === null ? [] : [{ caption: `${definition.id} ${fault.id}`, figure: figure.drawAt(at) }];
    }),
  );
}

export function writeContactSheets(folder: string): string[] {
  const written: string[] = [];
  const write = (name: string, svg: string) => {
    const path = `${folder}/${name}.png`;
    writePng(svg, path);
    written.push(path);
  };
  const half = Math.ceil(ladder.length / 2);
  const light = palette("light");
  write("ladder-1", sheetSvg(contactCells(ladder.slice(0, half)), 6, light));
  write("ladder-2", sheetSvg(contactCells(ladder.slice(half)), 6, light));
  const tones = (["light", "medium", "brown", "deep"] as const).map((tone) => palette("light", tone));
  tones.forEach((colours, index) => {
    write(
      `tone-${index + 1}`,
      sheetSvg(contactCells(ladder.slice(17, 19), { bones: true }, [0.6, 1]), 4, colours),
    );
  });
  write(
    "dark",
    sheetSvg(contactCells(ladder.slice(6, 14), { side: "left" }, [0, 1]), 6, palette("dark"), true),
  );
  const standing = [...ladder, ...movements].filter(({ form }) => form?.camera.view === "front");
  write("front", sheetSvg(contactCells(standing, { view: "front" }), 6, light));
  write("faults", sheetSvg(faultCells(everyExercise), 8, light));
  write("others", sheetSvg(contactCells([...adjuncts, ...movements, ...stills]), 6, light));
  return written;
}
