export { type CameraChoice, type CameraRequest, listCameras } from "./camera.ts";
export { CameraStage, type CameraStageProps } from "./camera-stage.tsx";
export { detectPhoto, type PhotoResult } from "./detect-photo.ts";
export type { LightReading } from "./light.ts";
export type { StageMarks } from "./overlay/skeleton.ts";
export type { PoseModel } from "./pose-messages.ts";
export { readVideo, type VideoResult } from "./read-video.ts";
export { type Capture, type CaptureOptions, type ImageSize, startCapture } from "./start-capture.ts";
export { type CapturePace, type CaptureProblem, type CaptureStatus, sentenceOf } from "./status.ts";
