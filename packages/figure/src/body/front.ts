import type { Side } from "@hipfirst/skeleton";
import type { VolumeName } from "../filters.ts";
import type { FrontStance } from "../front-stance.ts";
import type { FigurePaths, FigureStyle } from "../style.ts";
import { frontArmShapes, frontLegShapes } from "./front-limbs.ts";
import { frontMuscles, frontTrunkShapes } from "./front-trunk.ts";
import { keyed } from "./keyed.ts";

const sides = ["left", "right"] as const;
const limbKeys = (limb: "Leg" | "Arm", side: Side): string => `${side}${limb}`;

const glowing = ({ workingSide }: FigureStyle): readonly Side[] =>
  workingSide === null ? [] : workingSide === "both" ? sides : [workingSide];

/** Path data of a person seen from the front. */
export function frontPaths(stance: FrontStance, style: FigureStyle): FigurePaths {
  return Object.assign(
    {},
    keyed("trunk", frontTrunkShapes(stance)),
    ...sides.map((side) => keyed(limbKeys("Leg", side), frontLegShapes(stance.legs[side]))),
    ...sides.map((side) => keyed(limbKeys("Arm", side), frontArmShapes(stance.arms[side]))),
    ...glowing(style).map((side) => keyed(`${side}Muscle`, frontMuscles(stance, side))),
  );
}

/** Markup of those paths: resting legs, trunk, glow, legs that come toward the viewer (with little rim light, so that they join the trunk), arms. */
export function frontMarkup(paths: FigurePaths, stance: FrontStance, style: FigureStyle): string {
  const { idPrefix, detail, shaded } = style;
  const path = (key: string, className: string) =>
    `<path data-k="${key}" class="fg-${className}" d="${paths[key]}"/>`;
  const group = (volume: VolumeName, content: string) =>
    `<g${shaded ? ` filter="url(#${idPrefix}${volume})"` : ""}>${content}</g>`;
  const all = (className: string, ...keys: readonly string[]) =>
    keys.map((key) => path(key, className)).join("");
  const leg = (side: Side) => {
    const owner = limbKeys("Leg", side);
    const parts = ["foot", "shank", "thigh", "knee"].map((part) => path(`${owner}.${part}`, "skin")).join("");
    return parts + path(`${owner}.shorts`, "cloth");
  };
  /** A knee that comes toward the viewer covers its own shorts. */
  const raisedLeg = (side: Side) => {
    const owner = limbKeys("Leg", side);
    return (
      all("skin", `${owner}.thigh`) +
      path(`${owner}.shorts`, "cloth") +
      all("skin", `${owner}.foot`, `${owner}.shank`, `${owner}.knee`)
    );
  };
  const arm = (side: Side) =>
    all("skin", ...["upper", "elbow", "fore", "hand"].map((part) => `${limbKeys("Arm", side)}.${part}`));
  const raised = sides.filter((side) => stance.legs[side].depth === "near");
  const resting = sides.filter((side) => stance.legs[side].depth === "far");
  const trunk =
    all("skin", "trunk.ears", "trunk.neck", "trunk.torso", "trunk.head") +
    path("trunk.hair", "hair") +
    all("cloth", "trunk.top", "trunk.pants");
  const faceAndSeams = detail
    ? all("cloth-line", "trunk.waist", ...resting.map((side) => `${limbKeys("Leg", side)}.hem`)) +
      all("face", "trunk.brows", "trunk.eyes") +
      all("line", "trunk.nose", "trunk.mouth", ...sides.map((side) => `${limbKeys("Leg", side)}.kneeLine`))
    : "";
  const glow = glowing(style)
    .map((side) => {
      const keys = [`${side}Muscle.iliacus`, `${side}Muscle.psoas`];
      const muscles = keys
        .map(
          (key) => `<path data-k="${key}" fill="url(#${idPrefix}muscle)" opacity=".85" d="${paths[key]}"/>`,
        )
        .join("");
      return `<g filter="url(#${idPrefix}glow)" opacity=".9">${all("glow", ...keys)}</g>${muscles}`;
    })
    .join("");
  return (
    group("body", resting.map(leg).join("") + trunk) +
    glow +
    raised.map((side) => group("far", raisedLeg(side))).join("") +
    faceAndSeams +
    sides.map((side) => group("arm", arm(side))).join("")
  );
}
