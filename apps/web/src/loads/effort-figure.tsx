import { exercise as definitionOf } from "@hipfirst/exercises";
import { effortGroups, exerciseFigure } from "@hipfirst/figure";
import type { Side } from "@hipfirst/skeleton";
import { useEffect, useMemo, useRef } from "react";
import { adoptFigureCss, useIdPrefix } from "../kit/figure.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { LoadMoment } from "./repetition.ts";

interface EffortFigureProps {
  readonly exercise: string;
  readonly side: Side;
  readonly tS: number;
  readonly effort: LoadMoment["effort"];
}

/** A muscle that rests is drawn this thin, one at full effort wider by `widest`; drawing units. */
const thinnest = 4;
const widest = 34;
/** Widths follow the root, so that light work is told from rest. */
const drawnShare = (effort: number): number => Math.sqrt(Math.min(1, Math.max(0, effort)));
/** The model draws a hold this long. */
const drawnHoldS = 1;

/** The figure at one moment, with a line for each muscle group: the wider and the warmer, the harder it works. */
export function EffortFigure({ exercise, side, tS, effort }: EffortFigureProps) {
  const { t } = useWords();
  const idPrefix = useIdPrefix();
  const drawing = useRef<SVGGElement>(null);
  const figure = useMemo(
    () => exerciseFigure(definitionOf(exercise), { side, idPrefix, glow: false }),
    [exercise, side, idPrefix],
  );
  const start = useMemo(() => figure.drawAt(0), [figure]);
  const inner = useMemo(() => ({ __html: start.markup }), [start]);
  const progress = figure.progressAt(tS, drawnHoldS);
  useEffect(adoptFigureCss, []);
  useEffect(() => {
    const paths = figure.pathsAt(progress);
    for (const target of drawing.current?.querySelectorAll<SVGElement>("[data-k]") ?? []) {
      const path = paths[target.dataset.k ?? ""];
      if (path !== undefined) target.setAttribute("d", path);
    }
  }, [figure, progress]);
  const lines = figure.effortAt?.(progress) ?? null;
  return (
    <svg
      className="figure"
      viewBox={start.viewBox.join(" ")}
      role="img"
      aria-label={t("loads.figure", { exercise: t(definitionOf(exercise).words.nameId) })}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the figure room draws it from numbers alone. */}
      <g ref={drawing} dangerouslySetInnerHTML={inner} />
      {lines === null ? null : (
        <g transform={figure.turn}>
          {effortGroups.map((group) => (
            <path
              key={group}
              className={`effort ${kindOf(group)}`}
              d={lines[group]}
              strokeWidth={thinnest + widest * drawnShare(effort[group])}
              opacity={0.45 + 0.55 * drawnShare(effort[group])}
            />
          ))}
        </g>
      )}
    </svg>
  );
}

type EffortKind = "flexor" | "trunk" | "behind";

/** Three kinds that differ in colour and in line: solid, dashed, dotted. */
export function kindOf(group: (typeof effortGroups)[number]): EffortKind {
  if (group === "abdominals" || group === "back") return "trunk";
  return group === "hamstrings" || group === "glutes" ? "behind" : "flexor";
}
