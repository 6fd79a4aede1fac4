import type { LandmarkFrame } from "@hipfirst/motion";
import { type CameraRequest, openCamera } from "./camera.ts";
import { createPaceMeter } from "./pace-meter.ts";
import { createPoseClient, type PoseClient } from "./pose-client.ts";
import type { PoseModel } from "./pose-messages.ts";
import type { CaptureProblem, CaptureStatus } from "./status.ts";

/** Size of the camera picture in pixels: landmarks are fractions of it, angles need its shape. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface CaptureOptions extends CameraRequest {
  readonly model?: PoseModel;
  /** One frame at a time, in time order, never mirrored; `tS` counts from the first frame. */
  onFrame(frame: LandmarkFrame, image: ImageSize): void;
  onStatus(status: CaptureStatus): void;
}

export interface Capture {
  /** Shows the picture; put it into the page or leave it out. */
  readonly video: HTMLVideoElement;
  pause(): void;
  resume(): void;
  /** Turns the camera off and frees the model. */
  stop(): void;
}

const stalledAfterMs = 3000;
const watchEveryMs = 1000;
/** The worker makes a new model after each failed frame; this many in a row mean that none will work. */
const failedFramesMax = 5;

/** Opens the camera, loads the model and reports landmarks until `stop`. Pixels stay in here and in the worker. */
export function startCapture(options: CaptureOptions): Capture {
  const { model = "full", onFrame, onStatus } = options;
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;

  let stream: MediaStream | null = null;
  let pose: PoseClient | null = null;
  let ready = false;
  let paused = false;
  let over = false;
  let inFlight = false;
  let failedFrames = 0;
  let firstMs: number | null = null;
  let lastFrameMs = performance.now();
  const pace = createPaceMeter();

  function end(status: CaptureStatus): void {
    if (over) return;
    over = true;
    clearInterval(watch);
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
    pose?.close();
    onStatus(status);
  }
  const fail = (problem: CaptureProblem) => end({ state: "failed", problem });

  /** Tells once a second how it goes. A hidden page gets no frames: that is no stall. */
  const watch = setInterval(() => {
    const lastPace = pace.take(watchEveryMs);
    if (!ready || paused || document.hidden) {
      lastFrameMs = performance.now();
      return;
    }
    const silentMs = performance.now() - lastFrameMs;
    if (silentMs > stalledAfterMs) onStatus({ state: "stalled", stalledS: Math.round(silentMs / 1000) });
    else if (lastPace !== null) onStatus({ state: "running", pace: lastPace });
  }, watchEveryMs);

  async function detect(client: PoseClient, atMs: number): Promise<void> {
    const startMs = performance.now();
    const image = await createImageBitmap(video);
    const size = { width: image.width, height: image.height };
    const { landmarks, world, detectMs } = await client.detect(image, atMs);
    if (over || paused) return;
    firstMs ??= atMs;
    failedFrames = 0;
    onFrame({ tS: (atMs - firstMs) / 1000, landmarks, world }, size);
    lastFrameMs = performance.now();
    pace.add(detectMs, lastFrameMs - startMs);
  }

  /** Frames that come while one is in work are let go, never queued: what is shown must be now. */
  async function take(atMs: number): Promise<void> {
    if (pose === null || !ready || paused || inFlight) return;
    inFlight = true;
    try {
      await detect(pose, atMs);
    } catch {
      failedFrames++;
      if (failedFrames > failedFramesMax) fail("model-failed");
    } finally {
      inFlight = false;
    }
  }

  function follow(): void {
    if (over) return;
    video.requestVideoFrameCallback((nowMs, { captureTime }) => {
      follow();
      void take(captureTime ?? nowMs);
    });
  }

  async function begin(): Promise<void> {
    onStatus({ state: "asking" });
    const opening = await openCamera(options);
    if ("problem" in opening) return fail(opening.problem);
    stream = opening.stream;
    if (over) {
      for (const track of stream.getTracks()) track.stop();
      return;
    }
    stream.getVideoTracks()[0]?.addEventListener("ended", () => fail("camera-lost"));
    video.srcObject = stream;
    onStatus({ state: "loading", fraction: null });
    pose = createPoseClient({
      model,
      mode: "VIDEO",
      onLoading: (fraction) => onStatus({ state: "loading", fraction }),
    });
    const problem = await pose.ready;
    if (over) return;
    if (problem !== null) return fail(problem);
    ready = true;
    lastFrameMs = performance.now();
    onStatus(paused ? { state: "paused" } : { state: "running", pace: null });
    follow();
    // A video that leaves the page pauses by itself; autoplay after a click is allowed everywhere we run.
    if (!paused) await video.play().catch(() => undefined);
  }
  void begin();

  return {
    video,
    pause() {
      if (over || paused) return;
      paused = true;
      video.pause();
      onStatus({ state: "paused" });
    },
    resume() {
      if (over || !paused) return;
      paused = false;
      lastFrameMs = performance.now();
      void video.play().catch(() => undefined);
      if (ready) onStatus({ state: "running", pace: null });
    },
    stop: () => end({ state: "stopped" }),
  };
}
