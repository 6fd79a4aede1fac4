/// <reference path="../virtual-modules.d.ts" />
import { poseAssets } from "virtual:pose-assets";
import type {
  FromPoseWorker,
  Picture,
  PoseDetection,
  PoseLoadProblem,
  PoseModel,
  ToPoseWorker,
} from "./pose-messages.ts";

/** A pose model in its own worker. One image at a time: wait for the answer before the next `detect`. */
export interface PoseClient {
  /** null when the model is ready, or why it will never be. */
  readonly ready: Promise<PoseLoadProblem | null>;
  /** Takes the image over and closes it. Rejects when this one image failed; the next may succeed. */
  detect(image: Picture, timestampMs: number): Promise<PoseDetection>;
  close(): void;
}

export interface PoseRequest {
  readonly model: PoseModel;
  /** VIDEO tracks and smooths over time, IMAGE looks at each picture afresh. */
  readonly mode: "VIDEO" | "IMAGE";
  readonly onLoading?: (fraction: number) => void;
}

interface Pending {
  resolve(detection: PoseDetection): void;
  reject(error: Error): void;
}

export function createPoseClient({ model, mode, onLoading }: PoseRequest): PoseClient {
  const worker = new Worker(new URL("./pose-worker.ts", import.meta.url), { type: "module" });
  let pending: Pending | null = null;
  let settleReady: (problem: PoseLoadProblem | null) => void = () => undefined;
  const ready = new Promise<PoseLoadProblem | null>((resolve) => {
    settleReady = resolve;
  });

  function settle(answer: (waiting: Pending) => void): void {
    const waiting = pending;
    pending = null;
    if (waiting !== null) answer(waiting);
  }

  worker.onmessage = ({ data }: MessageEvent<FromPoseWorker>) => {
    switch (data.type) {
      case "loading":
        return onLoading?.(data.fraction);
      case "ready":
        return settleReady(null);
      case "load-failed":
        console.warn(`The pose model did not start: ${data.message}`);
        return settleReady(data.problem);
      case "detected":
        return settle((waiting) => waiting.resolve(data));
      case "detect-failed":
        return settle((waiting) => waiting.reject(new Error(data.message)));
    }
  };
  worker.onerror = (event) => {
    settleReady("model-failed");
    settle((waiting) => waiting.reject(new Error(event.message)));
  };
  const send = (message: ToPoseWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  send({ type: "load", assets: poseAssets, model, mode });

  return {
    ready,
    detect(image, timestampMs) {
      if (pending !== null) throw new Error("An image is still in work: wait for its answer before the next");
      return new Promise((resolve, reject) => {
        pending = { resolve, reject };
        send({ type: "detect", image, timestampMs }, [image]);
      });
    },
    close() {
      worker.terminate();
      settle((waiting) => waiting.reject(new Error("The pose worker was closed")));
    },
  };
}
