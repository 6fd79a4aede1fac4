/// <reference path="../../src/virtual-modules.d.ts" />
import { poseAssets } from "virtual:pose-assets";
import { type LandmarkFrame, type LiveCoach, liveCoach, type Repetition } from "@hipfirst/motion";
import { catalogue } from "@hipfirst/words/en";
import { createSpeaker } from "@hipfirst/words/speaker";
import { createRoot } from "react-dom/client";
import {
  CameraStage,
  type CaptureStatus,
  detectPhoto,
  type ImageSize,
  type StageMarks,
} from "../../src/capture/index.ts";
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
interface Lab {
  readonly frames: LandmarkFrame[];
  readonly statuses: CaptureStatus[];
  /** Marches that the coach counted in the camera's frames so far. */
  count(): number;
  /** Feeds `length` pictures to the worker with fixed times, one after another, the clip over and over. */
  replay(pictures: number, length: number, framesPerSecond: number): Promise<Replay>;
  photo(address: string): ReturnType<typeof detectPhoto>;
  /** Registers the service worker and fetches the camera coach; true when all of it is kept. */
  keepOffline(): Promise<boolean>;
  readonly app: () => AppState;
  readonly applyUpdate: () => void;
}

interface Replay {
  readonly frames: LandmarkFrame[];
  readonly reps: readonly Repetition[];
}

declare global {
  interface Window {
    lab: Lab;
  }
}

const speaker = createSpeaker("en", catalogue);
const frames: LandmarkFrame[] = [];
const statuses: CaptureStatus[] = [];
const march = { movement: "standing-march" } as const;
let coach: LiveCoach | null = null;

function follow(frame: LandmarkFrame, { width, height }: ImageSize): void {
  frames.push(frame);
  coach ??= liveCoach(march, { widthPx: width, heightPx: height });
  coach.push(frame);
}

async function picture(address: string): Promise<Blob> {
  return (await fetch(address)).blob();
}

async function replay(pictures: number, length: number, framesPerSecond: number): Promise<Replay> {
  const pose = createPoseClient({ model: "full", mode: "VIDEO" });
  const problem = await pose.ready;
  if (problem !== null) throw new Error(problem);
  const blobs = await Promise.all(
    Array.from({ length: pictures }, (_, index) => picture(`/clip/${index}.jpg`)),
  );
  const seen: LandmarkFrame[] = [];
  let counter: LiveCoach | null = null;
  for (let index = 0; index < length; index++) {
    const image = await createImageBitmap(blobs[index % pictures] as Blob);
    counter ??= liveCoach(march, { widthPx: image.width, heightPx: image.height });
    const tS = index / framesPerSecond;
    const { landmarks, world } = await pose.detect(image, 1 + tS * 1000);
    const frame = { tS, landmarks, world };
    seen.push(frame);
    counter.push(frame);
  }
  pose.close();
  return { frames: seen, reps: counter?.report().reps ?? [] };
}

window.lab = {
  frames,
  statuses,
  count: () => coach?.state.count ?? 0,
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
      onFrame={follow}
      onStatus={(status) => statuses.push(status)}
    />,
  );
