import type { VolumeName } from "../filters.ts";
import type { Depth, Stance } from "../stance.ts";
import type { FigurePaths, FigureStyle } from "../style.ts";
import { armShapes } from "./arm.ts";
import { headShapes } from "./head.ts";
import { keyed } from "./keyed.ts";
import { legShapes } from "./leg.ts";
import { torsoShapes } from "./torso.ts";
import { boneShapes, xrayShapes } from "./xray.ts";

/** Which of the two hips is drawn through the body. */
const glowDepth = ({ facing, workingSide }: FigureStyle): Depth | null => {
  if (workingSide === null) return null;
  return workingSide === "both" || workingSide === facing ? "near" : "far";
};

/** Path data of a person seen from the side. */
export function sidePaths(stance: Stance, style: FigureStyle): FigurePaths {
  const glow = glowDepth(style);
  return {
    ...keyed("farArm", armShapes(stance.arms.far)),
    ...keyed("farLeg", legShapes(stance.legs.far)),
    ...keyed("nearLeg", legShapes(stance.legs.near)),
    ...keyed("torso", torsoShapes(stance)),
    ...keyed("head", headShapes(stance)),
    ...(glow === null ? {} : keyed("xray", xrayShapes(stance, glow))),
    ...(glow === null || !style.bones ? {} : keyed("bone", boneShapes(stance, glow))),
    ...keyed("nearArm", armShapes(stance.arms.near)),
  };
}

/** Markup of those paths: far limbs, trunk with the near leg, glow, near arm. */
export function sideMarkup(paths: FigurePaths, style: FigureStyle): string {
  const { idPrefix, detail, shaded } = style;
  const path = (key: string, className: string) =>
    `<path data-k="${key}" class="fg-${className}" d="${paths[key]}"/>`;
  const filtered = (volume: VolumeName | "cast") => (shaded ? ` filter="url(#${idPrefix}${volume})"` : "");
  const skin = (owner: string, ...names: readonly string[]) =>
    names.map((name) => path(`${owner}.${name}`, "skin")).join("");
  const lines = (className: string, ...keys: readonly string[]) =>
    keys.map((key) => path(key, className)).join("");
  const leg = (owner: string) =>
    skin(owner, "foot", "ankle", "shank", "knee", "kneecap", "thigh") +
    path(`${owner}.shorts`, "cloth") +
    path(`${owner}.seat`, "cloth");
  const arm = (owner: string) => skin(owner, "upper", "elbow", "fore", "hand", "thumb");

  const far =
    `<g class="fg-far"${filtered("far")}>${arm("farArm")}</g>` +
    `<g class="fg-far"${filtered("far")}>${leg("farLeg")}</g>`;
  const trunk =
    `<g${filtered("body")}>${skin("torso", "neck", "torso")}${skin("head", "head")}${path("head.hair", "hair")}` +
    `${skin("head", "ear")}${path("torso.top", "cloth")}${path("torso.pants", "cloth")}${leg("nearLeg")}</g>`;
  const details = detail
    ? lines("cloth-line", "nearLeg.hem", "torso.waist") +
      lines("line", "nearLeg.kneeLine", "nearLeg.calfLine", "nearLeg.ankleLine") +
      lines("face", "head.brow", "head.eye") +
      lines("line", "head.mouth", "head.jaw", "head.ear") +
      path("head.hairLight", "hair-line")
    : "";
  const cast = shaded
    ? `<clipPath id="${idPrefix}clip"><path data-k="torso.torso" d="${paths["torso.torso"]}"/>` +
      `<path data-k="nearLeg.thigh" d="${paths["nearLeg.thigh"]}"/></clipPath>` +
      `<g clip-path="url(#${idPrefix}clip)"><g${filtered("cast")} opacity=".42" transform="translate(6 8)">` +
      `${path("nearArm.upper", "cast")}${path("nearArm.fore", "cast")}</g></g>`
    : "";
  const nearArm = `<g${filtered("arm")}>${arm("nearArm")}</g>${detail ? path("nearArm.shoulderLine", "line") : ""}`;
  return far + trunk + details + xrayMarkup(paths, style, path) + cast + nearArm;
}

function xrayMarkup(
  paths: FigurePaths,
  { idPrefix, detail, bones }: FigureStyle,
  path: (key: string, className: string) => string,
): string {
  if (paths["xray.psoas"] === undefined) return "";
  const muscle = (key: string, opacity: number) =>
    `<path data-k="${key}" fill="url(#${idPrefix}muscle)" opacity="${opacity}" d="${paths[key]}"/>`;
  const skeleton = bones
    ? path("bone.femur", "bone-faint") +
      path("bone.processes", "bone-faint") +
      path("bone.spine", "bone") +
      path("bone.pelvis", "bone") +
      path("bone.femoralHead", "bone-faint")
    : "";
  return (
    `<g>${skeleton}<g filter="url(#${idPrefix}glow)" opacity=".9">` +
    `${path("xray.psoas", "glow")}${path("xray.iliacus", "glow")}</g>` +
    muscle("xray.iliacus", 0.82) +
    muscle("xray.psoas", 1) +
    (detail ? path("xray.iliacusFibres", "fibre") + path("xray.psoasFibres", "fibre") : "") +
    "</g>"
  );
}
