import { exercise as definitionOf } from "@hipfirst/exercises";
import { exerciseFigure, type ExerciseFigure as Figure, figureCss } from "@hipfirst/figure";
import type { Side } from "@hipfirst/skeleton";
import { useEffect, useId, useMemo, useRef } from "react";
import { useWords } from "./preferences.tsx";
import "./figure.css";

interface ExerciseFigureProps {
  readonly exercise: string;
  readonly side?: Side;
  readonly arrow?: boolean;
  readonly bones?: boolean;
  /** Shows the moment that explains it best and does not move. */
  readonly still?: boolean;
  /** For thumbnails: no face lines, no shading. */
  readonly small?: boolean;
}

/** The style sheet of all figures, adopted once: the content policy forbids style elements. */
function adoptFigureCss(): void {
  if (document.documentElement.dataset.figureCss === "adopted") return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(figureCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.dataset.figureCss = "adopted";
}

/** The moving figure of an exercise. It rests at its end position when the person prefers reduced motion. */
export function ExerciseFigure(props: ExerciseFigureProps) {
  const { exercise, side = "right", arrow = false, bones = false, still = false, small = false } = props;
  const { t } = useWords();
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const figure = useMemo(
    () =>
      exerciseFigure(definitionOf(exercise), {
        side,
        arrow,
        bones: bones && !small,
        detail: !small,
        shaded: !small,
        idPrefix: `fg${id.replace(/[^a-zA-Z0-9]/g, "")}`,
      }),
    [exercise, side, arrow, bones, small, id],
  );
  const drawn = useMemo(() => figure.drawAt(figure.stillAt), [figure]);
  const inner = useMemo(() => ({ __html: drawn.markup }), [drawn]);

  useEffect(adoptFigureCss, []);
  useEffect(() => {
    const element = svg.current;
    if (still || element === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    return animate(element, figure);
  }, [still, figure]);

  return (
    <svg
      ref={svg}
      className="figure"
      viewBox={drawn.viewBox.join(" ")}
      role="img"
      aria-label={t(definitionOf(exercise).words.nameId)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the figure room draws it from our own definitions.
      dangerouslySetInnerHTML={inner}
    />
  );
}

const holdShownS = 2;
const restShownS = 0.7;

/** Rewrites path data frame by frame, with a short rest between repetitions; returns how to stop. */
function animate(svg: SVGSVGElement, figure: Figure): () => void {
  const targets = [...svg.querySelectorAll<SVGElement>("[data-k]")];
  const loopS = figure.repetitionS(holdShownS) + restShownS;
  const fromMs = performance.now();
  let next = 0;
  const frame = (nowMs: number) => {
    const timeS = Math.max(0, (nowMs - fromMs) / 1000) % loopS;
    const paths = figure.pathsAt(figure.progressAt(timeS, holdShownS));
    for (const target of targets) {
      const path = paths[target.dataset.k ?? ""];
      if (path !== undefined) target.setAttribute("d", path);
    }
    next = requestAnimationFrame(frame);
  };
  next = requestAnimationFrame(frame);
  return () => cancelAnimationFrame(next);
}
