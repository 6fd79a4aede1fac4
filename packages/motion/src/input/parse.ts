import { isObject, positiveOrNull } from "./json.ts";
import { parseLandmarks } from "./landmarks.ts";
import { type InputProblem, type MotionInput, problem } from "./motion-input.ts";
import { parseNamedJoints } from "./named-joints.ts";
import { isOpenPoseFrame, parseOpenPose } from "./open-pose.ts";

/**
 * The recording in one of the JSON formats (a), (b) and (d) of the contract, or the reason why it is refused.
 * A single bad frame or point is kept as not seen; only a recording that says nothing at all is refused.
 */
export function parseMotionJson(
  value: unknown,
  fpsIfUnsaid: number | null = null,
): MotionInput | InputProblem {
  if (Array.isArray(value)) {
    if (value.some(isOpenPoseFrame)) return parseOpenPose(value, fpsIfUnsaid);
    return problem("format");
  }
  if (!isObject(value)) return problem("format");
  if (value.format === "joints") return parseNamedJoints(value);
  const frames = value.frames;
  if (Array.isArray(frames) && frames.some(isOpenPoseFrame))
    return parseOpenPose(frames, positiveOrNull(value.fps) ?? fpsIfUnsaid);
  if (frames === undefined && isOpenPoseFrame(value)) return parseOpenPose([value], fpsIfUnsaid ?? 1);
  if (frames === undefined) return problem("format");
  return parseLandmarks(value);
}
