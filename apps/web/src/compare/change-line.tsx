import type { Comparison } from "@hipfirst/evaluation";

const [width, height, inset] = [300, 34, 12];

/** Where the value was, the band in which a new one would be no sure change, and where it is now. */
export function ChangeLine({ change }: { change: Comparison }) {
  const { earlier, later, error, side } = change;
  const reach = error ?? 0;
  const [low, high] = [Math.min(earlier - reach, later), Math.max(earlier + reach, later)];
  if (high <= low) return null;
  const x = (value: number): number => inset + ((value - low) / (high - low)) * (width - 2 * inset);
  return (
    <svg className={`change-line ${side}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="axis" d={`M0 ${height / 2}H${width}`} />
      {error === null ? null : (
        <rect
          className="error"
          x={x(earlier - reach)}
          y="5"
          width={x(earlier + reach) - x(earlier - reach)}
          height={height - 10}
          rx="6"
        />
      )}
      <path className="way" d={`M${x(earlier)} ${height / 2}H${x(later)}`} />
      <circle className="was" cx={x(earlier)} cy={height / 2} r="6" />
      <circle className="is" cx={x(later)} cy={height / 2} r="8" />
    </svg>
  );
}
