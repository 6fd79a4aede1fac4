import { ladder } from "@hipfirst/exercises";
import { useWords } from "../../kit/preferences.tsx";

const width = 1200;
const height = 360;
const base = 320;

/** Height of a terrace: a gentle valley that steepens towards the summit. */
function top(index: number, count: number): number {
  const along = count > 1 ? index / (count - 1) : 0;
  return base - (46 + (height * 0.62 - 46) * (0.62 * along + 0.38 * along * along));
}

/** One terrace a rung, one tone a stage; done steps have a bright edge and a tick. */
export function Terraces({ here }: { here: number | null }) {
  const { t } = useWords();
  const rungs = [...ladder].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const step = width / rungs.length;
  return (
    <svg
      className="terraces"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t("app.climb.picture", { count: rungs.length, rung: here ?? 0 })}
    >
      {rungs.map((rung, index) => {
        const y = top(index, rungs.length);
        const order = rung.order ?? 0;
        const isReached = here !== null && order <= here;
        const middle = index * step + step / 2;
        return (
          <g key={rung.id}>
            <rect
              x={index * step}
              y={y}
              width={step + 0.6}
              height={base - y}
              fill={`var(--st${rung.stage ?? 0})`}
            />
            <path
              d={`M${index * step + 3} ${y + 2.5}h${step - 6}`}
              stroke={isReached ? "var(--brand)" : "var(--surface)"}
              strokeWidth="5"
              strokeLinecap="round"
            />
            {here !== null && order < here ? (
              <path className="tick" d={`M${middle - 6} ${y + 22}l4.5 4.5 8-9`} />
            ) : (
              <text
                className={rung.stage === 6 ? "no high" : "no"}
                x={middle}
                y={y + 28}
                fontWeight={order === here ? 760 : 600}
              >
                {order}
              </text>
            )}
            {order === here ? <Flag x={middle} y={y - 14} text={t("app.climb.current")} /> : null}
          </g>
        );
      })}
    </svg>
  );
}

function Flag({ x, y, text }: { x: number; y: number; text: string }) {
  const half = 66;
  const left = Math.min(Math.max(x, half + 4), width - half - 4);
  return (
    <g className="flag">
      <rect x={left - half} y={y - 34} width={2 * half} height="34" rx="17" fill="var(--brand)" />
      <path d={`M${x - 7} ${y - 1}l7 9 7-9z`} fill="var(--brand)" />
      <text className="now" x={left} y={y - 12}>
        {text}
      </text>
    </g>
  );
}
