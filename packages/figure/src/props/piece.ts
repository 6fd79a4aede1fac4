import type { Point } from "../shapes.ts";
import type { Stance } from "../stance.ts";

/** One path of a prop; `front` is drawn over the body. */
export interface Piece {
  readonly name: string;
  readonly className: string;
  readonly data: string;
  readonly front: boolean;
}

export const behind = (name: string, className: string, data: string): Piece => ({
  name,
  className,
  data,
  front: false,
});
export const inFront = (name: string, className: string, data: string): Piece => ({
  name,
  className,
  data,
  front: true,
});

/** What the picture shows, drawing units. */
export interface Window {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What props are drawn from: the body now, the body at the start, and the window. */
export interface PropScene {
  readonly stance: Stance;
  readonly startStance: Stance;
  readonly window: Window;
}

/** Body heights to drawing units. */
export const units = ([x, y]: readonly [number, number]): Point => [x * 1000, y * 1000];
