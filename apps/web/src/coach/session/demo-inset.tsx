import type { Side } from "@hipfirst/skeleton";
import { useState } from "react";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { DemoFigure } from "./demo-figure.tsx";

interface DemoInsetProps {
  readonly exercise: string;
  readonly side: Side | "both";
  readonly still: boolean;
}

/** The movement in a corner of the camera picture; a press makes it large, with its keys. */
export function DemoInset({ exercise, side, still }: DemoInsetProps) {
  const { t } = useWords();
  const [isLarge, setLarge] = useState(false);
  if (isLarge)
    return (
      <section className="pip large" aria-label={t("app.session.figure")}>
        <DemoFigure exercise={exercise} side={side} />
        <button type="button" className="rb shut" onClick={() => setLarge(false)}>
          <Icon name="close" />
          <span className="vh">{t("app.session.demo-small")}</span>
        </button>
      </section>
    );
  return (
    <button
      type="button"
      className="pip"
      aria-label={t("app.session.demo-large")}
      onClick={() => setLarge(true)}
    >
      <ExerciseFigure exercise={exercise} side={side === "left" ? "left" : "right"} still={still} small />
    </button>
  );
}
