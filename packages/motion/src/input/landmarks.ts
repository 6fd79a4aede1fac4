import type { Landmark, LandmarkFrame, WorldLandmark } from "../types.ts";
import { mediaPipeLandmarks } from "./joints.ts";
import { coordinatesOf, describe, isObject, type JsonObject, numberOrNaN, positiveOrNull } from "./json.ts";
import { type InputProblem, type MotionInput, problem } from "./motion-input.ts";
import { frameTimes } from "./times.ts";

/** Contract format (a): MediaPipe or BlazePose landmarks, normalised to the picture, with optional world points. */
export function parseLandmarks(input: JsonObject): MotionInput | InputProblem {
  const frames = input.frames;
  if (!Array.isArray(frames) || frames.length === 0) return problem("no-frames", { found: describe(frames) });
  const widthPx = positiveOrNull(input.width);
  const heightPx = positiveOrNull(input.height);
  if (widthPx === null) return problem("picture-size", { field: "width", found: describe(input.width) });
  if (heightPx === null) return problem("picture-size", { field: "height", found: describe(input.height) });
  const times = frameTimes(frames, positiveOrNull(input.fps));
  if (times === null) return problem("no-times", { found: describe(input.fps) });

  const parsed = frames.map((frame, index) => landmarkFrame(frame, times[index] as number));
  const hasPoints = frames.find((frame) => isObject(frame) && Array.isArray(frame.landmarks)) as
    | { landmarks: unknown[] }
    | undefined;
  if (hasPoints !== undefined && parsed.every((frame) => frame.landmarks === null))
    return problem("point-count", { found: hasPoints.landmarks.length, need: mediaPipeLandmarks });
  return { kind: "landmarks", widthPx, heightPx, frames: parsed };
}

function landmarkFrame(frame: unknown, tS: number): LandmarkFrame {
  if (!isObject(frame)) return { tS, landmarks: null, world: null };
  return {
    tS,
    landmarks: points(frame.landmarks, pictureLandmark),
    world: points(frame.world, worldLandmark),
  };
}

/** null where the list is not the 33 points it must be: such a frame shows nobody. */
function points<Point>(list: unknown, parse: (point: unknown) => Point | null): (Point | null)[] | null {
  return Array.isArray(list) && list.length === mediaPipeLandmarks ? list.map(parse) : null;
}

function pictureLandmark(from: unknown): Landmark {
  const point = coordinatesOf(from);
  if (point === null) return null;
  const x = numberOrNaN(point[0]);
  const y = numberOrNaN(point[1]);
  if (Number.isNaN(x) || Number.isNaN(y)) return null;
  const visibility = point[3] === undefined ? 1 : numberOrNaN(point[3]);
  return [x, y, numberOrNaN(point[2]), visibility];
}

function worldLandmark(point: unknown): WorldLandmark {
  const [x, y, z] = (coordinatesOf(point) ?? []).map(numberOrNaN);
  if (x === undefined || y === undefined || z === undefined || Number.isNaN(x + y + z)) return null;
  return [x, y, z];
}
