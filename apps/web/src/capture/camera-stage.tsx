import type { LandmarkFrame } from "@hipfirst/motion";
import type { Sentence } from "@hipfirst/words";
import { useEffect, useRef, useState } from "react";
import "./camera-stage.css";
import type { LightReading } from "./light.ts";
import { createSkeletonPainter, type StagePalette } from "./overlay/draw.ts";
import type { StageMarks } from "./overlay/skeleton.ts";
import type { PoseModel } from "./pose-messages.ts";
import { type Capture, type ImageSize, startCapture } from "./start-capture.ts";
import { type CapturePace, type CaptureStatus, sentenceOf } from "./status.ts";

export interface CameraStageProps {
  /** The words of the person's language. */
  readonly render: (sentence: Sentence) => string;
  readonly model?: PoseModel;
  readonly deviceId?: string;
  readonly facing?: "user" | "environment";
  /** How the picture is shown; landmarks are never mirrored. */
  readonly mirrored?: boolean;
  readonly paused?: boolean;
  /** Films while true; the video comes when it ends, and is kept nowhere else. */
  readonly filmed?: boolean;
  onFilm?(video: Blob): void;
  /** What the coach adds to the skeleton; drawn with the next frame. */
  readonly marks?: StageMarks | null;
  /** About 15-30 times a second: keep it light, and set React state only when something changed. */
  onFrame(frame: LandmarkFrame, image: ImageSize): void;
  onStatus?(status: CaptureStatus): void;
  /** Once a second, how bright it is. */
  onLight?(light: LightReading): void;
}

/** For whoever measures from outside, once a second. */
const paceText = (pace: CapturePace): string =>
  Object.entries(pace)
    .map(([name, value]: [string, number]) => `${name}=${value.toFixed(1)}`)
    .join(" ");

const targetSentence = ({ from, to }: { readonly from: number; readonly to: number }): Sentence => ({
  id: "capture.stage.target",
  values: { from, to },
});

/** Stage colours are the dark tokens in every theme: a camera picture is dark. */
function paletteOf(stage: Element): StagePalette {
  const style = getComputedStyle(stage);
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const ready = token("--ready", "#c9d6da");
  return {
    ink: token("--ink", "#eaf3f0"),
    ground: token("--bg", "#0a1312"),
    phases: {
      searching: ready,
      ready,
      work: token("--work", "#35dcc0"),
      hold: token("--hold", "#b9a1ff"),
      lower: token("--lower", "#6cb8ff"),
      rest: token("--rest", "#d2bd9e"),
    },
  };
}

/** Makes the canvas as sharp as the screen and tells the stage's size in CSS pixels. */
function followSize(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  size: ImageSize[],
): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    size[0] = { width, height };
  });
  observer.observe(canvas);
  return () => observer.disconnect();
}

/**
 * The camera picture with the skeleton on it, and a sentence while there is none. Owns the camera from mount to
 * unmount; to try again after a failure, mount it anew (change its `key`).
 */
export function CameraStage(props: CameraStageProps) {
  const { render, model = "full", deviceId, facing, mirrored = true } = props;
  const { paused = false, filmed = false } = props;
  const stageRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const captureRef = useRef<Capture | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [status, setStatus] = useState<CaptureStatus>({ state: "asking" });

  useEffect(() => {
    const stage = stageRef.current;
    const canvas = canvasRef.current;
    const context = canvas?.getContext("2d");
    if (!stage || !canvas || !context) return;
    const painter = createSkeletonPainter(context);
    const palette = paletteOf(stage);
    const size: ImageSize[] = [];
    const unfollow = followSize(canvas, context, size);
    const capture = startCapture({
      model,
      ...(deviceId === undefined ? {} : { deviceId }),
      ...(facing === undefined ? {} : { facing }),
      onFrame: (frame, image) => latest.current.onFrame(frame, image),
      draw(frame, image) {
        const { marks = null, mirrored: isMirrored = true } = latest.current;
        const target = marks?.targetDeg ?? null;
        if (size[0] === undefined) return;
        painter.paint({
          frame,
          image,
          stage: size[0],
          mirrored: isMirrored,
          marks,
          palette,
          targetText: target === null ? "" : latest.current.render(targetSentence(target)),
        });
      },
      onStatus(next) {
        if (next.state === "stalled" || next.state === "failed") painter.clear();
        setStatus(next);
        latest.current.onStatus?.(next);
      },
      onLight: (light) => latest.current.onLight?.(light),
    });
    captureRef.current = capture;
    stage.prepend(capture.video);
    if (latest.current.paused) capture.pause();
    return () => {
      unfollow();
      capture.stop();
      capture.video.remove();
    };
  }, [model, deviceId, facing]);

  useEffect(() => {
    if (paused) captureRef.current?.pause();
    else captureRef.current?.resume();
  }, [paused]);

  const pace = status.state === "running" ? status.pace : null;
  const isFilming = filmed && (status.state === "running" || status.state === "stalled");
  useEffect(() => {
    if (!isFilming) return;
    const end = captureRef.current?.film();
    return () => {
      void end?.().then((video) => {
        if (video !== null) latest.current.onFilm?.(video);
      });
    };
  }, [isFilming]);

  const silent = status.state === "running" || status.state === "paused" || status.state === "stopped";
  return (
    <div
      ref={stageRef}
      className={mirrored ? "camera-stage camera-stage--mirrored" : "camera-stage"}
      data-theme="dark"
      data-state={status.state}
      data-pace={pace === null ? undefined : paceText(pace)}
    >
      <canvas ref={canvasRef} role="img" aria-label={render({ id: "capture.stage.label" })} />
      <p role="status">{silent ? "" : render(sentenceOf(status))}</p>
    </div>
  );
}
