import { PoseLandmarker, type PoseLandmarkerResult } from "@mediapipe/tasks-vision";
import { downloadAll } from "./download.ts";
import type { FromPoseWorker, Picture, PosePoints, ToPoseWorker } from "./pose-messages.ts";

type LoadRequest = Extract<ToPoseWorker, { type: "load" }>;

let landmarker: PoseLandmarker | null = null;
let createLandmarker: (() => Promise<PoseLandmarker>) | null = null;
let mode: LoadRequest["mode"] = "VIDEO";
let lastTimestampMs = 0;

function reply(message: FromPoseWorker): void {
  self.postMessage(message);
}

async function load(request: LoadRequest): Promise<void> {
  const { loader, runtime, models } = request.assets;
  const model = models[request.model];
  mode = request.mode;
  let modelBytes: Uint8Array;
  try {
    // The runtime is fetched here only for the progress; its loader then compiles it straight from the cache.
    const [bytes] = await downloadAll([model, runtime], (fraction) => reply({ type: "loading", fraction }));
    modelBytes = bytes as Uint8Array;
  } catch (error) {
    reply({ type: "load-failed", problem: "model-not-loaded", message: String(error) });
    return;
  }
  createLandmarker = () =>
    PoseLandmarker.createFromOptions(
      { wasmLoaderPath: loader, wasmBinaryPath: runtime.url },
      // numPoses above 1 switches MediaPipe's tracking and smoothing off.
      { baseOptions: { modelAssetBuffer: modelBytes, delegate: "CPU" }, runningMode: mode, numPoses: 1 },
    );
  try {
    landmarker = await createLandmarker();
    reply({ type: "ready" });
  } catch (error) {
    reply({ type: "load-failed", problem: "model-failed", message: String(error) });
  }
}

function pointsOf(result: PoseLandmarkerResult): PosePoints {
  const landmarks = result.landmarks[0]?.map(({ x, y, z, visibility }) => [x, y, z, visibility] as const);
  const world = result.worldLandmarks[0]?.map(({ x, y, z }) => [x, y, z] as const);
  return { landmarks: landmarks ?? null, world: world ?? null };
}

/** One stale timestamp kills MediaPipe's graph for good, so time is kept strictly rising here. */
function risingTimestampMs(timestampMs: number): number {
  lastTimestampMs = Math.max(timestampMs, lastTimestampMs + 1);
  return lastTimestampMs;
}

/** A graph that failed once fails for ever: make a new one for the next frame. */
async function recreate(): Promise<void> {
  try {
    landmarker?.close();
  } catch {
    // A broken graph may refuse to close; it is dropped all the same.
  }
  landmarker = (await createLandmarker?.()) ?? null;
}

const sizeOf = (picture: Picture) =>
  picture instanceof ImageBitmap
    ? { width: picture.width, height: picture.height }
    : { width: picture.displayWidth, height: picture.displayHeight };

async function detect(picture: Picture, timestampMs: number): Promise<void> {
  const arrivedMs = performance.now();
  try {
    if (landmarker === null) throw new Error("detect was asked before the model was ready");
    const startMs = performance.now();
    const result =
      mode === "VIDEO"
        ? landmarker.detectForVideo(picture, risingTimestampMs(timestampMs))
        : landmarker.detect(picture);
    const detectMs = performance.now() - startMs;
    const points = pointsOf(result);
    const workerMs = performance.now() - arrivedMs;
    reply({ type: "detected", detectMs, workerMs, ...sizeOf(picture), ...points });
  } catch (error) {
    await recreate().catch(() => undefined);
    reply({ type: "detect-failed", message: String(error) });
  } finally {
    picture.close();
  }
}

self.onmessage = ({ data }: MessageEvent<ToPoseWorker>) => {
  if (data.type === "load") void load(data);
  else void detect(data.image, data.timestampMs);
};
