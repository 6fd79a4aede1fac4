import type { Prop } from "@hipfirst/exercises";
import type { Depth } from "../stance.ts";
import { block, chair, counter, frontStep, mat, step, table, towel, wall } from "./furniture.ts";
import { type Piece, type PropScene, units, type Window } from "./piece.ts";
import { ankleWeight, ball, bar, footWeight, loopBand, sliders, tubeBand } from "./worn.ts";

export type { Piece, PropScene, Window } from "./piece.ts";

function piecesOf(prop: Prop, scene: PropScene, working: Depth): Piece[] {
  if (prop.kind === "tube-band") return tubeBand(units(prop.anchorHeights), scene, working);
  if ("atHeights" in prop) {
    const [x, y] = units(prop.atHeights);
    switch (prop.kind) {
      case "chair":
        return chair(x, y);
      case "counter":
        return counter(x, y, scene);
      case "wall":
        return wall(x, scene);
      case "table":
        return table(x, y, scene);
      case "step":
        return step(x, y);
      case "block":
        return block(x, y);
      case "ball":
        return ball(x, y, scene);
      case "bar":
        return bar(scene);
    }
  }
  switch (prop.kind) {
    case "mat":
      return mat(scene.window);
    case "towel":
      return towel(scene);
    case "sliders":
      return sliders(scene);
    case "loop-band":
      return loopBand(scene);
    case "ankle-weight":
      return ankleWeight(scene, working);
    case "foot-weight":
      return footWeight(scene, working);
  }
}

const named = (index: number, pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => ({ ...piece, name: `prop${index}.${piece.name}` }));

/** What is drawn of the props when the body is seen from the front: what it lies or stands on. */
export function frontPropPieces(props: readonly Prop[], window: Window): Piece[] {
  return props.flatMap((prop, index) => {
    if (prop.kind === "mat") return named(index, mat(window));
    return prop.kind === "step" ? named(index, frontStep(units(prop.atHeights)[1])) : [];
  });
}

/** All pieces of all props, with names unique within the drawing. `working` is the depth of the loaded leg. */
export function propPieces(props: readonly Prop[], scene: PropScene, working: Depth): Piece[] {
  return props.flatMap((prop, index) => named(index, piecesOf(prop, scene, working)));
}
