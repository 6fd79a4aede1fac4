import type { ExerciseDefinition } from "@hipfirst/exercises";
import { exerciseFigure } from "@hipfirst/figure";
import type { Side } from "@hipfirst/skeleton";
import { useEffect, useMemo, useRef } from "react";
import { adoptFigureCss, useIdPrefix } from "../../../kit/figure.tsx";

interface IdealFigureProps {
  readonly definition: ExerciseDefinition;
  readonly side: Side;
  /** 0 at the start of a repetition, 1 at the end of the way out. */
  readonly reach: number;
  readonly label: string;
}

/** The movement as it is meant, at the same point of the repetition. */
export function IdealFigure({ definition, side, reach, label }: IdealFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const idPrefix = useIdPrefix();
  const figure = useMemo(
    () => exerciseFigure(definition, { side, detail: false, shaded: true, idPrefix }),
    [definition, side, idPrefix],
  );
  const drawn = useMemo(() => figure.drawAt(0), [figure]);
  const inner = useMemo(() => ({ __html: drawn.markup }), [drawn]);
  useEffect(adoptFigureCss, []);
  useEffect(() => {
    const paths = figure.pathsAt(reach);
    for (const target of svg.current?.querySelectorAll<SVGElement>("[data-k]") ?? []) {
      const path = paths[target.dataset.k ?? ""];
      if (path !== undefined) target.setAttribute("d", path);
    }
  }, [figure, reach]);
  return (
    <svg
      ref={svg}
      className="figure"
      viewBox={drawn.viewBox.join(" ")}
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the figure room draws it from numbers alone.
      dangerouslySetInnerHTML={inner}
    />
  );
}
