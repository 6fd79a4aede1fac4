import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { BadInput } from "../verb.ts";
import { ByteReader } from "./byte-reader.ts";
import type { TimedPicture } from "./picture.ts";

export interface DecodeOptions {
  /** What the person calls the file, for messages; absent: its path. */
  readonly name?: string;
  /** Pictures per second of a recording whose own times are missing or wrong; null trusts the file. */
  readonly fps: number | null;
  /** Pictures that would make more than this many a second are left out; null keeps every one. */
  readonly maxFps: number | null;
}

type Ffmpeg = ChildProcessByStdio<null, Readable, Readable>;

/** The networks look at 256 pixels of the person: more than this only costs time. */
const longestSidePx = 1280;

/**
 * Decodes a video or a photo with the ffmpeg of this machine, one picture at a time, however long it is. Pictures come
 * upright (rotation honoured), with square pixels and with the times of the file, also when its frame rate varies.
 * The bytes of a picture are overwritten by the next one. Throws BadInput when there is no ffmpeg or nothing to decode.
 */
export async function* decodePictures(path: string, options: DecodeOptions): AsyncGenerator<TimedPicture> {
  const ffmpeg = await startFfmpeg(path, options);
  const complaints: string[] = [];
  const exited = once(ffmpeg, "exit");
  try {
    const bytes = new ByteReader(ffmpeg.stdout);
    let rgb = new Uint8Array(0);
    let count = 0;
    let firstS = 0;
    for await (const { timeS, widthPx, heightPx } of announcements(ffmpeg.stderr, complaints)) {
      const size = widthPx * heightPx * 3;
      if (rgb.length !== size) rgb = new Uint8Array(size);
      if (!(await bytes.fill(rgb))) break;
      if (count === 0) firstS = timeS;
      yield { tS: timeS - firstS, widthPx, heightPx, rgb };
      count++;
    }
    if (count === 0) throw new BadInput(nothingDecoded(path, options.name ?? path, complaints));
  } finally {
    // A reader that leaves early leaves bytes in the pipes, which would keep the process alive.
    for (const pipe of [ffmpeg.stdout, ffmpeg.stderr]) pipe.destroy();
    ffmpeg.kill();
    await exited;
  }
}

async function startFfmpeg(path: string, options: DecodeOptions): Promise<Ffmpeg> {
  const ffmpeg = spawn("ffmpeg", ffmpegArguments(path, options), { stdio: ["ignore", "pipe", "pipe"] });
  try {
    await once(ffmpeg, "spawn");
    return ffmpeg;
  } catch {
    throw new BadInput(
      `${options.name ?? path} is a video or photo, and no ffmpeg was found to decode it: install ffmpeg 5.1 or newer so that it is on the PATH, or give landmarks as JSON.`,
    );
  }
}

/** `showinfo` announces time and size of each picture on stderr, just before its bytes come on stdout. */
function ffmpegArguments(path: string, { fps, maxFps }: DecodeOptions): string[] {
  const shrink = `min(1,${longestSidePx}/max(iw*sar,ih))`;
  const filters = [
    ...(fps === null ? [] : ["settb=1/1000000", `setpts=N/(${fps}*TB)`]),
    ...(maxFps === null ? [] : [`select='isnan(prev_selected_t)+gte(t-prev_selected_t,${0.999 / maxFps})'`]),
    `scale=w='max(2,round(iw*sar*${shrink}))':h='max(2,round(ih*${shrink}))':flags=area`,
    "setsar=1",
    "format=rgb24",
    "showinfo=checksum=0",
  ];
  // The whitelist keeps play lists and the like from reaching for the network.
  const input = ["-protocol_whitelist", "file", "-i", `file:${path}`, "-map", "0:V:0"];
  const output = ["-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"];
  return [
    ...["-hide_banner", "-nostdin", "-nostats", "-loglevel", "repeat+level+info"],
    ...input,
    ...["-vf", filters.join(",")],
    ...output,
  ];
}

interface Announcement {
  readonly timeS: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

async function* announcements(log: Readable, complaints: string[]): AsyncGenerator<Announcement> {
  for await (const line of createInterface({ input: log })) {
    const announced = parseShowInfo(line);
    if (announced !== null) yield announced;
    else if (/\[(error|fatal|panic)\]/.test(line)) complaints.push(line);
  }
}

/** Time and size in a line of ffmpeg's showinfo filter; null for any other line. */
export function parseShowInfo(line: string): Announcement | null {
  const found = / n: *\d+ pts: *\S+ pts_time: *(\S+) .* s:(\d+)x(\d+) /.exec(line);
  if (found === null) return null;
  return { timeS: Number(found[1]), widthPx: Number(found[2]), heightPx: Number(found[3]) };
}

function nothingDecoded(path: string, name: string, complaints: readonly string[]): string {
  const complaint = complaints.at(-1)?.replace(/^.*\[(error|fatal|panic)\] */, "") ?? "it holds no picture";
  const why = complaint.replace(`file:${path}: `, "");
  if (complaints.some((line) => line.includes("fps_mode")))
    return `${name} cannot be decoded by this old ffmpeg (${why}): install ffmpeg 5.1 or newer.`;
  return `${name} is neither text nor a video or photo that ffmpeg can decode (${why}): give a video, a photo, landmarks as JSON, or joints as JSON or .trc.`;
}
