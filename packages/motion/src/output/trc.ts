import { Intake } from "../clean/intake.ts";
import { trackedJoints, valuesPerJoint } from "../input/joints.ts";
import type { MotionInput } from "../input/motion-input.ts";

/**
 * The cleaned joints as an OpenSim marker file, Y up: metres where joints came in space or as world landmarks, else picture
 * heights. A marker that was not seen has empty cells. `mirrored` as for `analyse`: left and right are exchanged back.
 */
export function writeTrc(input: MotionInput, mirrored = false): string {
  const aspect = input.kind === "landmarks" ? input.widthPx / input.heightPx : 1;
  const intake = new Intake(aspect, mirrored);
  const rows: string[] = [];
  let firstS = Number.NaN;
  let lastS = Number.NaN;
  for (const frame of input.frames) {
    const timeS = "pose" in frame ? intake.acceptPose(frame.tS, frame.pose) : intake.acceptLandmarks(frame);
    if (Number.isNaN(timeS)) continue;
    if (Number.isNaN(firstS)) firstS = timeS;
    lastS = timeS;
    rows.push([rows.length + 1, timeS.toFixed(6), ...cellsOf(intake.pose)].join("\t"));
  }
  const rate = rows.length > 1 ? ((rows.length - 1) / (lastS - firstS)).toFixed(2) : "30.00";
  const count = trackedJoints.length;
  const axes = trackedJoints.flatMap((_, index) => [`X${index + 1}`, `Y${index + 1}`, `Z${index + 1}`]);
  return [
    "PathFileType\t4\t(X/Y/Z)\thipfirst.trc",
    "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames",
    [rate, rate, rows.length, count, "m", rate, 1, rows.length].join("\t"),
    ["Frame#", "Time", ...trackedJoints.flatMap((name) => [name, "", ""])].join("\t"),
    ["", "", ...axes].join("\t"),
    "",
    ...rows,
    "",
  ].join("\n");
}

function cellsOf(pose: Float64Array): string[] {
  const inSpace = trackedJoints.some((_, index) => !Number.isNaN(pose[index * valuesPerJoint + 2] as number));
  return trackedJoints.flatMap((_, index) => {
    const at = index * valuesPerJoint + (inSpace ? 2 : 0);
    const depth = inSpace ? pose[at + 2] : 0;
    const point = [pose[at], pose[at + 1], depth] as const;
    return point.map((value) =>
      value === undefined || Number.isNaN(pose[at] as number) || Number.isNaN(value) ? "" : value.toFixed(5),
    );
  });
}
