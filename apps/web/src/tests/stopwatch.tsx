import { useEffect, useRef, useState } from "react";
import { useWords } from "../kit/preferences.tsx";
import { Ring } from "../kit/ring.tsx";
import { useSecondsSince } from "../kit/seconds.ts";
import { tone } from "../kit/voice.ts";

interface StopwatchProps {
  /** The clock stops by itself here; null runs until it is stopped. */
  readonly limitS: number | null;
  readonly stopLabel: string;
  readonly onDone: (seconds: number) => void;
}

type Stage = { readonly name: "ready" } | { readonly name: "running"; readonly fromMs: number };

const leadInS = 3;
const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Press start, three seconds to get into position, then the clock. One press stops it. */
export function Stopwatch({ limitS, stopLabel, onDone }: StopwatchProps) {
  const { t } = useWords();
  const [stage, setStage] = useState<Stage>({ name: "ready" });
  const seconds = useSecondsSince(stage.name === "running" ? stage.fromMs : null);
  const done = useRef(false);
  const heldS = limitS === null ? Math.max(0, seconds) : Math.min(limitS, Math.max(0, seconds));
  const isCounting = stage.name === "running" && seconds >= 0;

  const finish = () => {
    if (done.current || !isCounting) return;
    done.current = true;
    tone(440);
    onDone(tenths(heldS));
  };
  useEffect(() => {
    if (limitS !== null && isCounting && seconds >= limitS) finish();
  });
  useEffect(() => {
    if (isCounting) tone(880);
  }, [isCounting]);

  const start = () => {
    tone(660);
    setStage({ name: "running", fromMs: performance.now() + leadInS * 1000 });
  };
  const phase = stage.name === "ready" ? "ready" : isCounting ? "hold" : "ready";
  const shown =
    stage.name === "ready" ? "0" : isCounting ? String(Math.floor(heldS)) : String(Math.ceil(-seconds));

  return (
    <div className="stopwatch" data-phase={phase}>
      <div className="ring">
        <Ring phase={phase} fraction={limitS === null ? 1 : heldS / limitS} />
        <div className="in">
          <span className="ph">{t(isCounting ? "app.timer.go" : "app.timer.ready")}</span>
          <span className="n" role="timer">
            {shown}
          </span>
          <span className="of">
            {limitS === null ? t("app.unit.seconds") : t("app.timer.of", { seconds: limitS })}
          </span>
        </div>
      </div>
      {stage.name === "ready" ? (
        <button type="button" className="btn big wide" onClick={start}>
          {t("app.timer.start")}
        </button>
      ) : (
        <button type="button" className="btn big wide" disabled={!isCounting} onClick={finish}>
          {stopLabel}
        </button>
      )}
    </div>
  );
}

/** Counts a rest down; can be left early. */
export function RestTimer({ seconds, onDone }: { seconds: number; onDone: () => void }) {
  const { t } = useWords();
  const [fromMs] = useState(() => performance.now());
  const passed = useSecondsSince(fromMs);
  const left = Math.max(0, seconds - passed);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) tone(660);
  }, [isOver]);
  return (
    <div className="stopwatch" data-phase="rest">
      <div className="ring">
        <Ring phase="rest" fraction={left / seconds} />
        <div className="in">
          <span className="ph">{t("app.timer.rest")}</span>
          <span className="n" role="timer">
            {Math.ceil(left)}
          </span>
          <span className="of">{t("app.unit.seconds")}</span>
        </div>
      </div>
      <button type="button" className={isOver ? "btn big wide" : "btn big wide ghost"} onClick={onDone}>
        {t(isOver ? "app.test.next-try" : "app.timer.skip-rest")}
      </button>
    </div>
  );
}
