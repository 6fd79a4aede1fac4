import type { Prop } from "@hipfirst/exercises";
import type { Posture } from "@hipfirst/skeleton";
import { sideMarkup, sidePaths } from "./body/side.ts";
import { definitions } from "./filters.ts";
import { type Piece, propPieces } from "./props/index.ts";
import { shadowPath } from "./shadow.ts";
import { written } from "./shapes.ts";
import { type Depth, type Grip, type Stance, stanceOf } from "./stance.ts";
import type { DrawnFigure, FigurePaths, FigureStyle } from "./style.ts";

/** What surrounds the body. */
export interface Scene {
  readonly props: readonly Prop[];
  /** Drawing window in body heights: left, right, bottom, top. */
  readonly viewHeights: readonly [left: number, right: number, bottom: number, top: number];
  readonly grips?: Readonly<Record<"left" | "right", Grip>>;
  /** Where a movement began: what lies on the floor stays there, a ball has rolled since. */
  readonly start?: Posture;
  /** Markup over the drawing, in its units (the arrow). */
  readonly over?: string;
}

const emptyScene: Scene = { props: [], viewHeights: [-0.3, 0.3, 0, 1] };
const margin = 30;
const belowFloor = 20;

/** Everything that is drawn of one moment, before it becomes markup. */
interface Moment {
  readonly stance: Stance;
  readonly pieces: readonly Piece[];
}

function momentOf(posture: Posture, style: FigureStyle, scene: Scene): Moment {
  const stance = stanceOf(posture, style.facing, scene.grips);
  const startStance = scene.start === undefined ? stance : stanceOf(scene.start, style.facing, scene.grips);
  const [left, right, bottom, top] = scene.viewHeights.map((value) => value * 1000) as [
    number,
    number,
    number,
    number,
  ];
  const working: Depth =
    style.workingSide === null || style.workingSide === "both" || style.workingSide === style.facing
      ? "near"
      : "far";
  const pieces = propPieces(
    scene.props,
    { stance, startStance, window: { left, right, bottom, top } },
    working,
  );
  return { stance, pieces };
}

const pathsOf = ({ stance, pieces }: Moment, style: FigureStyle): FigurePaths => ({
  shadow: shadowPath(stance),
  ...sidePaths(stance, style),
  ...Object.fromEntries(pieces.map(({ name, data }) => [name, data])),
});

/** Only the path data of a figure, for the next frame of a mounted drawing. */
export function framePaths(posture: Posture, style: FigureStyle, scene: Scene = emptyScene): FigurePaths {
  return pathsOf(momentOf(posture, style, scene), style);
}

/** The figure of a posture: near and far limbs, the working hip glowing, props, shadow. */
export function draw(posture: Posture, style: FigureStyle, scene: Scene = emptyScene): DrawnFigure {
  const moment = momentOf(posture, style, scene);
  const paths = pathsOf(moment, style);
  const [left, right, bottom, top] = scene.viewHeights.map((value) => value * 1000) as [
    number,
    number,
    number,
    number,
  ];
  const piece = ({ name, className, data }: Piece) =>
    `<path data-k="${name}" class="fg-${className}" d="${data}"/>`;
  const layer = (front: boolean) =>
    moment.pieces
      .filter((one) => one.front === front)
      .map(piece)
      .join("");
  const onFloor = bottom === 0;
  const content =
    layer(false) +
    (onFloor
      ? `<path data-k="shadow" class="fg-shadow" filter="url(#${style.idPrefix}shadow)" d="${paths.shadow}"/>`
      : "") +
    sideMarkup(paths, style) +
    layer(true) +
    (scene.over ?? "");
  const ground = onFloor ? `<path class="fg-ground" d="M${written(left)} 2H${written(right)}"/>` : "";
  const flip =
    style.facing === "left" ? ` transform="translate(${written(left + right)} 0) scale(-1 1)"` : "";
  return {
    viewBox: [
      left - margin,
      -top - margin,
      right - left + 2 * margin,
      top - bottom + 2 * margin + belowFloor,
    ],
    markup: `<defs>${definitions(style.idPrefix, style.shaded)}</defs>${ground}<g${flip}>${content}</g>`,
    paths,
  };
}
