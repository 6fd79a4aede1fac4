import { define, motion, seatedView, standingView, tempo } from "../build/define.ts";
import {
  arm,
  bothArms,
  bothLegs,
  chair,
  held,
  leg,
  lying,
  onTheSeat,
  posture,
  seated,
  seatedFootLeft,
  standing,
  standingLeft,
} from "../build/posture.ts";
import type { ExerciseDefinition } from "../definition.ts";

type Still = Pick<ExerciseDefinition, "id" | "position" | "trains" | "evidence"> &
  Omit<Parameters<typeof motion>[0], "from" | "to" | "tempo" | "arrowJoint"> & {
    readonly body: ExerciseDefinition["motion"]["start"]["angles"];
  };

/** A test that is explained by one posture and counted by nobody's camera. */
const still = ({ id, position, trains, evidence, body, ...rest }: Still): ExerciseDefinition =>
  define({
    id,
    kind: "still",
    position,
    laterality: "bilateral",
    motion: motion({ ...rest, from: body, to: body, tempo: tempo(0, null, 0), arrowJoint: null }),
    form: null,
    dose: null,
    trains,
    evidence,
  });

/** Tests T01, T03 and T07: the thigh pulls or pushes up against something fixed. */
export const seatedPull = still({
  id: "seated-pull",
  position: "seated",
  body: posture(seated, { right: { leg: leg(83, 86) } }, bothArms(arm(38, 118))),
  contacts: [onTheSeat, seatedFootLeft],
  props: [chair],
  viewHeights: seatedView,
  trains: ["hip-flexors"],
  evidence: ["THOR10", "RIG21"],
});

/** Test T11: bending at the hips while the back stays long. */
export const waiterBow = still({
  id: "waiter-bow",
  position: "standing",
  body: posture(
    standing,
    { pelvisPitchDeg: 58, neckFlexionDeg: -14 },
    bothLegs(leg(64, 8, 2)),
    bothArms(arm(4, 50)),
  ),
  contacts: [standingLeft],
  props: [],
  viewHeights: [-0.3, 0.5, 0, 0.92],
  trains: ["general"],
  evidence: ["LUO07"],
});

/** Test T18: running cadence. */
export const running = still({
  id: "running",
  position: "standing",
  body: posture(
    standing,
    { pelvisPitchDeg: 8 },
    {
      right: { leg: leg(52, 78, -4), arm: arm(-38, 84) },
      left: { leg: leg(-2, 12, 22), arm: arm(34, 88) },
    },
  ),
  contacts: [standingLeft],
  props: [],
  viewHeights: standingView,
  trains: ["general"],
  evidence: ["CAD22"],
});

/** Test T19: the trunk held level over the edge of a table. */
export const trunkHold = still({
  id: "trunk-hold",
  position: "prone",
  body: posture(
    lying,
    { pelvisPitchDeg: 90, neckFlexionDeg: -8, headFlexionDeg: -6 },
    bothLegs(leg(2, 2, -30)),
    bothArms(arm(30, 130)),
  ),
  contacts: [held("pelvis", "seat", 0, 0.414)],
  props: [{ kind: "table", atHeights: [-0.06, 0.33] }],
  viewHeights: [-0.62, 0.56, 0, 0.62],
  trains: ["hip-extensors", "trunk"],
  evidence: ["BS", "LAT99"],
});
