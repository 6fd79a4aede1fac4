import { clamp, line, offset, type Point, writtenPoint } from "./shapes.ts";

const gap = 68;
const lowestY = 30;
const shortest = 40;
const headLength = 28;

/** Pushed away from what each point turns about; nothing is drawn below `lowestY`. */
export function pushedOutward(path: readonly Point[], centres: readonly Point[], by = gap): Point[] {
  return path.map((point, index): Point => {
    const [x, y] = point;
    const [cx, cy] = centres[index] ?? point;
    const length = Math.hypot(x - cx, y - cy) || 1;
    return [x + ((x - cx) / length) * by, y + ((y - cy) / length) * by];
  });
}

/** A short straight path that continues where this one ends, clear of the body. */
export function continued(path: readonly Point[], clearance: number): Point[] {
  const [first, last] = [path[0], path.at(-1)];
  if (first === undefined || last === undefined) return [];
  const travel = Math.hypot(last[0] - first[0], last[1] - first[1]) || 1;
  const ahead = (by: number): Point => [
    last[0] + ((last[0] - first[0]) / travel) * by,
    last[1] + ((last[1] - first[1]) / travel) * by,
  ];
  const length = clamp(2 * travel, shortest, gap);
  return [0, 0.5, 1].map((share) => ahead(clearance + share * length));
}

/** A dotted arrow along a path; empty where the joint hardly moves. `floor`: nothing is drawn below it. */
export function arrowMarkup(path: readonly Point[], floor: boolean): string {
  const outward = path.map(([x, y]): Point => [x, floor ? Math.max(lowestY, y) : y]);
  const tip = outward.at(-1);
  const before = outward.at(-2);
  const [first] = path;
  const last = path.at(-1);
  if (tip === undefined || before === undefined || first === undefined || last === undefined) return "";
  if (Math.hypot(last[0] - first[0], last[1] - first[1]) < 20) return "";
  const headingDeg = (Math.atan2(tip[1] - before[1], tip[0] - before[0]) * 180) / Math.PI;
  const barb = (turnDeg: number) => writtenPoint(offset(tip, headingDeg + turnDeg, headLength, 0));
  return (
    `<path class="fg-arrow" d="${line(outward)}"/>` +
    `<path class="fg-arrow-head" d="M${barb(145)}L${writtenPoint(tip)}L${barb(-145)}"/>`
  );
}
