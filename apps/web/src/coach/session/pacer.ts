import type { RingPhase } from "../../kit/ring.tsx";

export interface Tempo {
  readonly outS: number;
  readonly pauseS: number | null;
  readonly returnS: number;
}

export interface PacedMoment {
  readonly phase: Extract<RingPhase, "work" | "hold" | "lower">;
  /** 0 at the beginning of the phase, 1 at its end. */
  readonly fraction: number;
}

/** Where a repetition at this tempo is, so many seconds after it began; it repeats until it is told otherwise. */
export function pacedMoment(tempo: Tempo, elapsedS: number): PacedMoment {
  const pauseS = tempo.pauseS ?? 0;
  const repS = tempo.outS + pauseS + tempo.returnS;
  if (repS <= 0) return { phase: "work", fraction: 0 };
  const at = Math.max(0, elapsedS) % repS;
  if (at < tempo.outS) return { phase: "work", fraction: at / tempo.outS };
  if (at < tempo.outS + pauseS) return { phase: "hold", fraction: (at - tempo.outS) / pauseS };
  return { phase: "lower", fraction: (at - tempo.outS - pauseS) / tempo.returnS };
}
