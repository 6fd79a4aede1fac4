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
  /** Stops the movement where it is. */
  readonly paused?: boolean;
  /** 1 is the tempo of the exercise. */
  readonly speed?: number;
}

/** The moving figure of a built-in exercise. */
export function ExerciseFigure(props: ExerciseFigureProps) {
  const { exercise, side = "right", arrow = false, bones = false, still = false, small = false } = props;
  const { paused = false, speed = 1 } = props;
  const { t } = useWords();
  const idPrefix = useIdPrefix();
  const figure = useMemo(
    () =>
      exerciseFigure(definitionOf(exercise), {
        side,
        arrow,
        bones: bones && !small,
        detail: !small,
        shaded: !small,
        idPrefix,
      }),
    [exercise, side, arrow, bones, small, idPrefix],
  );
  return (
    <PlayingFigure
      figure={figure}
      label={t(definitionOf(exercise).words.nameId)}
      plays={!still && !paused}
      at={figure.stillAt}
      speed={speed}
    />
  );
}

/** Ids inside a drawing must be its own: several figures stand on one page. */
export function useIdPrefix(): string {
  return `fg${useId().replace(/[^a-zA-Z0-9]/g, "")}`;
}

interface PlayingFigureProps {
  readonly figure: Figure;
  readonly label: string;
  readonly plays: boolean;
  /** The moment shown before it plays and under reduced motion: 0 the start, 1 the end of the way out. */
  readonly at: number;
  /** 1 is the tempo of the exercise. */
  readonly speed?: number;
}

/** A prepared figure. It rests where it is when it does not play, and always when the person prefers reduced motion. */
export function PlayingFigure({ figure, label, plays, at, speed = 1 }: PlayingFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const playedS = useRef(0);
  const drawn = useMemo(() => figure.drawAt(at), [figure, at]);
  const inner = useMemo(() => ({ __html: drawn.markup }), [drawn]);

  useEffect(adoptFigureCss, []);
  useEffect(() => {
    const element = svg.current;
    if (!plays || element === null || prefersRest()) return;
    return animate(element, figure, speed, playedS);
  }, [plays, figure, speed]);

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

export function prefersRest(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The style sheet of all figures, adopted once: the content policy forbids style elements. */
export function adoptFigureCss(): void {
  if (document.documentElement.dataset.figureCss === "adopted") return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(figureCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.dataset.figureCss = "adopted";
}

const holdShownS = 2;
const restShownS = 0.7;

/**
 * Rewrites path data frame by frame, with a short rest between repetitions; returns how to stop. `played` keeps the seconds,
 * so that a figure goes on where it paused.
 */
function animate(svg: SVGSVGElement, figure: Figure, speed: number, played: { current: number }): () => void {
  const targets = [...svg.querySelectorAll<SVGElement>("[data-k]")];
  const loopS = figure.repetitionS(holdShownS) + restShownS;
  let lastMs = performance.now();
  let next = 0;
  const frame = (nowMs: number) => {
    played.current = (played.current + (Math.max(0, nowMs - lastMs) / 1000) * speed) % loopS;
    lastMs = nowMs;
    const paths = figure.pathsAt(figure.progressAt(played.current, holdShownS));
    for (const target of targets) {
      const path = paths[target.dataset.k ?? ""];
      if (path !== undefined) target.setAttribute("d", path);
    }
    next = requestAnimationFrame(frame);
  };
  next = requestAnimationFrame(frame);
  return () => cancelAnimationFrame(next);
}
