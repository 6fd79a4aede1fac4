import type { FrontStance } from "./front-stance.ts";
import { clamp, ellipse, offset, type Point } from "./shapes.ts";
import type { Stance } from "./stance.ts";

/** Above this nothing of the body shades the floor. */
const reach = 150;

/** A soft contact shadow below what is near the floor, as one path; the lower, the wider. */
const below = (points: readonly Point[]): string =>
  points
    .map(([x, y]) => {
      const strength = clamp(1 - y / reach, 0, 1);
      return strength === 0 ? "" : ellipse([x, -2], 30 + 50 * strength, 3 + 6 * strength);
    })
    .join("");

export function sideShadow({ legs, arms, hip, head, trunk }: Stance): string {
  const { near, far } = legs;
  const toes = (leg: Stance["legs"]["near"]): Point => offset(leg.ankle, leg.footDeg, 60, 0);
  return below([
    hip,
    near.knee,
    far.knee,
    near.ankle,
    far.ankle,
    trunk(-4, 276),
    head(0, 0),
    arms.near.wrist,
    arms.far.wrist,
    toes(near),
    toes(far),
  ]);
}

export function frontShadow({ legs, arms, midHip, trunk }: FrontStance): string {
  const { left, right } = legs;
  return below([
    midHip,
    left.knee,
    right.knee,
    left.ankle,
    right.ankle,
    trunk(0, 276),
    arms.left.elbow,
    arms.right.elbow,
    arms.left.wrist,
    arms.right.wrist,
  ]);
}
