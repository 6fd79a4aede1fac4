import type { Side } from "@hipfirst/skeleton";

/** How a figure is drawn. Colours are CSS custom properties of the look (`--fig-*`) with a fallback for print. */
export interface FigureStyle {
  /**
   * From the side, or from the front of an upright body. A posture of the frontal plane is always seen from the front.
   */
  readonly view: "side" | "front";
  /** Facing right shows the right leg near. */
  readonly facing: Side;
  /** The hip that glows; null draws none. */
  readonly workingSide: Side | "both" | null;
  /** Face and muscle lines; off for thumbnails (under about 120 px). */
  readonly detail: boolean;
  /** Pelvis, spine and femur shown through the body; from about 200 px. */
  readonly bones: boolean;
  /** Light and shade; off where many figures move at once. */
  readonly shaded: boolean;
  /** The dotted arrow along the path of the moving joint. */
  readonly arrow: boolean;
  /** A unique prefix for ids inside the drawing, so that several may stand on one page. */
  readonly idPrefix: string;
}

export const usualStyle: FigureStyle = {
  view: "side",
  facing: "right",
  workingSide: "right",
  detail: true,
  bones: false,
  shaded: true,
  arrow: false,
  idPrefix: "fg",
};

/** Path data by key. A key may stand at several elements of the markup (a shape and its glow). */
export type FigurePaths = Readonly<Record<string, string>>;

/** Pieces of a drawing keyed by name, so that an animation rewrites only path data. */
export interface DrawnFigure {
  /** Thousandths of body height, y down. */
  readonly viewBox: readonly [x: number, y: number, width: number, height: number];
  /** Inner markup of the `<svg>` element; every moving path has `data-k`. Colours come from `figureCss`. */
  readonly markup: string;
  /** Path data by key, for updating a mounted drawing frame by frame. */
  readonly paths: FigurePaths;
}
