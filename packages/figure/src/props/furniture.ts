import { box, line } from "../shapes.ts";
import { behind, type Piece, type PropScene, type Window } from "./piece.ts";

/** Seat surface at `y`, its middle near `x`; the back rest is behind the person. */
export function chair(x: number, y: number): Piece[] {
  return [
    behind("backPost", "prop-2", box(x - 118, y - 8, 14, 330, 7)),
    behind("backLeg", "prop-2", box(x - 112, 0, 12, y - 8, 5)),
    behind("frontLeg", "prop-2", box(x + 132, 0, 12, y - 8, 5)),
    behind("seat", "prop", box(x - 120, y - 22, 276, 22, 9)),
    behind("backRest", "prop", box(x - 122, y + 190, 22, 130, 9)),
  ];
}

/** Top surface at `y` from `x` to the edge of the picture. */
export function counter(x: number, y: number, { window }: PropScene): Piece[] {
  const width = Math.max(200, Math.min(370, window.right - 20 - x));
  return [
    behind("front", "prop-3", box(x + 20, 0, width - 40, y)),
    behind("top", "prop", box(x, y, width, 20, 6)),
  ];
}

export function wall(x: number, { window }: PropScene): Piece[] {
  return [behind("wall", "prop-3", box(x, 0, 26, window.top + 40, 4))];
}

/** A treatment table whose top is at `y` and whose foot end is at `x`. */
export function table(x: number, y: number, { window }: PropScene): Piece[] {
  const left = Math.min(window.left, x - 500);
  return [
    behind("headLeg", "prop-2", box(left + 60, 0, 16, y - 14, 5)),
    behind("footLeg", "prop-2", box(x - 90, 0, 16, y - 14, 5)),
    behind("top", "prop", box(left, y - 34, x - left, 34, 12)),
  ];
}

/** A step under a foot whose ankle is near `x`; its tread is at `y`. */
export function step(x: number, y: number): Piece[] {
  const depth = 300;
  return [
    behind("block", "prop-3", box(x - depth + 140, 0, depth, y, 4)),
    behind("tread", "prop", box(x - depth + 132, y - 14, depth + 16, 14, 5)),
  ];
}

/** The same step from the front. */
export const frontStep = (y: number): Piece[] => [
  behind("block", "prop-3", box(-170, 0, 340, y, 4)),
  behind("tread", "prop", box(-178, y - 14, 356, 14, 5)),
];

/** A low object to lift the leg over, `y` high. */
export const block = (x: number, y: number): Piece[] => [behind("block", "prop", box(x, 0, 44, y, 5))];

export function mat(window: Window): Piece[] {
  return [behind("mat", "mat", box(window.left, -14, window.right - window.left, 14, 7))];
}

/** A folded towel under the hollow of the low back; it stays where it lies. */
export function towel({ startStance }: PropScene): Piece[] {
  const [x] = startStance.trunk(-54, 108);
  const half = 62;
  return [
    behind(
      "towel",
      "towel",
      `${line([
        [x - half, 2],
        [x - half + 8, 20],
        [x, 26],
        [x + half - 8, 20],
        [x + half, 2],
      ])}Z`,
    ),
  ];
}
