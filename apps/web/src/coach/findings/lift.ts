import { exercise } from "@hipfirst/exercises";

/** The movement that the findings draw: one knee lifted in standing. */
export const lifting = exercise("standing-hold");

const { start, end } = lifting.motion;
const [downDeg, upDeg] = [start, end].map(({ angles }) => angles.right.leg.hipFlexionDeg) as [number, number];

/** How far along its way (0-1) the figure's hip stands at this angle. A knee that was not measured stays down. */
export function liftAt(hipDeg: number | null): number {
  return hipDeg === null ? 0 : Math.min(1, Math.max(0, (hipDeg - downDeg) / (upDeg - downDeg)));
}
