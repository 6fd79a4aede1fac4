import type { AngleTable } from "../types.ts";

type AngleName = Exclude<keyof AngleTable, "t">;

const names: readonly AngleName[] = [
  "hipLeft",
  "hipRight",
  "hipStandingLeft",
  "hipStandingRight",
  "kneeLeft",
  "kneeRight",
  "trunkPitch",
  "trunkThighLeft",
  "trunkThighRight",
];

/** OpenSim's names; the rest keep ours, which OpenSim reads as further columns. */
const openSimNames: Readonly<Partial<Record<AngleName, string>>> = {
  hipLeft: "hip_flexion_l",
  hipRight: "hip_flexion_r",
  kneeLeft: "knee_angle_l",
  kneeRight: "knee_angle_r",
};

function rowsOf(
  angles: AngleTable,
  empty: string,
  separator: string,
  columns: readonly AngleName[],
): string[] {
  return angles.t.flatMap((timeS, index) => {
    if (timeS === null) return [];
    const cells = columns.map((name) => angles[name][index]?.toFixed(4) ?? empty);
    return [[timeS.toFixed(6), ...cells].join(separator)];
  });
}

/** Angles as comma-separated text, degrees and seconds; an empty cell is not measurable. */
export function writeCsv(angles: AngleTable): string {
  return [["t", ...names].join(","), ...rowsOf(angles, "", ",", names)].join("\n").concat("\n");
}

/** Angles as an OpenSim motion file, degrees; NaN is not measurable. */
export function writeMot(angles: AngleTable): string {
  const rows = rowsOf(angles, "NaN", "\t", names);
  const header = [
    "Coordinates",
    "version=1",
    `nRows=${rows.length}`,
    `nColumns=${names.length + 1}`,
    "inDegrees=yes",
    "endheader",
    ["time", ...names.map((name) => openSimNames[name] ?? name)].join("\t"),
  ];
  return [...header, ...rows].join("\n").concat("\n");
}
