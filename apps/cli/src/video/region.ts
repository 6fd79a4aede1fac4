/** A turned square of a picture: where a network looks. Pixels; the turn is clockwise on the picture, in radians. */
export interface Region {
  readonly centreX: number;
  readonly centreY: number;
  readonly sizePx: number;
  readonly turnRad: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The circle of the body is enlarged by this before cropping (MediaPipe: `RectTransformationCalculator` scale 1.25). */
const enlargement = 1.25;

/** The smallest square that holds the whole picture, upright: what the detector looks at (letterboxed). */
export function wholePicture(widthPx: number, heightPx: number): Region {
  return { centreX: widthPx / 2, centreY: heightPx / 2, sizePx: Math.max(widthPx, heightPx), turnRad: 0 };
}

/**
 * The square around a body, turned so that the body stands up in it: BlazePose's Vitruvian-man alignment (Bazarevsky et al.
 * 2020, section 2.2) from the middle of the hips and a point on the circle around the whole person.
 */
export function bodyRegion(hips: Point, onCircle: Point): Region {
  const [dx, dy] = [onCircle.x - hips.x, onCircle.y - hips.y];
  const turn = Math.PI / 2 - Math.atan2(-dy, dx);
  return {
    centreX: hips.x,
    centreY: hips.y,
    sizePx: 2 * enlargement * Math.hypot(dx, dy),
    turnRad: turn - 2 * Math.PI * Math.floor((turn + Math.PI) / (2 * Math.PI)),
  };
}

/** The place in the picture of a point of the region, given from 0 to 1 along its own sides. */
export function fromRegion({ centreX, centreY, sizePx, turnRad }: Region, point: Point): Point {
  const [along, down] = [(point.x - 0.5) * sizePx, (point.y - 0.5) * sizePx];
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  return { x: centreX + along * cos - down * sin, y: centreY + along * sin + down * cos };
}
