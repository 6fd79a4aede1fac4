import type { Prop } from "@hipfirst/exercises";
import type { Depth } from "../stance.ts";
import { block, chair, counter, mat, step, table, towel, wall } from "./furniture.ts";
import { type Piece, type PropScene, units } from "./piece.ts";
import { ankleWeight, ball, bar, footWeight, loopBand, sliders, tubeBand } from "./worn.ts";

export type { Piece, PropScene } from "./piece.ts";

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
      return mat(scene);
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

/** All pieces of all props, with names unique within the drawing. `working` is the depth of the loaded leg. */
export function propPieces(props: readonly Prop[], scene: PropScene, working: Depth): Piece[] {
  return props.flatMap((prop, index) =>
    piecesOf(prop, scene, working).map((piece) => ({ ...piece, name: `prop${index}.${piece.name}` })),
  );
}
