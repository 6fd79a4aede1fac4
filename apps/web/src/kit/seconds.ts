import { useEffect, useState } from "react";

const tickMs = 100;

/** Seconds since a moment of the page's clock, negative before it; renewed ten times a second. */
export function useSecondsSince(fromMs: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  const isRunning = fromMs !== null;
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setNow(performance.now());
    const timer = setInterval(tick, tickMs);
    tick();
    return () => clearInterval(timer);
  }, [isRunning]);
  return fromMs === null ? 0 : (now - fromMs) / 1000;
}
