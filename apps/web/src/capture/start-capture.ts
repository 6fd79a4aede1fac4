import type { LandmarkFrame } from "@hipfirst/motion";
import { type CameraRequest, openCamera } from "./camera.ts";
import { filmStream } from "./film.ts";
import { createLightMeter, type LightReading } from "./light.ts";
import { createPaceMeter } from "./pace-meter.ts";
import { createPoseClient, type PoseClient } from "./pose-client.ts";
import type { Picture, PoseDetection, PoseModel } from "./pose-messages.ts";
import type { CaptureProblem, CaptureStatus } from "./status.ts";
import { followFrames } from "./video-frames.ts";

/** Size of the camera picture in pixels: landmarks are fractions of it, angles need its shape. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface CaptureOptions extends CameraRequest {
  readonly model?: PoseModel;
  /** Draws what was seen, before anybody thinks about it. */
  draw?(frame: LandmarkFrame, image: ImageSize): void;
  /** One frame at a time, in time order, never mirrored; `tS` counts from the first frame. */
  onFrame(frame: LandmarkFrame, image: ImageSize): void;
  onStatus(status: CaptureStatus): void;
  /** Once a second, how bright it is. */
  onLight?(light: LightReading): void;
}

export interface Capture {
  /** Shows the picture; put it into the page or leave it out. */
  readonly video: HTMLVideoElement;
  pause(): void;
  resume(): void;
  /** Films until the returned function is called, which gives the video; it stays in this page. */
  film(): () => Promise<Blob | null>;
  /** Turns the camera off and frees the model. */
  stop(): void;
}

const stalledAfterMs = 3000;
const watchEveryMs = 1000;
/** The worker makes a new model after each failed frame; this many in a row mean that none will work. */
const failedFramesMax = 5;

/** Opens the camera, loads the model and reports landmarks until `stop`. Pixels stay in here and in the worker. */
export function startCapture(options: CaptureOptions): Capture {
  const capture = new CameraCapture(options);
  void capture.begin();
  return capture;
}

interface Moment {
  /** When the camera took it. */
  readonly atMs: number;
  /** When the page could first see it. */
  readonly shownMs: number;
}
interface Seen {
  readonly detection: PoseDetection;
  /** When the model was free to look at it. */
  readonly takenMs: number;
  /** When its answer was back. */
  readonly answeredMs: number;
}
type State = "starting" | "running" | "over";

const microsecondsPerMs = 1000;

/** What the video shows now. */
async function pictureOf(video: HTMLVideoElement, atMs: number): Promise<Picture> {
  if (typeof VideoFrame === "undefined") return createImageBitmap(video);
  return new VideoFrame(video, { timestamp: Math.round(atMs * microsecondsPerMs) });
}

class CameraCapture implements Capture {
  readonly video = document.createElement("video");
  readonly #options: CaptureOptions;
  readonly #pace = createPaceMeter();
  readonly #light = createLightMeter();
  readonly #watch = setInterval(() => this.#tellPace(), watchEveryMs);
  #state: State = "starting";
  #paused = false;
  #stream: MediaStream | null = null;
  #pose: PoseClient | null = null;
  #unfollow: () => void = () => undefined;
  #inFlight = false;
  #newest: Moment | null = null;
  #failedFrames = 0;
  #firstMs: number | null = null;
  #lastFrameMs = 0;
  #lastLandmarks: LandmarkFrame["landmarks"] = null;

  constructor(options: CaptureOptions) {
    this.#options = options;
    this.video.muted = true;
    this.video.playsInline = true;
  }

  async begin(): Promise<void> {
    this.#options.onStatus({ state: "asking" });
    const problem = (await this.#openCamera()) ?? (await this.#loadPose());
    if (this.#state === "over") return;
    if (problem !== null) return this.#end({ state: "failed", problem });
    this.#state = "running";
    this.#lastFrameMs = performance.now();
    this.#options.onStatus(this.#paused ? { state: "paused" } : { state: "running", pace: null });
    this.#unfollow = followFrames(this.video, (atMs) => this.#offer({ atMs, shownMs: performance.now() }));
  }

  pause(): void {
    if (this.#state === "over" || this.#paused) return;
    this.#paused = true;
    this.#newest = null;
    this.video.pause();
    this.#options.onStatus({ state: "paused" });
  }

  resume(): void {
    if (this.#state === "over" || !this.#paused) return;
    this.#paused = false;
    this.#lastFrameMs = performance.now();
    this.#play();
    if (this.#state === "running") this.#options.onStatus({ state: "running", pace: null });
  }

  film(): () => Promise<Blob | null> {
    return this.#stream === null ? async () => null : filmStream(this.#stream);
  }

  stop(): void {
    this.#end({ state: "stopped" });
  }

  async #openCamera(): Promise<CaptureProblem | null> {
    const opening = await openCamera(this.#options);
    if ("problem" in opening) return opening.problem;
    this.#stream = opening.stream;
    if (this.#state === "over") {
      this.#releaseCamera();
      return null;
    }
    for (const track of opening.stream.getVideoTracks())
      track.addEventListener("ended", () => this.#end({ state: "failed", problem: "camera-lost" }));
    this.video.srcObject = opening.stream;
    if (!this.#paused) this.#play();
    return null;
  }

  async #loadPose(): Promise<CaptureProblem | null> {
    if (this.#state === "over") return null;
    const { model = "full", onStatus } = this.#options;
    onStatus({ state: "loading", fraction: null });
    const onLoading = (fraction: number) => {
      if (this.#state === "starting") onStatus({ state: "loading", fraction });
    };
    this.#pose = createPoseClient({ model, mode: "VIDEO", onLoading });
    return this.#pose.ready;
  }

  /** Refused only where a page may not play a silent video by itself; the stall that follows has its own remedy. */
  #play(): void {
    this.video.play().catch(() => undefined);
  }

  /** The newest picture waits for the one in work; older ones are let go, never queued: what is shown must be now. */
  #offer(picture: Moment): void {
    if (this.#inFlight) this.#newest = picture;
    else void this.#take(picture);
  }

  async #take(picture: Moment): Promise<void> {
    if (this.#pose === null || this.#paused) return;
    this.#inFlight = true;
    const seen = await this.#detect(this.#pose, picture.atMs);
    this.#inFlight = false;
    if (this.#state === "over" || this.#paused) return;
    if (seen === null) this.#countFailure();
    else this.#report(picture, seen);
    const next = this.#newest;
    this.#newest = null;
    if (next !== null && this.#state === "running") this.#offer(next);
  }

  async #detect(pose: PoseClient, atMs: number): Promise<Seen | null> {
    try {
      const takenMs = performance.now();
      const detection = await pose.detect(await pictureOf(this.video, atMs), atMs);
      return { detection, takenMs, answeredMs: performance.now() };
    } catch {
      return null;
    }
  }

  #report({ atMs, shownMs }: Moment, { detection, takenMs, answeredMs }: Seen): void {
    this.#failedFrames = 0;
    this.#firstMs ??= atMs;
    const { landmarks, world, detectMs, workerMs, width, height } = detection;
    this.#lastLandmarks = landmarks;
    const frame = { tS: (atMs - this.#firstMs) / 1000, landmarks, world };
    this.#options.draw?.(frame, { width, height });
    const drawnMs = performance.now();
    this.#lastFrameMs = drawnMs;
    this.#pace.add({
      ...{ detectMs, workerMs, latencyMs: drawnMs - shownMs, waitMs: takenMs - shownMs },
      drawMs: drawnMs - answeredMs,
    });
    this.#options.onFrame(frame, { width, height });
  }

  #countFailure(): void {
    this.#failedFrames++;
    if (this.#failedFrames > failedFramesMax) this.#end({ state: "failed", problem: "model-failed" });
  }

  /** Tells once a second how it goes. A hidden page gets no frames: that is no stall. */
  #tellPace(): void {
    const pace = this.#pace.take(watchEveryMs);
    if (this.#state !== "running" || this.#paused || document.hidden) {
      this.#lastFrameMs = performance.now();
      return;
    }
    const silentMs = performance.now() - this.#lastFrameMs;
    if (silentMs > stalledAfterMs)
      this.#options.onStatus({ state: "stalled", stalledS: Math.round(silentMs / 1000) });
    else if (pace !== null) this.#options.onStatus({ state: "running", pace });
    this.#tellLight();
  }

  #tellLight(): void {
    if (this.#options.onLight === undefined) return;
    const light = this.#light(this.video, this.#lastLandmarks);
    if (light !== null) this.#options.onLight(light);
  }

  #releaseCamera(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.video.srcObject = null;
  }

  #end(status: CaptureStatus): void {
    if (this.#state === "over") return;
    this.#state = "over";
    clearInterval(this.#watch);
    this.#unfollow();
    this.#releaseCamera();
    this.#pose?.close();
    this.#options.onStatus(status);
  }
}
