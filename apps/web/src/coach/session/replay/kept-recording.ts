import type { LandmarkFrame } from "@hipfirst/motion";
import type { ImageSize } from "../../../capture/index.ts";
import { openSealedShelf, type SealedShelf } from "../../../storage/index.ts";
import { putBefore, type SetRecording } from "./set-recording.ts";

/** Some of the frames of one set as they lie on disk, locked. */
interface KeptPart {
  readonly image: ImageSize;
  readonly frames: readonly LandmarkFrame[];
}

/** What a crash may cost of the recording. */
const keepEveryMs = 1000;
/** A hundredth of a millimetre of a person who fills the picture: finer than any model sees. */
const placesPerUnit = 1e5;

let opened: Promise<SealedShelf | null> | null = null;
let working: Promise<unknown> = Promise.resolve();

/** One thing after the other, so that what is forgotten stays forgotten. Without storage there is nothing to do. */
function onShelf<Result>(work: (shelf: SealedShelf) => Promise<Result>): Promise<Result | null> {
  opened ??= openSealedShelf("hipfirst-set").catch((error: unknown) => {
    console.warn("This browser keeps no landmarks; a set can be looked at until the page closes.", error);
    return null;
  });
  const shelf = opened;
  const done = working.then(async () => {
    const open = await shelf;
    return open === null ? null : work(open);
  });
  working = done.catch(() => undefined);
  return done;
}

/** Raised by forgetting: what was taken up before is kept no more, not even on the way out. */
let era = 0;

/** Part of deleting everything on this device, and of the end of a session. */
export async function forgetRecordings(): Promise<void> {
  era += 1;
  await onShelf(async (shelf) => {
    for (const name of await shelf.names()) await shelf.remove(name);
  });
}

/**
 * Finds what is left of this set from before a crash, forgets every other set, and from then on keeps what is new once
 * a second until the returned function is called. `onFound` is told when there was something.
 */
export function keepRecording(setKey: string, recording: SetRecording, onFound: () => void): () => void {
  const own = era;
  let kept = Number.POSITIVE_INFINITY;
  let parts = 0;
  const found = onShelf(async (shelf) => {
    const earlier = await takeUp(shelf, setKey);
    if (earlier !== null) putBefore(recording, earlier);
    kept = earlier?.frames.length ?? 0;
    parts = earlier?.parts ?? 0;
    if (earlier !== null) onFound();
  });
  const keep = () => {
    if (own !== era) return;
    const { image, frames } = recording;
    // A picture of another shape began the recording anew.
    if (frames.length < kept && Number.isFinite(kept)) kept = 0;
    if (image === null || frames.length <= kept) return;
    const part: KeptPart = { image, frames: frames.slice(kept).map(rounded) };
    kept = frames.length;
    const id = partId(setKey, parts++);
    void onShelf((shelf) => shelf.put(id, part)).catch(() => undefined);
  };
  found.catch(() => undefined);
  const timer = setInterval(keep, keepEveryMs);
  addEventListener("pagehide", keep);
  return () => {
    clearInterval(timer);
    removeEventListener("pagehide", keep);
    keep();
  };
}

const partId = (setKey: string, part: number): string => `${setKey}/${String(part).padStart(4, "0")}`;

async function takeUp(shelf: SealedShelf, setKey: string): Promise<(KeptPart & { parts: number }) | null> {
  const names = (await shelf.names()).toSorted();
  const mine = names.filter((name) => name.startsWith(`${setKey}/`));
  for (const name of names) if (!mine.includes(name)) await shelf.remove(name);
  const found: KeptPart[] = [];
  for (const name of mine) {
    const thing = await shelf.one(name);
    if (thing !== null) found.push(thing.value as KeptPart);
  }
  const { image } = found.at(-1) ?? {};
  if (image === undefined) return null;
  const same = found.filter((part) => part.image.width === image.width && part.image.height === image.height);
  return { image, frames: same.flatMap(({ frames }) => frames), parts: mine.length };
}

const round = (value: number): number => Math.round(value * placesPerUnit) / placesPerUnit;

const rounded = ({ tS, landmarks, world }: LandmarkFrame): LandmarkFrame => ({
  tS: round(tS),
  landmarks: landmarks?.map((each) => each && ([...each].map(round) as unknown as typeof each)) ?? null,
  world: world?.map((each) => each && ([...each].map(round) as unknown as typeof each)) ?? null,
});
