import { line, offset, type Point, writtenPoint } from "./shapes.ts";

const gap = 68;
const headLength = 28;

/**
 * A dotted arrow beside the path of a joint: pushed outward from `centres`, the points about which it turns, so that it does
 * not lie on the body. Empty where the joint hardly moves.
 */
export function arrowMarkup(path: readonly Point[], centres: readonly Point[]): string {
  const outward = path.map((point, index): Point => {
    const [x, y] = point;
    const [cx, cy] = centres[index] ?? point;
    const length = Math.hypot(x - cx, y - cy) || 1;
    return [x + ((x - cx) / length) * gap, y + ((y - cy) / length) * gap];
  });
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
