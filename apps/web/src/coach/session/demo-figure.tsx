import type { Side } from "@hipfirst/skeleton";
import { useState } from "react";
import { ExerciseFigure, prefersRest } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import "./demo.css";

interface DemoFigureProps {
  readonly exercise: string;
  readonly side: Side | "both";
  readonly arrow?: boolean;
  /** Between sets it rests. */
  readonly still?: boolean;
}

const slowSpeed = 0.4;

/** The movement as it is meant, with two keys: pause it, slow it. Under reduced motion it rests and has none. */
export function DemoFigure({ exercise, side, arrow = false, still = false }: DemoFigureProps) {
  const { t } = useWords();
  const [isPaused, setPaused] = useState(false);
  const [isSlow, setSlow] = useState(false);
  return (
    <>
      <ExerciseFigure
        exercise={exercise}
        side={side === "left" ? "left" : "right"}
        arrow={arrow}
        bones
        still={still}
        paused={isPaused}
        speed={isSlow ? slowSpeed : 1}
      />
      {still || prefersRest() ? null : (
        <div className="demo-keys">
          <button
            type="button"
            className="demo-key"
            aria-pressed={isPaused}
            onClick={() => setPaused(!isPaused)}
          >
            <Icon name={isPaused ? "play" : "pause"} />
            <span className="vh">{t("app.session.demo-pause")}</span>
          </button>
          <button type="button" className="demo-key" aria-pressed={isSlow} onClick={() => setSlow(!isSlow)}>
            <Icon name="slow" />
            <span className="demo-word">{t("app.session.demo-slow")}</span>
          </button>
        </div>
      )}
    </>
  );
}
