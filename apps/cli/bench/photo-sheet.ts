import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { analyse, type Landmark, type LandmarkInput } from "@hipfirst/motion";
import { Resvg } from "@resvg/resvg-js";
import { readRecording } from "../src/video/recording.ts";

export interface PhotoRow {
  readonly name: string;
  /** Anatomical hip flexion, deg; null where it is not scorable. */
  readonly leftDeg: number | null;
  readonly rightDeg: number | null;
}

interface SeenPhoto extends PhotoRow {
  readonly path: string;
  readonly seen: LandmarkInput;
}

const columns = 4;
const cellPx = { width: 400, height: 330, text: 26 };
/** Points less certain than this are not believed by the analysis, and so not drawn. */
const believedVisibility = 0.35;
const sides = [
  {
    colour: "#e4572e",
    bones: [
      [11, 23],
      [23, 25],
      [25, 27],
      [27, 31],
      [11, 13],
      [13, 15],
    ],
  },
  {
    colour: "#17a2b8",
    bones: [
      [12, 24],
      [24, 26],
      [26, 28],
      [28, 32],
      [12, 14],
      [14, 16],
    ],
  },
] as const;

/** Hip angles of every photo of a folder, and one picture of them all with the skeletons that were seen. */
export async function photoSheet(folder: string, out: string): Promise<PhotoRow[]> {
  const photos: SeenPhoto[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => /\.(jpe?g|png)$/i.test(name))
    .sort())
    photos.push(await seePhoto(join(folder, file), file));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, new Resvg(sheet(photos)).render().asPng());
  return photos;
}

async function seePhoto(path: string, name: string): Promise<SeenPhoto> {
  const seen = await readRecording(path, { model: "full", fps: null, maxFps: null });
  const { angles } = analyse(seen, { movement: "any" });
  return { path, name, seen, leftDeg: angles.hipLeft[0] ?? null, rightDeg: angles.hipRight[0] ?? null };
}

function sheet(photos: readonly SeenPhoto[]): string {
  const rows = Math.ceil(photos.length / columns);
  const [width, height] = [columns * cellPx.width, rows * (cellPx.height + cellPx.text)];
  const cells = photos.map((photo, index) => {
    const x = (index % columns) * cellPx.width;
    const y = Math.floor(index / columns) * (cellPx.height + cellPx.text);
    return `<g transform="translate(${x} ${y})">${cell(photo)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${cells.join("")}</svg>`;
}

function cell({ path, name, seen, leftDeg, rightDeg }: SeenPhoto): string {
  const { widthPx, heightPx, frames } = seen;
  const scale = Math.min(cellPx.width / widthPx, cellPx.height / heightPx);
  const type = path.endsWith("png") ? "png" : "jpeg";
  const image = `data:image/${type};base64,${readFileSync(path).toString("base64")}`;
  const caption = `${name.replace(/\.\w+$/, "").replaceAll("_", " ")}: L ${inWords(leftDeg)}, R ${inWords(rightDeg)}`;
  return [
    `<g transform="scale(${scale})"><image href="${image}" width="${widthPx}" height="${heightPx}"/>`,
    `<g stroke-width="${4 / scale}" stroke-linecap="round">${skeleton(frames[0]?.landmarks ?? null, widthPx, heightPx)}</g></g>`,
    `<text x="4" y="${cellPx.height + 18}" font-family="sans-serif" font-size="12">${caption}</text>`,
  ].join("");
}

function skeleton(landmarks: readonly Landmark[] | null, widthPx: number, heightPx: number): string {
  if (landmarks === null) return "";
  return sides
    .flatMap(({ colour, bones }) =>
      bones.map(([from, to]) => {
        const [start, end] = [landmarks[from] ?? null, landmarks[to] ?? null];
        if (start === null || end === null || Math.min(start[3], end[3]) < believedVisibility) return "";
        return `<line x1="${start[0] * widthPx}" y1="${start[1] * heightPx}" x2="${end[0] * widthPx}" y2="${end[1] * heightPx}" stroke="${colour}"/>`;
      }),
    )
    .join("");
}

function inWords(degrees: number | null): string {
  return degrees === null ? "not scorable" : `${Math.round(degrees)}°`;
}
