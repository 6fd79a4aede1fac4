import type { CameraView } from "@hipfirst/exercises";
import type { Sentence } from "@hipfirst/words";
import { legIndices } from "../angles/geometry.ts";
import type { Reference } from "../angles/reference.ts";
import { emptyPose, joint, type PoseArray, valuesPerJoint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";
import { signalValue } from "../repetitions/counting-signal.ts";
import type { SignalTable } from "../signal-table.ts";
import { countsEachLeg, type Protocol } from "../tasks/protocol.ts";
import type { Unscorable } from "../types.ts";
import { isTooTilted } from "./tilt.ts";
import type { View } from "./view.ts";

export type SightCode = Unscorable["code"];

/** Can a camera in this view judge what is judged from `required`? */
export function viewShows(required: CameraView | null, view: View): boolean {
  if (required === null || view.kind === "measured") return true;
  if (required === "side") return view.kind === "side";
  return view.kind === "front" || view.kind === "oblique";
}

const tooFarPictures = 0.07;
const tooClosePictures = 0.55;
const slowestShareOfMinFps = 0.8;
const shortestClipS = 1;
const fewestFrames = 5;

/** What hides the task in one frame, or null when it can be measured. */
export function frameProblem(
  pose: PoseArray,
  table: SignalTable,
  index: number,
  protocol: Protocol,
  view: View,
): SightCode | null {
  if (isEmpty(pose)) return "no-person";
  if (!isMeasured(table, index, protocol, pose)) return isTooClose(pose) ? "too-close" : "joint-not-seen";
  return viewShows(protocol.view, view) ? null : "wrong-view";
}

function isEmpty(pose: PoseArray): boolean {
  for (let at = 0; at < pose.length; at++) if (!Number.isNaN(pose[at] as number)) return false;
  return true;
}

function isMeasured(table: SignalTable, index: number, protocol: Protocol, pose: PoseArray): boolean {
  if (protocol.counting === null) return !Number.isNaN(trunkInPicture(pose));
  if (!countsEachLeg(protocol)) return !Number.isNaN(signalValue(protocol, null, table, index));
  return legIndices.some((leg) => !Number.isNaN(signalValue(protocol, leg, table, index)));
}

function trunkInPicture(pose: PoseArray): number {
  const y = (index: number): number => pose[index * valuesPerJoint + 1] as number;
  const space = (index: number): number => pose[index * valuesPerJoint + 3] as number;
  const picture =
    Math.abs(y(joint.shoulderLeft) + y(joint.shoulderRight) - y(joint.hipLeft) - y(joint.hipRight)) / 2;
  return Number.isNaN(picture) ? Math.abs(space(joint.shoulderLeft) - space(joint.hipLeft)) : picture;
}

function isTooClose(pose: PoseArray): boolean {
  return trunkInPicture(pose) > tooClosePictures;
}

/**
 * Time in which the task could not be judged, by cause, and the share of frames in which it could. `another` is 1 for each frame in
 * which another person is in the picture; from the first one on the recording may be of somebody else.
 */
export function judgeSight(
  recording: Recording,
  table: SignalTable,
  protocol: Protocol,
  view: View,
  reference: Reference,
  another: Uint8Array,
): { fraction: number; reasons: Unscorable[] } {
  const seconds = new Map<SightCode, number>();
  const unseenJoints = new Float64Array(partNames.length);
  const pose = emptyPose();
  let scorable = 0;
  let previousS = Number.NaN;
  for (let index = 0; index < table.endIndex; index++) {
    recording.read(recording.firstIndex + index, pose);
    const timeS = table.timeAt(index);
    const isAnother = another[index] === 1;
    const code = isAnother ? "two-people" : frameProblem(pose, table, index, protocol, view);
    if (code === null) scorable++;
    else {
      const stepS = timeS - previousS;
      seconds.set(code, (seconds.get(code) ?? 0) + (stepS > 0 && stepS < 2 ? stepS : 0));
      if (code === "joint-not-seen") countUnseen(pose, unseenJoints);
    }
    if (!Number.isNaN(timeS)) previousS = timeS;
  }
  const durationS = durationOf(table);
  const frames = table.endIndex;
  for (const code of wholeClipProblems(view, reference, protocol, durationS, frames))
    seconds.set(code, durationS);
  const changed = another.indexOf(1);
  if (changed >= 0) seconds.set("two-people", previousS - table.timeAt(changed));
  const reasons = [...seconds].map(([code, lasting]) => ({
    code,
    text: sightSentence(code, protocol, view, unseenJoints),
    seconds: lasting,
  }));
  return { fraction: frames === 0 ? 0 : scorable / frames, reasons };
}

function durationOf(table: SignalTable): number {
  let first = Number.NaN;
  let last = Number.NaN;
  for (let index = 0; index < table.endIndex; index++) {
    const timeS = table.timeAt(index);
    if (Number.isNaN(timeS)) continue;
    if (Number.isNaN(first)) first = timeS;
    last = timeS;
  }
  return Number.isNaN(first) ? 0 : last - first;
}

function wholeClipProblems(
  view: View,
  reference: Reference,
  protocol: Protocol,
  durationS: number,
  frames: number,
): SightCode[] {
  const found: SightCode[] = [];
  if (durationS < shortestClipS || frames < fewestFrames) found.push("short-clip");
  else if ((frames - 1) / durationS < slowestShareOfMinFps * protocol.minFps) found.push("low-frame-rate");
  if (view.kind === "measured") return found;
  if (reference.trunk < tooFarPictures) found.push("too-far");
  if (isTooTilted(reference.tilt) === true) found.push("camera-tilted");
  return found;
}

const partNames = ["shoulders", "hips", "knees", "ankles"] as const;
const partJoints = [joint.shoulderLeft, joint.hipLeft, joint.kneeLeft, joint.ankleLeft] as const;

function countUnseen(pose: PoseArray, counts: Float64Array): void {
  partJoints.forEach((left, part) => {
    for (const index of [left, left + 1]) {
      const at = index * valuesPerJoint;
      if (Number.isNaN(pose[at] as number) && Number.isNaN(pose[at + 2] as number))
        counts[part] = (counts[part] as number) + 1;
    }
  });
}

/** The same for one frame, of which a person is told now. */
export function unseenJointsOf(pose: PoseArray): Float64Array {
  const counts = new Float64Array(partNames.length);
  countUnseen(pose, counts);
  return counts;
}

/** What cannot be seen and what to do, in words. */
export function sightSentence(
  code: SightCode,
  protocol: Protocol,
  view: View,
  unseenJoints: Float64Array,
): Sentence {
  if (code === "joint-not-seen") {
    let worst = partNames.length - 1;
    partNames.forEach((_, part) => {
      if ((unseenJoints[part] as number) > (unseenJoints[worst] as number)) worst = part;
    });
    return { id: "motion.sight.joint-not-seen", values: { part: { id: `motion.part.${partNames[worst]}` } } };
  }
  if (code === "wrong-view")
    return { id: `motion.sight.turn-${protocol.view === "front" ? "front" : sideToTurn(view)}` };
  return { id: `motion.sight.${code}` };
}

function sideToTurn(view: View): string {
  return view.nearSide ?? "side";
}
