import type { CaptureProblem } from "./status.ts";

export interface CameraRequest {
  /** A camera from `listCameras`; without it the browser chooses one that faces `facing`. */
  readonly deviceId?: string;
  readonly facing?: "user" | "environment";
}

export type CameraOpening = { readonly stream: MediaStream } | { readonly problem: CaptureProblem };

const problems: Readonly<Record<string, CaptureProblem>> = {
  NotAllowedError: "permission-denied",
  SecurityError: "permission-denied",
  NotFoundError: "no-camera",
  OverconstrainedError: "no-camera",
  NotReadableError: "camera-in-use",
  AbortError: "camera-in-use",
};

/** Asks for the camera, picture only. The reason why there is none is a value, with its own remedy. */
export async function openCamera({ deviceId, facing = "user" }: CameraRequest): Promise<CameraOpening> {
  if (!window.isSecureContext) return { problem: "insecure-context" };
  if (navigator.mediaDevices === undefined) return { problem: "no-camera-support" };
  const which = deviceId === undefined ? { facingMode: facing } : { deviceId: { exact: deviceId } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { ...which, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
    });
    return { stream };
  } catch (error) {
    return { problem: problems[error instanceof DOMException ? error.name : ""] ?? "no-camera" };
  }
}

export interface CameraChoice {
  readonly deviceId: string;
  /** As the device calls itself; empty until the person has allowed a camera once. */
  readonly label: string;
}

export async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter((device) => device.kind === "videoinput")
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
