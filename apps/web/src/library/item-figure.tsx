import type { Fault } from "@hipfirst/exercises";
import { type ExerciseDrawing, exerciseFigure, faultFigure } from "@hipfirst/figure";
import type { Side } from "@hipfirst/skeleton";
import { useMemo } from "react";
import { PlayingFigure, useIdPrefix } from "../kit/figure.tsx";
import type { ShelfItem } from "./shelf.ts";

interface ItemFigureProps {
  readonly item: ShelfItem;
  /** What the picture shows, for people who do not see it. */
  readonly label: string;
  readonly side?: Side;
  /** 0 the start, 1 the end of the way out. */
  readonly at?: number;
  readonly plays?: boolean;
  readonly speed?: number;
  readonly arrow?: boolean;
  readonly bones?: boolean;
  /** Without face lines and shading, for many at once. */
  readonly plain?: boolean;
}

/** The figure of any exercise of the library, built in or brought. */
export function ItemFigure(props: ItemFigureProps) {
  const { item, label, side = "right", at = 1, plays = false, speed = 1 } = props;
  const { arrow = false, bones = false, plain = false } = props;
  const idPrefix = useIdPrefix();
  const figure = useMemo(() => {
    const drawing: ExerciseDrawing = { side, arrow, bones, detail: !plain, shaded: !plain, idPrefix };
    return exerciseFigure(item.definition, drawing);
  }, [item, side, arrow, bones, plain, idPrefix]);
  return <PlayingFigure figure={figure} label={label} plays={plays} at={at} speed={speed} />;
}

/** The exercise done with this fault, moving; nothing for a fault that only the person can feel. */
export function FaultFigure({ item, fault, label }: { item: ShelfItem; fault: Fault; label: string }) {
  const idPrefix = useIdPrefix();
  const figure = useMemo(() => faultFigure(item.definition, fault, { idPrefix }), [item, fault, idPrefix]);
  if (figure === null) return null;
  // A fault of the way back shows where the body returns to.
  const at = fault.shownBy?.end === undefined && fault.shownBy?.start !== undefined ? 0 : 1;
  return <PlayingFigure figure={figure} label={label} plays at={at} />;
}
