import type { Side } from "@hipfirst/skeleton";

/** How a figure is drawn; colours are CSS custom properties of the look (`--fig-*`) with a fallback for print. */
export interface FigureStyle {
  /** Facing right shows the right leg near. */
  readonly facing: "left" | "right";
  /** The hip that glows; null draws none. */
  readonly workingSide: Side | "both" | null;
  /** Face and muscle lines; off for thumbnails. */
  readonly detail: boolean;
  /** Pelvis, spine and femur shown through the body; from about 200 px. */
  readonly bones: boolean;
  /** The dotted arrow along the path of the moving joint. */
  readonly arrow: boolean;
  /** A unique prefix for ids inside the drawing, so that several may stand on one page. */
  readonly idPrefix: string;
}

/** Pieces of a drawing keyed by name, so that an animation rewrites only path data. */
export interface DrawnFigure {
  readonly viewBox: readonly [x: number, y: number, width: number, height: number];
  /** Inner markup of the `<svg>` element; every moving path has `data-k`. */
  readonly markup: string;
  /** Path data by key, for updating a mounted drawing frame by frame. */
  readonly paths: Readonly<Record<string, string>>;
}
