import { numberOf } from "@hipfirst/evidence";
import { type AppliedForce, type MechanicalFrame, noWeight } from "../mechanics/frame.ts";
import type { Person } from "../person/segments-deleva1996.ts";
import type { DiscLoad } from "../trunk/lumbar-load.ts";
import { framesOf, modelOf } from "./loads.ts";
import { FramePricer } from "./price-frame.ts";
import type { StaticPosture } from "./static-posture.ts";
import { fullStrength } from "./strength.ts";

/** Everyday things that a load on the low back can be compared with. */
export type EverydayTask =
  | "standing"
  | "sitting"
  | "bending"
  | "lifting-bag"
  | "squatting"
  | "marching"
  | "walking"
  | "running";

export interface EverydayLoad {
  readonly task: EverydayTask;
  readonly L5S1: DiscLoad;
  readonly L4L5: DiscLoad;
}

const bagN = numberOf("body.shoppingBagKg") * numberOf("body.gravityMS2");
const upright: StaticPosture = {
  pelvisTilt: 0,
  hipLeft: 0,
  hipRight: 0,
  kneeLeft: 0,
  kneeRight: 0,
  trunkPitch: 0,
  support: "standing",
};
const bothLegs = (hipDeg: number, kneeDeg: number) => ({
  hipLeft: hipDeg,
  hipRight: hipDeg,
  kneeLeft: kneeDeg,
  kneeRight: kneeDeg,
});
const bent: StaticPosture = {
  ...upright,
  ...bothLegs(numberOf("body.everyday.bendingHipDeg"), 0),
  trunkPitch: numberOf("body.everyday.bendingTrunkDeg"),
};
const postures: Readonly<Record<EverydayTask, StaticPosture>> = {
  standing: upright,
  sitting: {
    ...upright,
    ...bothLegs(numberOf("body.everyday.sittingHipDeg"), numberOf("body.everyday.sittingKneeDeg")),
    support: "seated",
  },
  bending: bent,
  "lifting-bag": bent,
  squatting: {
    ...upright,
    ...bothLegs(numberOf("body.everyday.squattingHipDeg"), numberOf("body.everyday.squattingKneeDeg")),
    trunkPitch: numberOf("body.everyday.squattingTrunkDeg"),
  },
  marching: {
    ...upright,
    hipRight: numberOf("body.everyday.marchingHipDeg"),
    kneeRight: numberOf("body.everyday.marchingKneeDeg"),
  },
  walking: {
    ...upright,
    hipLeft: numberOf("body.everyday.walkingStanceHipDeg"),
    kneeLeft: numberOf("body.everyday.walkingStanceKneeDeg"),
    hipRight: numberOf("body.everyday.walkingSwingHipDeg"),
    kneeRight: numberOf("body.everyday.walkingSwingKneeDeg"),
  },
  running: {
    ...upright,
    trunkPitch: numberOf("body.everyday.runningTrunkDeg"),
    hipLeft: numberOf("body.everyday.runningStanceHipDeg"),
    kneeLeft: numberOf("body.everyday.runningStanceKneeDeg"),
    hipRight: numberOf("body.everyday.runningSwingHipDeg"),
    kneeRight: numberOf("body.everyday.runningSwingKneeDeg"),
  },
};

/** Load of the low back in everyday tasks, held still, of the same person and by the same model as `loads`. */
export function everydayLoads(person: Person): EverydayLoad[] {
  const pricer = new FramePricer(modelOf(person, fullStrength, 0));
  return (Object.keys(postures) as EverydayTask[]).map((task) => {
    const [frame] = framesOf({ posture: postures[task] }, "right", person);
    if (frame === undefined) throw new Error("A held posture is one frame: check framesOf");
    const carried = task === "lifting-bag" ? withBag(frame) : task === "running" ? rising(frame) : frame;
    pricer.solve(carried, noWeight, false);
    return { task, ...pricer.read(carried).lumbar };
  });
}

/** The whole body pushed up from the ground, as in the middle of a running step. */
function rising(frame: MechanicalFrame): MechanicalFrame {
  const ayMS2 = numberOf("body.runningRiseMS2");
  return {
    ...frame,
    midHip: { ...frame.midHip, ayMS2 },
    upper: frame.upper.map((mass) => ({ ...mass, ayMS2 })),
  };
}

/** A bag that hangs from the hands; both are at the place of the last mass above L5/S1. */
function withBag(frame: MechanicalFrame): MechanicalFrame {
  const hand = frame.upper.at(-1);
  if (hand === undefined) return frame;
  const bag: AppliedForce = { on: "upper-body", xM: hand.xM, yM: hand.yM, xN: 0, yN: -bagN };
  return { ...frame, applied: [...frame.applied, bag] };
}
