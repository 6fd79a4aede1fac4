export type RingPhase = "ready" | "work" | "hold" | "lower" | "rest";

const radius = 110;
const circumference = 2 * Math.PI * radius;

/**
 * The one ring of a session. Each phase has its own line as well as its colour: dotted (ready; it closes while a person is still to begin), filling (work),
 * thick and full (hold), running with time (lower), thin (rest).
 */
export function Ring({ phase, fraction }: { phase: RingPhase; fraction: number | null }) {
  const filled = Math.min(1, Math.max(0, fraction ?? 1)) * circumference;
  const width = { ready: 9, work: 15, hold: 18, lower: 15, rest: 6 }[phase];
  const dash = phase === "ready" ? "4 17.6" : `${filled} ${circumference}`;
  return (
    <svg viewBox="0 0 240 240" aria-hidden="true">
      {phase === "ready" ? null : (
        <circle
          cx="120"
          cy="120"
          r={radius}
          fill="none"
          stroke="var(--surface-3)"
          strokeWidth={Math.min(width, 15)}
        />
      )}
      <circle
        cx="120"
        cy="120"
        r={radius}
        fill="none"
        stroke="var(--ph)"
        strokeWidth={width}
        strokeLinecap="round"
        strokeDasharray={dash}
        transform="rotate(-90 120 120)"
      />
      {phase === "ready" && fraction !== null ? (
        <circle
          cx="120"
          cy="120"
          r={radius}
          fill="none"
          stroke="var(--ph)"
          strokeWidth={width}
          strokeLinecap="round"
          strokeDasharray={`${filled} ${circumference}`}
          transform="rotate(-90 120 120)"
        />
      ) : null}
    </svg>
  );
}
