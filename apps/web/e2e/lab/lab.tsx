/// <reference path="../../src/virtual-modules.d.ts" />
import { poseAssets } from "virtual:pose-assets";
import type { LandmarkFrame } from "@hipfirst/motion";
import { catalogue } from "@hipfirst/words/en";
import { createSpeaker } from "@hipfirst/words/speaker";
import { createRoot } from "react-dom/client";
import { CameraStage, type CaptureStatus, detectPhoto, type StageMarks } from "../../src/capture/index.ts";
import { createPoseClient } from "../../src/capture/pose-client.ts";
import {
  type AppState,
  applyUpdate,
  appState,
  keepForOffline,
  registerServiceWorker,
} from "../../src/pwa/registration.ts";
import "./lab.css";

/** What the tests read and drive; the page itself only shows the stage. */
export interface Lab {
  readonly frames: LandmarkFrame[];
  readonly statuses: CaptureStatus[];
  /** Feeds pictures to the worker with fixed times, one after another, and gives the landmarks back. */
  replay(pictures: number, loops: number, framesPerSecond: number): Promise<LandmarkFrame[]>;
  photo(address: string): ReturnType<typeof detectPhoto>;
  /** Registers the service worker and fetches the camera coach; true when all of it is kept. */
  keepOffline(): Promise<boolean>;
  readonly app: () => AppState;
  readonly applyUpdate: () => void;
}

declare global {
  interface Window {
    lab: Lab;
  }
}

const speaker = createSpeaker("en", catalogue);
const frames: LandmarkFrame[] = [];
const statuses: CaptureStatus[] = [];

async function picture(address: string): Promise<Blob> {
  return (await fetch(address)).blob();
}

async function replay(pictures: number, loops: number, framesPerSecond: number): Promise<LandmarkFrame[]> {
  const pose = createPoseClient({ model: "full", mode: "VIDEO" });
  const problem = await pose.ready;
  if (problem !== null) throw new Error(problem);
  const blobs = await Promise.all(
    Array.from({ length: pictures }, (_, index) => picture(`/clip/${index}.jpg`)),
  );
  const seen: LandmarkFrame[] = [];
  for (let index = 0; index < pictures * loops; index++) {
    const image = await createImageBitmap(blobs[index % pictures] as Blob);
    const tS = index / framesPerSecond;
    const { landmarks, world } = await pose.detect(image, 1 + tS * 1000);
    seen.push({ tS, landmarks, world });
  }
  pose.close();
  return seen;
}

window.lab = {
  frames,
  statuses,
  replay,
  photo: async (address) => detectPhoto(await picture(address)),
  async keepOffline() {
    await registerServiceWorker();
    return keepForOffline(poseAssets, "full");
  },
  app: appState,
  applyUpdate,
};

const marks: StageMarks = { phase: "work", workingSide: "left", targetDeg: { from: 70, to: 100 } };
const params = new URLSearchParams(location.search);
const root = document.getElementById("root");
if (root !== null && params.has("live"))
  createRoot(root).render(
    <CameraStage
      render={speaker.render}
      marks={params.has("marks") ? marks : null}
      model={params.get("model") === "lite" ? "lite" : "full"}
      mirrored={!params.has("plain")}
      onFrame={(frame) => frames.push(frame)}
      onStatus={(status) => statuses.push(status)}
    />,
  );
