import { useEffect, useRef, useState } from "react";
import { useWords } from "../kit/preferences.tsx";
import { Ring } from "../kit/ring.tsx";
import { useSecondsSince } from "../kit/seconds.ts";
import { tone } from "../kit/voice.ts";

interface CountTryProps {
  /** The counting ends here; null counts until it is stopped. */
  readonly limitS: number | null;
  readonly onDone: (count: number) => void;
}

/** One tap for each repetition, on a clock where the test has one. */
export function CountTry({ limitS, onDone }: CountTryProps) {
  const { t } = useWords();
  const [fromMs, setFromMs] = useState<number | null>(null);
  const [count, setCount] = useState(0);
  const seconds = useSecondsSince(fromMs);
  const isOver = limitS !== null && fromMs !== null && seconds >= limitS;
  const rang = useRef(false);
  useEffect(() => {
    if (!isOver || rang.current) return;
    rang.current = true;
    tone(440);
  }, [isOver]);
  const leftS = limitS === null ? null : Math.max(0, Math.ceil(limitS - Math.max(0, seconds)));
  const tap = () => {
    setFromMs((before) => before ?? performance.now());
    if (fromMs === null) tone(880);
    else setCount(count + 1);
  };
  return (
    <div className="stopwatch" data-phase={fromMs === null ? "ready" : "work"}>
      <div className="ring">
        <Ring
          phase={fromMs === null ? "ready" : "work"}
          fraction={limitS === null || leftS === null ? 1 : leftS / limitS}
        />
        <div className="in">
          <span className="ph">{t(fromMs === null ? "app.timer.ready" : "app.timer.go")}</span>
          <output className="n">{count}</output>
          <span className="of">{leftS === null ? "" : t("tests.count.left", { seconds: leftS })}</span>
        </div>
      </div>
      {isOver ? null : (
        <button type="button" className="btn big wide" onClick={tap}>
          {t(fromMs === null ? "app.timer.start" : "tests.count.one")}
        </button>
      )}
      {fromMs === null || (limitS !== null && !isOver) ? null : (
        <button
          type="button"
          className={isOver ? "btn big wide" : "btn wide ghost"}
          onClick={() => onDone(count)}
        >
          {t("app.test.save-try")}
        </button>
      )}
    </div>
  );
}
