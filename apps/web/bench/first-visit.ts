import { median } from "./statistics.ts";

/** What a first visit costs until the first heading can be read and the first button answers. Null was not measured. */
export interface FirstScreen {
  /** Script asked for before the heading stood, compressed as it came over the wire. */
  readonly scriptKb: number | null;
  /** The same until the figure beside it moves. */
  readonly withFigureKb: number | null;
  readonly files: readonly (readonly [file: string, kb: number])[];
  /** When the heading stood, with a processor so many times slower than this one. */
  readonly readyMs: number | null;
  /** When the main button, pressed as soon as it stood, was answered by a paint. */
  readonly answeredMs: number | null;
  /** When the next screen, opened by that press, stood. */
  readonly nextScreenMs: number | null;
  /** From then on a press anywhere is answered by a paint within `promptMs`, as far as this was watched. */
  readonly interactiveMs: number | null;
  /** The first of those presses: how it was before is not known. */
  readonly watchedFromMs: number | null;
  /** What the slowest and the usual of those presses waited for their paint. */
  readonly slowestPressMs: number | null;
  readonly usualPressMs: number | null;
  readonly presses: number;
}

/** An answer within this time feels like one (the browser vendors' bound of a good interaction to next paint). */
export const promptMs = 200;

/** The browser tells of no press that was answered sooner. */
export const reportedFromMs = 16;

export interface Press {
  readonly startMs: number;
  readonly isOnButton: boolean;
  /** What the browser told; null where it told nothing of this press. */
  readonly toldMs: number | null;
}

/** One visit, as the page itself marked it. */
export interface Stood {
  readonly marks: Readonly<Record<string, number>>;
  readonly presses: readonly Press[];
  readonly scripts: readonly { readonly file: string; readonly startMs: number; readonly kb: number }[];
}

/** Two first visits put together: one presses on the heading for a while, one where the button will stand. */
export function firstScreenOf(reader: Stood, eager: Stood): FirstScreen {
  const readyMs = reader.marks.heading ?? null;
  const waits = waitsOf(reader);
  const needed = askedBefore(reader, readyMs);
  const pressed = waitsOf(eager).find(({ isOnButton }) => isOnButton);
  return {
    files: (needed ?? []).map(({ file, kb }) => [file, kb]),
    scriptKb: totalKb(needed),
    withFigureKb: totalKb(askedBefore(reader, reader.marks.figure ?? null)),
    readyMs,
    answeredMs: pressed === undefined ? null : pressed.startMs + pressed.waitedMs,
    nextScreenMs: eager.marks.next ?? null,
    watchedFromMs: waits[0]?.startMs ?? null,
    interactiveMs: readyMs === null ? null : promptFrom(readyMs, waits),
    slowestPressMs: waits.length === 0 ? null : Math.max(...waits.map(({ waitedMs }) => waitedMs)),
    usualPressMs: median(waits.map(({ waitedMs }) => waitedMs)),
    presses: reader.presses.length,
  };
}

interface Wait extends Press {
  readonly waitedMs: number;
}

/** A press the browser told nothing of was answered below its bound, unless it told of none at all: then nobody knows. */
function waitsOf({ presses }: Stood): readonly Wait[] {
  if (presses.every(({ toldMs }) => toldMs === null)) return [];
  return presses.map((press) => ({ ...press, waitedMs: press.toldMs ?? reportedFromMs }));
}

/** What was before the first press was not watched: it is not called prompt. */
function promptFrom(readyMs: number, waits: readonly Wait[]): number | null {
  const [first] = waits;
  if (first === undefined) return null;
  const slow = waits.filter(({ waitedMs }) => waitedMs > promptMs);
  return Math.max(readyMs, first.startMs, ...slow.map(({ startMs, waitedMs }) => startMs + waitedMs));
}

/** No page of this app stands without a script: none at all means the browser did not tell. */
function askedBefore({ scripts }: Stood, ms: number | null): Stood["scripts"] | null {
  if (ms === null || scripts.length === 0) return null;
  return scripts.filter(({ startMs }) => startMs < ms);
}

/** A script of no bytes is one whose bytes the browser did not tell. */
function totalKb(files: Stood["scripts"] | null): number | null {
  if (files === null || files.some(({ kb }) => kb === 0)) return null;
  return files.reduce((sum, { kb }) => sum + kb, 0);
}
