import { box, carry, ellipse, line, offset, type Point, polygon } from "../shapes.ts";
import type { DrawnLeg } from "../stance.ts";
import { behind, inFront, type Piece, type PropScene } from "./piece.ts";

const workingLeg = ({ stance }: PropScene, working: "near" | "far"): DrawnLeg => stance.legs[working];

/** A cuff just above the ankle. */
export function ankleWeight(scene: PropScene, working: "near" | "far"): Piece[] {
  const { knee, shankDeg } = workingLeg(scene, working);
  const draw = working === "near" ? inFront : behind;
  return [
    draw(
      "cuff",
      "metal",
      polygon(
        carry(knee, shankDeg, [
          [181, 26],
          [225, 25],
          [225, -26],
          [181, -28],
        ]),
      ),
    ),
  ];
}

const bellRadius = 42;

/** A weight that hangs from the foot, and stands on the floor when the foot does. */
export function footWeight(scene: PropScene, working: "near" | "far"): Piece[] {
  const { ankle, footDeg } = workingLeg(scene, working);
  const [x, hangingY] = offset(ankle, footDeg, 56, -4);
  const y = Math.max(hangingY, bellRadius + 74);
  const draw = working === "near" ? inFront : behind;
  const at = (dx: number, dy: number): Point => [x + dx, y - dy];
  return [
    draw("handle", "handle", line([at(-26, 46), at(-27, 8), at(0, -14), at(27, 8), at(26, 46)])),
    draw("bell", "metal", ellipse(at(0, 74), bellRadius, bellRadius)),
    draw("shine", "metal-hi", ellipse(at(-14, 60), 11, 8, 35)),
  ];
}

/** A short band round both feet. */
export function loopBand({ stance }: PropScene): Piece[] {
  const around = ({ ankle, footDeg }: DrawnLeg) => offset(ankle, footDeg, 46, -16);
  const near = around(stance.legs.near);
  const far = around(stance.legs.far);
  return [
    behind("farLoop", "band", ellipse(far, 14, 30, stance.legs.far.footDeg)),
    inFront("stretch", "band", line([near, far])),
    inFront("nearLoop", "band", ellipse(near, 14, 31, stance.legs.near.footDeg)),
  ];
}

/** A long band from its anchor to the working ankle. */
export function tubeBand(anchor: Point, scene: PropScene, working: "near" | "far"): Piece[] {
  const { knee, shankDeg } = workingLeg(scene, working);
  const draw = working === "near" ? inFront : behind;
  return [
    draw("tube", "band", line([anchor, offset(knee, shankDeg, 222, -4)])),
    draw(
      "cuff",
      "band-wide",
      line(
        carry(knee, shankDeg, [
          [214, 24],
          [226, -26],
        ]),
      ),
    ),
    behind("anchor", "metal", ellipse(anchor, 14, 14)),
  ];
}

/** Discs that carry the balls of the feet over the floor. */
export function sliders({ stance }: PropScene): Piece[] {
  return (["far", "near"] as const).map((depth) => {
    const { ankle, footDeg } = stance.legs[depth];
    const [x] = offset(ankle, footDeg, 82, -40);
    return inFront(`${depth}Disc`, "metal", ellipse([x + 6, 1], 46, 8));
  });
}

/** A ball that rolls without slipping: its centre travels half as far as the feet on top of it. */
export function ball(centreX: number, radius: number, { stance, startStance }: PropScene): Piece[] {
  const rolledX = (stance.legs.near.ankle[0] - startStance.legs.near.ankle[0]) / 2;
  const x = centreX + rolledX;
  const highlight: Point[] = [-150, -128, -106].map((headingDeg) => {
    const radians = ((headingDeg + 40) * Math.PI) / 180;
    return [x - radius * 0.74 * Math.cos(radians), radius - radius * 0.74 * Math.sin(radians)];
  });
  return [
    behind("ball", "ball", ellipse([x, radius], radius, radius)),
    behind("light", "ball-light", line(highlight)),
  ];
}

/** A bar across the view, held in the hands. */
export function bar({ startStance }: PropScene): Piece[] {
  const { wrist, handDeg } = startStance.arms.near;
  const [x, y] = offset(wrist, handDeg, 26, 2);
  return [
    behind("mount", "prop-3", box(x - 6, y, 12, 70, 4)),
    inFront("bar", "metal", ellipse([x, y], 17, 17)),
    inFront("shine", "metal-hi", ellipse([x, y], 7, 7)),
  ];
}
