import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { BadInput } from "../verb.ts";
import { PersonDetector } from "./detector.ts";
import { type BodyPoints, LandmarkModel } from "./landmark-model.ts";
import { loadNetwork } from "./network.ts";
import type { TimedPicture } from "./picture.ts";
import { bodyRegion, type Region } from "./region.ts";
import { BodySmoother } from "./smoothing.ts";

export type PoseModelName = "lite" | "full";

/** Finds one person in the first picture and follows them from picture to picture. */
export class PoseTracker {
  private readonly detector: PersonDetector;
  private readonly model: LandmarkModel;
  private readonly smoother = new BodySmoother();
  private region: Region | null = null;

  constructor(detector: PersonDetector, model: LandmarkModel) {
    this.detector = detector;
    this.model = model;
  }

  /**
   * The body in the next picture; null when nobody is seen. The last picture tells where to look; only when the person is not
   * there does the detector search the picture (Bazarevsky et al. 2020, section 2). It searches the same picture, where
   * MediaPipe waits for the next: a lost person costs no frame.
   */
  async next(picture: TimedPicture): Promise<BodyPoints | null> {
    const followed = this.region === null ? null : await this.read(picture, this.region);
    if (followed !== null) return followed;
    this.smoother.forget();
    const found = await this.detector.find(picture);
    const body = found === null ? null : await this.read(picture, found);
    if (body === null) this.region = null;
    return body;
  }

  private async read(picture: TimedPicture, region: Region): Promise<BodyPoints | null> {
    const seen = await this.model.read(picture, region);
    if (seen === null) return null;
    const body = this.smoother.next(seen, picture.tS, region.sizePx);
    const [hipsX, hipsY, circleX, circleY] = body.alignment as unknown as [number, number, number, number];
    this.region = bodyRegion({ x: hipsX, y: hipsY }, { x: circleX, y: circleY });
    return body;
  }
}

/** A tracker with the networks of the installed @mediapipe/pose package. Throws BadInput when it is not installed. */
export async function createPoseTracker(model: PoseModelName): Promise<PoseTracker> {
  const folder = modelFolder();
  const [detector, landmarks] = await Promise.all([
    loadNetwork(join(folder, "pose_solution_packed_assets.data"), 224),
    loadNetwork(join(folder, `pose_landmark_${model}.tflite`), 256),
  ]);
  return new PoseTracker(new PersonDetector(detector), new LandmarkModel(landmarks));
}

function modelFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve("@mediapipe/pose/package.json"));
  } catch {
    throw new BadInput(
      "The pose networks of videos and photos are not installed: run npm ci with development packages, or give landmarks as JSON.",
    );
  }
}
