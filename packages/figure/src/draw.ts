import type { Prop } from "@hipfirst/exercises";
import type { Posture } from "@hipfirst/skeleton";
import { frontMarkup, frontPaths } from "./body/front.ts";
import { sideMarkup, sidePaths } from "./body/side.ts";
import { definitions } from "./filters.ts";
import { frontStanceOf } from "./front-stance.ts";
import { frontPropPieces, type Piece, propPieces, type Window } from "./props/index.ts";
import { frontShadow, sideShadow } from "./shadow.ts";
import { written } from "./shapes.ts";
import { type Depth, type Grip, stanceOf } from "./stance.ts";
import type { DrawnFigure, FigurePaths, FigureStyle } from "./style.ts";

/** What surrounds the body. */
export interface Scene {
  /** Seen from the front, only a mat and a step are drawn. */
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

/** Everything that is drawn of one moment; markup is made only when asked for. */
interface Moment {
  readonly body: FigurePaths;
  readonly pieces: readonly Piece[];
  readonly bodyMarkup: (paths: FigurePaths) => string;
}

const windowOf = ({ viewHeights: [left, right, bottom, top] }: Scene): Window => ({
  left: left * 1000,
  right: right * 1000,
  bottom: bottom * 1000,
  top: top * 1000,
});

const isFront = (posture: Posture, style: FigureStyle): boolean =>
  style.view === "front" || posture.plane === "frontal";

const workingDepth = ({ facing, workingSide }: FigureStyle): Depth =>
  workingSide === null || workingSide === "both" || workingSide === facing ? "near" : "far";

function sideMoment(posture: Posture, style: FigureStyle, scene: Scene): Moment {
  const stance = stanceOf(posture, style.facing, scene.grips);
  const startStance = scene.start === undefined ? stance : stanceOf(scene.start, style.facing, scene.grips);
  const propScene = { stance, startStance, window: windowOf(scene) };
  return {
    body: { shadow: sideShadow(stance), ...sidePaths(stance, style) },
    pieces: propPieces(scene.props, propScene, workingDepth(style)),
    bodyMarkup: (paths) => sideMarkup(paths, style),
  };
}

function frontMoment(posture: Posture, style: FigureStyle, scene: Scene): Moment {
  const stance = frontStanceOf(posture);
  return {
    body: { shadow: frontShadow(stance), ...frontPaths(stance, style) },
    pieces: frontPropPieces(scene.props, windowOf(scene)),
    bodyMarkup: (paths) => frontMarkup(paths, stance, style),
  };
}

const momentOf = (posture: Posture, style: FigureStyle, scene: Scene): Moment =>
  isFront(posture, style) ? frontMoment(posture, style, scene) : sideMoment(posture, style, scene);

function pathsOf({ body, pieces }: Moment): FigurePaths {
  const paths: Record<string, string> = { ...body };
  for (const { name, data } of pieces) paths[name] = data;
  return paths;
}

/** Only the path data of a figure, for the next frame of a mounted drawing. */
export function framePaths(posture: Posture, style: FigureStyle, scene: Scene = emptyScene): FigurePaths {
  return pathsOf(momentOf(posture, style, scene));
}

/** How a figure that faces left is turned round; undefined for one that is drawn as it is. */
export function turnOf(posture: Posture, { facing, view }: FigureStyle, scene: Scene): string | undefined {
  if (facing !== "left" || (posture.plane !== "frontal" && view !== "side")) return undefined;
  const { left, right } = windowOf(scene);
  return `translate(${written(left + right)} 0) scale(-1 1)`;
}

/** The figure of a posture: near and far limbs, the working hip glowing, props, shadow. */
export function draw(posture: Posture, style: FigureStyle, scene: Scene = emptyScene): DrawnFigure {
  const moment = momentOf(posture, style, scene);
  const paths = pathsOf(moment);
  const { left, right, bottom, top } = windowOf(scene);
  const onFloor = bottom === 0;
  const layer = (front: boolean) =>
    moment.pieces
      .filter((piece) => piece.front === front)
      .map(({ name, className, data }) => `<path data-k="${name}" class="fg-${className}" d="${data}"/>`)
      .join("");
  const shadow = onFloor
    ? `<path data-k="shadow" class="fg-shadow" filter="url(#${style.idPrefix}shadow)" d="${paths.shadow}"/>`
    : "";
  const hasMat = scene.props.some(({ kind }) => kind === "mat");
  const ground =
    onFloor && !hasMat ? `<path class="fg-ground" d="M${written(left)} 2H${written(right)}"/>` : "";
  const turn = turnOf(posture, style, scene);
  const flip = turn === undefined ? "" : ` transform="${turn}"`;
  const content = layer(false) + shadow + moment.bodyMarkup(paths) + layer(true) + (scene.over ?? "");
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
