/** Orientation of a device as browsers tell it, degrees. */
export interface Orientation {
  readonly beta: number;
  readonly gamma: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (value: number): number => (Math.asin(Math.min(1, Math.max(-1, value))) * 180) / Math.PI;

/** How far the long edge of the device points above (+) or below (−) the horizon, degrees; its top is the front end. */
export function longEdgeDeg({ beta }: Orientation): number {
  return degrees(Math.sin(radians(beta)));
}

/** How far the short edge points above the horizon towards its right end, degrees. */
export function shortEdgeDeg({ beta, gamma }: Orientation): number {
  return degrees(-Math.cos(radians(beta)) * Math.sin(radians(gamma)));
}

/** How far the picture of the camera is turned away from level, degrees; `screenDeg` is how the screen is turned. */
export function pictureRollDeg(orientation: Orientation, screenDeg: number): number {
  return screenDeg % 180 === 0 ? shortEdgeDeg(orientation) : longEdgeDeg(orientation);
}
