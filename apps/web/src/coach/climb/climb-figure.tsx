import { exercise as definitionOf } from "@hipfirst/exercises";
import { exerciseFigure } from "@hipfirst/figure";
import { useEffect, useMemo } from "react";
import { adoptFigureCss, useIdPrefix } from "../../kit/figure.tsx";

interface ClimbFigureProps {
  readonly exercise: string;
  /** Where on the climb, in its own units: the middle of a terrace and its top. */
  readonly middle: number;
  readonly floor: number;
  /** Units of the climb for a thousandth of a body height. */
  readonly scale: number;
  /** Nothing is drawn beyond. */
  readonly right: number;
  readonly isHere: boolean;
}

/** A person at one exercise, standing on a terrace; all at the same scale. */
export function ClimbFigure({ exercise, middle, floor, scale, right, isHere }: ClimbFigureProps) {
  const idPrefix = useIdPrefix();
  const drawn = useMemo(() => {
    const figure = exerciseFigure(definitionOf(exercise), { detail: isHere, idPrefix });
    return figure.drawAt(figure.stillAt);
  }, [exercise, isHere, idPrefix]);
  const inner = useMemo(() => ({ __html: drawn.markup }), [drawn]);
  useEffect(adoptFigureCss, []);
  const [, boxTop, boxWidth, boxHeight] = drawn.viewBox;
  const width = boxWidth * scale;
  return (
    <svg
      className="climb-figure"
      x={Math.max(2, Math.min(middle - width * 0.48, right - width))}
      y={floor + boxTop * scale}
      width={width}
      height={boxHeight * scale}
      viewBox={drawn.viewBox.join(" ")}
      opacity={isHere ? 1 : 0.9}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the figure room draws it from numbers alone.
      dangerouslySetInnerHTML={inner}
    />
  );
}
