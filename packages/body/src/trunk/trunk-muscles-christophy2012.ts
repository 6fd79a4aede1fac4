import { numberOf } from "@hipfirst/evidence";
import published from "../data/lumbar-fascicles-christophy2012.json" with { type: "json" };

/** Lumbar levels of the published fascicles that the model reports. */
export type LumbarLevel = "L5S1" | "L4L5";

type TrunkGroupName =
  | "rectusAbdominis"
  | "externalOblique"
  | "internalOblique"
  | "iliocostalis"
  | "longissimus"
  | "multifidus"
  | "quadratusLumborum";

/** A pull across one level; direction is that of the force on the upper body, in the frame of an upright pelvis. */
export interface LevelPull {
  /** Share of the group's force that crosses this level. */
  readonly share: number;
  /** Extension positive. */
  readonly extensionArmM: number;
  readonly forward: number;
  readonly up: number;
}

/** A group of fascicles of both sides that the model activates together. */
export interface TrunkGroup {
  readonly name: TrunkGroupName;
  readonly maxForceN: number;
  readonly levels: Readonly<Record<LumbarLevel, LevelPull>>;
}

const prefixes: Readonly<Record<TrunkGroupName | "psoas", string>> = {
  rectusAbdominis: "rect_",
  externalOblique: "EO",
  internalOblique: "IO",
  iliocostalis: "IL_",
  longissimus: "LTp",
  multifidus: "MF_",
  quadratusLumborum: "QL_",
  psoas: "Ps_",
};
const extensors: ReadonlySet<string> = new Set([
  "iliocostalis",
  "longissimus",
  "multifidus",
  "quadratusLumborum",
]);

type PublishedFascicle = {
  readonly maxForceN: number;
  readonly levels: readonly ({
    readonly extensionArmMm: number;
    readonly direction: readonly number[];
  } | null)[];
};
const fascicles = Object.entries(published.fascicles as Readonly<Record<string, PublishedFascicle>>);

/** Force-weighted mean of the fascicles that cross a level. */
function pullAcross(name: TrunkGroupName | "psoas", level: LumbarLevel): { pull: LevelPull; forceN: number } {
  const index = published.levels.indexOf(level);
  const group = fascicles.filter(([id]) => id.startsWith(prefixes[name])).map(([, fascicle]) => fascicle);
  const crossing = group.flatMap(({ maxForceN, levels }) => {
    const at = levels[index];
    return at ? [{ maxForceN, at }] : [];
  });
  const crossingN = crossing.reduce((sum, each) => sum + each.maxForceN, 0);
  const strongestN = Math.max(crossingN, ...published.levels.map((other) => crossingForceN(group, other)));
  const mean = (of: (at: (typeof crossing)[number]["at"]) => number): number =>
    crossing.reduce((sum, each) => sum + each.maxForceN * of(each.at), 0) / crossingN;
  const armScale = extensors.has(name) ? numberOf("body.trunkExtensorArmScale") : 1;
  return {
    forceN: strongestN,
    pull: {
      share: crossingN / strongestN,
      extensionArmM: (armScale * mean((at) => at.extensionArmMm)) / 1000,
      forward: mean((at) => at.direction[0] ?? 0),
      up: mean((at) => at.direction[1] ?? 0),
    },
  };
}

function crossingForceN(group: readonly PublishedFascicle[], level: string): number {
  const index = published.levels.indexOf(level);
  return group.reduce((sum, { maxForceN, levels }) => sum + (levels[index] ? maxForceN : 0), 0);
}

function trunkGroup(name: TrunkGroupName): TrunkGroup {
  const l5s1 = pullAcross(name, "L5S1");
  const scale = numberOf(extensors.has(name) ? "body.trunkExtensorForceScale" : "body.trunkFlexorForceScale");
  return {
    name,
    maxForceN: 2 * scale * l5s1.forceN,
    levels: { L5S1: l5s1.pull, L4L5: pullAcross(name, "L4L5").pull },
  };
}

/**
 * Trunk muscles by group, both sides together, from the fascicles of Christophy et al. (2012).
 *
 * We differ from the source: fascicles of a group share one activation; forces are raised and back muscle arms held at
 * their neutral, raised value (constants `body.trunk*`), because straight paths shrink them wrongly when the trunk bends.
 */
export const trunkGroups: readonly TrunkGroup[] = (
  Object.keys(prefixes).filter((name) => name !== "psoas") as TrunkGroupName[]
).map(trunkGroup);

/** What one newton of psoas does to each lumbar level; psoas itself is a hip muscle of the model. */
export const psoasPull: Readonly<Record<LumbarLevel, LevelPull>> = {
  L5S1: pullAcross("psoas", "L5S1").pull,
  L4L5: pullAcross("psoas", "L4L5").pull,
};
