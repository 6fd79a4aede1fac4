import { numberOf } from "@hipfirst/evidence";
import type { Sentence } from "@hipfirst/words";
import { trustedHipFlexionMaxDeg } from "../muscles/hip-muscles-rajagopal2016.ts";
import type { BodyInput } from "./input.ts";
import type { FrameLoads, TimedLoads } from "./report.ts";
import { trunkPitchDeg } from "./static-posture.ts";
import { isChanged } from "./strength.ts";

/** A whole-body balance that misses more than this is said. */
const unbalancedNmMin = 5;

const always: readonly Sentence[] = [
  { id: "body.assume.relative" },
  { id: "body.assume.leastEffort" },
  { id: "body.assume.generic" },
  { id: "body.assume.strengthShape" },
  { id: "body.assume.psoasHolding" },
  { id: "body.assume.shear" },
];

/** Everything a reader must know to judge the numbers: what always holds, and what this case adds. */
export function assumptionsOf(
  {
    performed,
    strength,
    hamstringDeg = 0,
  }: Required<Pick<BodyInput, "performed" | "strength">> & Pick<BodyInput, "hamstringDeg">,
  frames: readonly TimedLoads[],
  peak: FrameLoads | null,
): Sentence[] {
  const said: Sentence[] = [...always];
  const add = (applies: boolean, id: string, values?: Sentence["values"]): void => {
    if (applies) said.push(values === undefined ? { id } : { id, values });
  };
  const exercise = "exercise" in performed ? performed.exercise : null;
  const load = exercise?.load ?? null;
  add(hamstringDeg === 0, "body.assume.hamstringUsual");
  add(hamstringDeg > 0, "body.assume.hamstringLonger", { degrees: hamstringDeg });
  add(hamstringDeg < 0, "body.assume.hamstringShorter", { degrees: -hamstringDeg });
  add(isChanged(strength), "body.assume.weakness");
  add(exercise !== null, "body.assume.drawnMovement");
  add(exercise?.motion.contacts.length === 0, "body.assume.evenPelvis");
  add("angles" in performed, "body.assume.measuredAngles");
  add(load?.kind === "band", "body.assume.band");
  add(load?.kind === "hand-effort", "body.assume.handPress", { newtons: numberOf("body.handPressN") });
  if ("posture" in performed) {
    const { posture } = performed;
    const readDeg = trunkPitchDeg(posture);
    add(readDeg !== posture.trunkPitch, "body.assume.trunkFromLying", { degrees: readDeg });
    add(posture.support === "hanging", "body.assume.hanging");
    add(posture.pelvisTilt !== 0, "body.assume.pelvisTilt");
  }
  const deepestDeg = Math.max(...frames.flatMap(({ angles }) => [angles.hipLeft, angles.hipRight]));
  add(deepestDeg > trustedHipFlexionMaxDeg, "body.assume.deepHip", { degrees: trustedHipFlexionMaxDeg });
  if (peak === null) return said;
  add(peak.unbalanced.momentNm > unbalancedNmMin, "body.assume.unbalanced", {
    newtonMetres: Math.round(peak.unbalanced.momentNm),
  });
  add(peak.deficitNm > 1, "body.assume.deficit", { newtonMetres: Math.round(peak.deficitNm) });
  return said;
}
