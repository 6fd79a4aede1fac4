import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { storedZip } from "./stored-zip.ts";
import { detectorMetadata, landmarkMetadata } from "./tflite-metadata.ts";
import { withMetadata } from "./tflite-model.ts";

const require = createRequire(import.meta.url);

/**
 * A MediaPipe `.task` bundle: detector and landmark model with their metadata, in one uncompressed zip. The weights
 * are those of the npm package @mediapipe/pose (Google, Apache-2.0), byte for byte; same input, same bytes out.
 */
export function assemblePoseTask(model: "lite" | "full"): Buffer {
  const folder = dirname(require.resolve("@mediapipe/pose/package.json"));
  // The packed assets hold one file from first to last byte: pose_detection.tflite.
  const detector = readFileSync(join(folder, "pose_solution_packed_assets.data"));
  const landmarks = readFileSync(join(folder, `pose_landmark_${model}.tflite`));
  return storedZip([
    { name: "pose_detector.tflite", content: withMetadata(detector, detectorMetadata()) },
    { name: "pose_landmarks_detector.tflite", content: withMetadata(landmarks, landmarkMetadata()) },
  ]);
}
