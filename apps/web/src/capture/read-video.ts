import type { LandmarkFrame } from "@hipfirst/motion";
import { createPoseClient, type PoseClient } from "./pose-client.ts";
import type { PoseLoadProblem, PoseModel } from "./pose-messages.ts";
import type { ImageSize } from "./start-capture.ts";
import { createWalk } from "./video-walk.ts";

export type VideoResult =
  | { readonly state: "read"; readonly frames: readonly LandmarkFrame[]; readonly image: ImageSize }
  | { readonly state: "failed"; readonly problem: "video-not-readable" | PoseLoadProblem }
  | { readonly state: "stopped" };

export interface VideoRequest {
  readonly model?: PoseModel;
  /** Aborting ends the reading with `stopped`. */
  readonly signal: AbortSignal;
  /** Share of the video that was looked at, 0-1. */
  readonly onProgress: (share: number) => void;
}

/** A picture that a seek shows is announced within this time; a seek that stays in the same picture is not. */
const announcedWithinMs = 150;
const failedPicturesMax = 5;
/** Beyond the end of any video: browsers then find the length of one that does not say it. */
const pastAnyEndS = 1e7;

/** Landmarks of the person in a video file, picture by picture. The file is read here and goes nowhere. */
export async function readVideo(file: Blob, request: VideoRequest): Promise<VideoResult> {
  const address = URL.createObjectURL(file);
  const pose = createPoseClient({ model: request.model ?? "full", mode: "VIDEO" });
  try {
    const video = await openVideo(address);
    if (video === null) return { state: "failed", problem: "video-not-readable" };
    const problem = await pose.ready;
    if (problem !== null) return { state: "failed", problem };
    return await lookThrough(video, pose, request);
  } finally {
    pose.close();
    URL.revokeObjectURL(address);
  }
}

/** null when the browser cannot show it, or it has no picture or no end. */
async function openVideo(address: string): Promise<HTMLVideoElement | null> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.preload = "auto";
  video.src = address;
  if (!(await heard(video, "loadeddata"))) return null;
  if (!Number.isFinite(video.duration)) {
    video.currentTime = pastAnyEndS;
    if (!(await heard(video, "seeked"))) return null;
  }
  const isShown = video.videoWidth > 0 && Number.isFinite(video.duration) && video.duration > 0;
  return isShown ? video : null;
}

function heard(video: HTMLVideoElement, event: "loadeddata" | "seeked"): Promise<boolean> {
  return new Promise((resolve) => {
    video.addEventListener(event, () => resolve(true), { once: true });
    video.addEventListener("error", () => resolve(false), { once: true });
  });
}

async function lookThrough(
  video: HTMLVideoElement,
  pose: PoseClient,
  { signal, onProgress }: VideoRequest,
): Promise<VideoResult> {
  const frames: LandmarkFrame[] = [];
  const walk = createWalk();
  let failed = 0;
  while (walk.atS < video.duration) {
    if (signal.aborted) return { state: "stopped" };
    onProgress(walk.atS / video.duration);
    const shownS = await showPicture(video, walk.atS, walk.lastS);
    if (shownS === "broken") break;
    walk.go(shownS);
    if (shownS === "same") continue;
    const seen = await detect(pose, video, shownS);
    if (seen === null && ++failed > failedPicturesMax) return { state: "failed", problem: "model-failed" };
    if (seen !== null) frames.push(seen);
  }
  if (frames.length === 0) return { state: "failed", problem: "video-not-readable" };
  return { state: "read", frames, image: { width: video.videoWidth, height: video.videoHeight } };
}

async function detect(pose: PoseClient, video: HTMLVideoElement, tS: number): Promise<LandmarkFrame | null> {
  try {
    const { landmarks, world } = await pose.detect(await createImageBitmap(video), tS * 1000);
    return { tS, landmarks, world };
  } catch {
    return null;
  }
}

/**
 * Goes to a moment and gives the time of the picture shown there, seconds; `same` where it is the picture before. A browser that
 * does not announce pictures is believed to show what it was asked for.
 */
async function showPicture(
  video: HTMLVideoElement,
  atS: number,
  lastS: number,
): Promise<number | "same" | "broken"> {
  const announced = "requestVideoFrameCallback" in video ? nextPicture(video) : null;
  const arrived = heard(video, "seeked");
  video.currentTime = atS;
  if (!(await arrived)) return "broken";
  if (announced === null) return atS;
  const mediaS = await Promise.race([announced, afterMs(announcedWithinMs)]);
  if (mediaS === null) return lastS === Number.NEGATIVE_INFINITY ? atS : "same";
  return mediaS > lastS ? mediaS : "same";
}

function nextPicture(video: HTMLVideoElement): Promise<number> {
  return new Promise((resolve) => {
    video.requestVideoFrameCallback((_, { mediaTime }) => resolve(mediaTime));
  });
}

function afterMs(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
}
