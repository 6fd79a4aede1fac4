import type { BodyReport, PricedAngles } from "../loads/report.ts";

/** A table as OpenSim's storage files hold it: a header, then tab-separated rows led by the time in seconds. */
function storage(
  name: string,
  inDegrees: boolean,
  columns: readonly string[],
  rows: readonly (readonly number[])[],
): string {
  const lines = [
    name,
    "version=1",
    `nRows=${rows.length}`,
    `nColumns=${columns.length + 1}`,
    `inDegrees=${inDegrees ? "yes" : "no"}`,
    "endheader",
    ["time", ...columns].join("\t"),
    ...rows.map((row) => row.map((value) => value.toFixed(6)).join("\t")),
  ];
  return `${lines.join("\n")}\n`;
}

/** Muscle activations as an OpenSim storage file (.sto), with the muscle names of Rajagopal's model for the legs. */
export function activationsSto({ frames }: BodyReport): string {
  const names = Object.keys(frames[0]?.activations ?? {});
  const rows = frames.map(({ t, activations }) => [t, ...names.map((name) => activations[name] ?? 0)]);
  return storage("activations", false, names, rows);
}

/** Joint angles in the coordinates of Rajagopal's model; a pelvis that leans back is a positive tilt there. */
const coordinates: readonly (readonly [name: string, of: (angles: PricedAngles) => number])[] = [
  ["pelvis_tilt", ({ pelvisPitch }) => -pelvisPitch],
  ["hip_flexion_l", ({ hipLeft }) => hipLeft],
  ["hip_flexion_r", ({ hipRight }) => hipRight],
  ["knee_angle_l", ({ kneeLeft }) => kneeLeft],
  ["knee_angle_r", ({ kneeRight }) => kneeRight],
  ["lumbar_extension", ({ lumbarFlexion }) => -lumbarFlexion],
];

/** The priced angles as an OpenSim motion file (.mot), degrees. */
export function anglesMot({ frames }: BodyReport): string {
  const rows = frames.map(({ t, angles }) => [t, ...coordinates.map(([, of]) => of(angles))]);
  return storage(
    "Coordinates",
    true,
    coordinates.map(([name]) => name),
    rows,
  );
}
