/** A point in the photo, in its pixels: x to the right, y down. */
export interface PhotoPoint {
  readonly x: number;
  readonly y: number;
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** Thigh against horizontal, degrees: positive when the knee is above the hip. Left and right facing alike. */
export function thighAngleDeg(hip: PhotoPoint, knee: PhotoPoint): number {
  return degrees(Math.atan2(hip.y - knee.y, Math.abs(knee.x - hip.x)));
}

/** Knee flexion, degrees: 0 straight. */
export function kneeFlexionDeg(hip: PhotoPoint, knee: PhotoPoint, ankle: PhotoPoint): number {
  const toHip = { x: hip.x - knee.x, y: hip.y - knee.y };
  const toAnkle = { x: ankle.x - knee.x, y: ankle.y - knee.y };
  const lengths = Math.hypot(toHip.x, toHip.y) * Math.hypot(toAnkle.x, toAnkle.y);
  if (lengths === 0) return 0;
  const cosine = (toHip.x * toAnkle.x + toHip.y * toAnkle.y) / lengths;
  return 180 - degrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
}
