import { framesOfDetections, heightOfImages, isDetection } from "./coco.ts";
import { isObject, type JsonObject, positiveOrNull } from "./json.ts";
import { parseLandmarks } from "./landmarks.ts";
import { type InputProblem, isProblem, type MotionInput, problem } from "./motion-input.ts";
import { parseNamedJoints } from "./named-joints.ts";
import { isOpenPoseFrame, parseOpenPose } from "./open-pose.ts";
import { timesProblem } from "./times.ts";

/**
 * The recording in one of the JSON formats (a), (b) and (d) of the contract, or the reason why it is refused.
 * A single bad frame or point is kept as not seen; only a recording that says nothing at all is refused.
 */
export function parseMotionJson(
  value: unknown,
  fpsIfUnsaid: number | null = null,
): MotionInput | InputProblem {
  const parsed = parseAnyFormat(value, fpsIfUnsaid);
  if (isProblem(parsed)) return parsed;
  return timesProblem(parsed.frames.map((frame) => frame.tS)) ?? parsed;
}

function parseAnyFormat(value: unknown, fpsIfUnsaid: number | null): MotionInput | InputProblem {
  if (Array.isArray(value)) return parseList(value, fpsIfUnsaid);
  if (!isObject(value)) return problem("format");
  const fps = positiveOrNull(value.fps) ?? fpsIfUnsaid;
  if (value.format === "joints") return parseNamedJoints(fps === null ? value : { ...value, fps });
  const frames = value.frames;
  if (Array.isArray(frames) && frames.some(isOpenPoseFrame))
    return parseOpenPose(frames, fps, positiveOrNull(value.height));
  if (frames === undefined && Array.isArray(value.annotations))
    return parseDataSet(value, value.annotations, fps);
  if (frames === undefined && isOpenPoseFrame(value)) return parseOpenPose([value], fpsIfUnsaid ?? 1);
  if (frames === undefined) return problem("format");
  return parseLandmarks(fps === null ? value : { ...value, fps });
}

function parseList(list: readonly unknown[], fps: number | null): MotionInput | InputProblem {
  if (list.some(isDetection)) return parseOpenPose(framesOfDetections(list, []), fps);
  return list.some(isOpenPoseFrame) ? parseOpenPose(list, fps) : problem("format");
}

function parseDataSet(
  value: JsonObject,
  annotations: readonly unknown[],
  fps: number | null,
): MotionInput | InputProblem {
  const images = Array.isArray(value.images) ? value.images : [];
  return parseOpenPose(framesOfDetections(annotations, images), fps, heightOfImages(images));
}
