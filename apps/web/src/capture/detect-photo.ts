import type { LandmarkFrame } from "@hipfirst/motion";
import { createPoseClient, type PoseClient } from "./pose-client.ts";
import type { PoseLoadProblem } from "./pose-messages.ts";
import type { ImageSize } from "./start-capture.ts";

export type PhotoResult =
  | { readonly found: true; readonly frame: LandmarkFrame; readonly image: ImageSize }
  | { readonly found: false; readonly problem: "nobody" | "photo-not-readable" | PoseLoadProblem };

/** The model looks at 256 pixels of the person; more than this only costs memory on a phone. */
const longestSidePx = 1600;

async function readPhoto(photo: Blob): Promise<ImageBitmap | null> {
  try {
    const whole = await createImageBitmap(photo);
    const scale = longestSidePx / Math.max(whole.width, whole.height);
    if (scale >= 1) return whole;
    const small = await createImageBitmap(whole, {
      resizeWidth: Math.round(whole.width * scale),
      resizeHeight: Math.round(whole.height * scale),
      resizeQuality: "high",
    });
    whole.close();
    return small;
  } catch {
    return null;
  }
}

async function look(pose: PoseClient, image: ImageBitmap): Promise<PhotoResult> {
  const problem = await pose.ready;
  if (problem !== null) return { found: false, problem };
  const size = { width: image.width, height: image.height };
  try {
    const { landmarks, world } = await pose.detect(image, 0);
    if (landmarks === null) return { found: false, problem: "nobody" };
    return { found: true, frame: { tS: 0, landmarks, world }, image: size };
  } catch {
    return { found: false, problem: "model-failed" };
  }
}

/** Landmarks of the person in one photo, for an angle test. The photo is not kept and goes nowhere. */
export async function detectPhoto(photo: Blob): Promise<PhotoResult> {
  const image = await readPhoto(photo);
  if (image === null) return { found: false, problem: "photo-not-readable" };
  const pose = createPoseClient({ model: "full", mode: "IMAGE" });
  try {
    return await look(pose, image);
  } finally {
    pose.close();
    image.close();
  }
}
