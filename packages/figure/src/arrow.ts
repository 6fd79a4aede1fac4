import { line, offset, type Point, writtenPoint } from "./shapes.ts";

const gap = 68;
const lowestY = 30;
const headLength = 28;

/** `fatBody`: the joint is a hip, with more body round it. `floor`: nothing is drawn below it. */
interface ArrowPlace {
  readonly fatBody: boolean;
  readonly floor: boolean;
}

/**
 * A dotted arrow beside the path of a joint: pushed outward from `centres`, the points about which it turns, so that it does
 * not lie on the body. Empty where the joint hardly moves.
 */
export function arrowMarkup(
  path: readonly Point[],
  centres: readonly Point[],
  { fatBody, floor }: ArrowPlace,
): string {
  const push = fatBody ? gap * 2 : gap;
  const outward = path.map((point, index): Point => {
    const [x, y] = point;
    const [cx, cy] = centres[index] ?? point;
    const length = Math.hypot(x - cx, y - cy) || 1;
    const outwardY = y + ((y - cy) / length) * push;
    return [x + ((x - cx) / length) * push, floor ? Math.max(lowestY, outwardY) : outwardY];
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
