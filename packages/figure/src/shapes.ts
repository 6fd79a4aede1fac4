/** A point of the drawing: thousandths of body height, x to the right, y up. */
export type Point = readonly [x: number, y: number];

const degree = Math.PI / 180;

export const between = (from: number, to: number, share: number): number => from + (to - from) * share;
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
export const midpoint = (a: Point, b: Point, share = 0.5): Point => [
  between(a[0], b[0], share),
  between(a[1], b[1], share),
];

/** The point `ahead` along a heading and `left` of it. */
export function offset(from: Point, headingDeg: number, ahead: number, left: number): Point {
  const cos = Math.cos(headingDeg * degree);
  const sin = Math.sin(headingDeg * degree);
  return [from[0] + cos * ahead - sin * left, from[1] + sin * ahead + cos * left];
}

/** The same points in a frame at `from`, turned to a heading: [ahead, left]. */
export function carry(from: Point, headingDeg: number, points: readonly Point[]): Point[] {
  const cos = Math.cos(headingDeg * degree);
  const sin = Math.sin(headingDeg * degree);
  return points.map(([ahead, left]) => [
    from[0] + cos * ahead - sin * left,
    from[1] + sin * ahead + cos * left,
  ]);
}

export const headingDegOf = (from: Point, to: Point): number =>
  Math.atan2(to[1] - from[1], to[0] - from[0]) / degree;

/**
 * A number of a drawing, to one decimal (a fifth of a millimetre of a person). Put together from whole numbers, because
 * printing fractions is most of the cost of a frame.
 */
export function written(value: number): string {
  const tenths = Math.round(value * 10);
  const size = Math.abs(tenths);
  const whole = Math.floor(size / 10);
  const decimal = size - whole * 10;
  const text = decimal === 0 ? `${whole}` : `${whole}.${decimal}`;
  return tenths < 0 ? `-${text}` : text;
}
const pair = (x: number, y: number): string => `${written(x)} ${written(-y)}`;
export const writtenPoint = ([x, y]: Point): string => pair(x, y);

const usualTension = 1 / 6;

/** A smooth curve through the points (Catmull-Rom), as path data; `closed` joins the ends. */
function curve(points: readonly Point[], closed: boolean, tension: number): string {
  const last = points.length - 1;
  const point = (index: number): Point => {
    const wrapped = closed ? (index + points.length) % points.length : clamp(index, 0, last);
    return points[wrapped] as Point;
  };
  const [startX, startY] = point(0);
  let data = `M${pair(startX, startY)}`;
  for (let index = 0; index < (closed ? points.length : last); index += 1) {
    const [ax, ay] = point(index - 1);
    const [bx, by] = point(index);
    const [cx, cy] = point(index + 1);
    const [dx, dy] = point(index + 2);
    data += `C${pair(bx + (cx - ax) * tension, by + (cy - ay) * tension)} ${pair(
      cx - (dx - bx) * tension,
      cy - (dy - by) * tension,
    )} ${pair(cx, cy)}`;
  }
  return closed ? `${data}Z` : data;
}

export const blob = (points: readonly Point[], tension = usualTension): string =>
  curve(points, true, tension);
export const line = (points: readonly Point[]): string => curve(points, false, usualTension);
export const polygon = (points: readonly Point[]): string => `M${points.map(writtenPoint).join("L")}Z`;

/** One open curve continued by another from its end, closed into a shape. */
export const closedBy = (outline: readonly Point[], edge: readonly Point[]): string => {
  const edgeData = line(edge);
  return `${line(outline)}${edgeData.slice(edgeData.indexOf("C"))}Z`;
};

/** An ellipse as path data, its first axis at a heading. */
export function ellipse(centre: Point, along: number, across: number, headingDeg = 0): string {
  if (along <= 0 || across <= 0) return `M${writtenPoint(centre)}Z`;
  const from = offset(centre, headingDeg, -along, 0);
  const to = offset(centre, headingDeg, along, 0);
  const arc = `A${written(along)} ${written(across)} ${written(-headingDeg)} 1 0`;
  return `M${writtenPoint(from)}${arc} ${writtenPoint(to)}${arc} ${writtenPoint(from)}Z`;
}

/** A rectangle from its lower left corner, corners rounded, as path data. */
export function box(x: number, y: number, width: number, height: number, corner = 0): string {
  const r = Math.min(corner, width / 2, height / 2);
  const top = y + height;
  const right = x + width;
  if (r <= 0)
    return polygon([
      [x, y],
      [right, y],
      [right, top],
      [x, top],
    ]);
  const turn = `A${written(r)} ${written(r)} 0 0 1`;
  return (
    `M${pair(x + r, top)}L${pair(right - r, top)}${turn} ${pair(right, top - r)}L${pair(right, y + r)}${turn} ` +
    `${pair(right - r, y)}L${pair(x + r, y)}${turn} ${pair(x, y + r)}L${pair(x, top - r)}${turn} ${pair(x + r, top)}Z`
  );
}

/** Half-widths of a limb along its bone: [distance, front, back]. */
export type Profile = readonly (readonly [along: number, front: number, back: number])[];

export interface Outline {
  readonly front: Point[];
  /** From the far end back to the near one, so that front then back goes round. */
  readonly back: Point[];
}

/** A limb's outline: `stretch` shortens it where the limb points at the viewer; `grow` widens it for clothing. */
export function outline(
  profile: Profile,
  from: Point,
  headingDeg: number,
  stretch = 1,
  grow = 0,
  until = Number.POSITIVE_INFINITY,
): Outline {
  const rows = profile.filter(([along]) => along <= until);
  const front = rows.map(([along, width]) => offset(from, headingDeg, along * stretch, width + grow));
  const back = rows.map(([along, , width]) => offset(from, headingDeg, along * stretch, -(width + grow)));
  return { front, back: back.reverse() };
}

export const limb = (profile: Profile, from: Point, headingDeg: number, stretch = 1): string => {
  const { front, back } = outline(profile, from, headingDeg, stretch);
  return blob([...front, ...back]);
};

/** Half-widths of a profile at a distance along it. */
export function widthsAt(profile: Profile, along: number): Point {
  for (let index = 1; index < profile.length; index += 1) {
    const [toAlong, toFront, toBack] = profile[index] as Profile[number];
    if (toAlong < along) continue;
    const [fromAlong, fromFront, fromBack] = profile[index - 1] as Profile[number];
    const share = (along - fromAlong) / (toAlong - fromAlong);
    return [between(fromFront, toFront, share), between(fromBack, toBack, share)];
  }
  const [, front, back] = profile[profile.length - 1] as Profile[number];
  return [front, back];
}
