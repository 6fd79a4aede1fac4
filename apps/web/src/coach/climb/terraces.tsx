import { ladder } from "@hipfirst/exercises";
import { useWords } from "../../kit/preferences.tsx";
import { ClimbFigure } from "./climb-figure.tsx";

interface Hill {
  readonly width: number;
  readonly height: number;
  /** Height of the ground line; stage names stand below it. */
  readonly base: number;
  readonly lowest: number;
  readonly highest: number;
  /** Pixels for a thousandth of a body height. */
  readonly scale: number;
}

const laptop: Hill = { width: 1200, height: 430, base: 390, lowest: 46, highest: 258, scale: 0.128 };
const phone: Hill = { width: 390, height: 210, base: 210, lowest: 26, highest: 105, scale: 0.088 };

const rungs = [...ladder].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
const count = rungs.length;
const stages = [...new Set(rungs.map(({ stage }) => stage ?? 0))];

/** Top of a terrace: a gentle valley that steepens towards the summit. */
function top({ base, lowest, highest }: Hill, index: number): number {
  const along = count > 1 ? index / (count - 1) : 0;
  return base - (lowest + (highest - lowest) * (0.62 * along + 0.38 * along * along));
}

/** One terrace a rung, one tone a stage; what is climbed has a bright edge and a tick. The person stands where they are. */
export function Terraces({ here }: { here: number | null }) {
  const { t } = useWords();
  return (
    <div role="img" aria-label={t("app.climb.picture", { count, rung: here ?? 0 })}>
      <Climb hill={laptop} here={here} />
      <Climb hill={phone} here={here} />
    </div>
  );
}

function Climb({ hill, here }: { hill: Hill; here: number | null }) {
  const { t } = useWords();
  const { width, height, base } = hill;
  const isWide = hill === laptop;
  const step = width / count;
  const shown = figuresOn(here, isWide);
  return (
    <svg
      className={isWide ? "terraces wide" : "terraces narrow"}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <Ridges hill={hill} />
      {rungs.map(({ id, stage }, index) => (
        <rect
          key={id}
          x={index * step}
          y={top(hill, index)}
          width={step + 0.6}
          height={base - top(hill, index)}
          fill={`var(--st${stage ?? 0})`}
        />
      ))}
      {rungs.map(({ id, order, stage }, index) => (
        <Terrace
          key={id}
          {...{ x: index * step, y: top(hill, index), step, isWide }}
          {...{ order: order ?? 0, here, isHigh: stage === 6 }}
        />
      ))}
      {shown.map((order) => (
        <ClimbFigure
          key={order}
          exercise={rungs[order - 1]?.id ?? ""}
          middle={(order - 0.5) * step}
          floor={top(hill, order - 1)}
          scale={hill.scale * (order === here ? 1.18 : 1)}
          right={width - 4}
          isHere={order === here}
        />
      ))}
      {isWide && here !== null ? (
        <Flag x={(here - 0.5) * step - 34} y={top(hill, here - 1) - 96} text={t("app.climb.current")} />
      ) : null}
      {isWide ? <StageNames hill={hill} here={here} /> : null}
    </svg>
  );
}

interface TerraceProps {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly isWide: boolean;
  readonly order: number;
  readonly here: number | null;
  readonly isHigh: boolean;
}

function Terrace({ x, y, step, isWide, order, here, isHigh }: TerraceProps) {
  const isReached = here !== null && order <= here;
  const [gap, line] = isWide ? [2, 5] : [1, 3];
  const middle = x + step / 2;
  return (
    <>
      <path
        d={`M${x + gap} ${y + line / 2}h${step - 2 * gap}`}
        stroke={isReached ? "var(--brand)" : "var(--surface)"}
        strokeWidth={line}
        strokeLinecap="round"
        opacity={isReached ? 1 : 0.75}
      />
      {!isWide ? null : here !== null && order < here ? (
        <path className="tick" d={`M${middle - 6} ${y + 22}l4.5 4.5 8-9`} />
      ) : (
        <text
          className={isHigh ? "no high" : "no"}
          x={middle}
          y={y + 28}
          fontWeight={order === here ? 760 : 600}
        >
          {order}
        </text>
      )}
    </>
  );
}

/** Far hills, in parts of the picture's width and height. */
const ridges = [
  "0 .12 .1 .2 .17 .17 .3 .34 .37 .29 .5 .5 .56 .45 .72 .7 .78 .66 .9 .86 1 .74",
  "0 .05 .14 .16 .24 .13 .4 .3 .5 .27 .63 .46 .7 .42 .86 .66 .93 .62 1 .7",
];

function Ridges({ hill: { width, height, base } }: { hill: Hill }) {
  return ridges.map((ridge) => {
    const numbers = ridge.split(" ").map(Number);
    const points = Array.from({ length: numbers.length / 2 }, (_, index) => {
      const [x = 0, y = 0] = numbers.slice(2 * index);
      return `${Math.round(x * width)} ${Math.round(base - y * height)}`;
    });
    return <path key={ridge} d={`M${points.join("L")}V${base}H0Z`} fill="var(--st0)" opacity="0.36" />;
  });
}

/** Terraces between a person and the next, so that nobody stands in another's picture. */
const apart = 3;
const posts = [2, 5, 10, 14, 17, 21];

/** Who stands on the climb: the person where they are, others where there is room; on a phone one on the summit. */
function figuresOn(here: number | null, isWide: boolean): readonly number[] {
  const others = isWide ? posts : [21];
  const clear = others.filter((order) => here === null || Math.abs(order - here) >= apart);
  return here === null ? clear : [...clear, here];
}

function StageNames({ hill, here }: { hill: Hill; here: number | null }) {
  const { t } = useWords();
  const step = hill.width / count;
  return stages.map((stage) => {
    const own = rungs.flatMap((rung, index) => (rung.stage === stage ? [index] : []));
    const [first = 0, last = 0] = [own[0], own.at(-1)];
    const isLast = last === count - 1;
    const isHere = here !== null && here - 1 >= first && here - 1 <= last;
    return (
      <text
        key={stage}
        className={isHere ? "stage-name here" : "stage-name"}
        x={isLast ? hill.width - 4 : first === last ? (first + 0.5) * step : first * step + 4}
        y={hill.height - 14}
        textAnchor={isLast ? "end" : first === last ? "middle" : "start"}
      >
        {t(`app.stage.${stage}`)}
      </text>
    );
  });
}

function Flag({ x, y, text }: { x: number; y: number; text: string }) {
  const half = 66;
  const middle = Math.min(Math.max(x, half + 4), laptop.width - half - 4);
  return (
    <g>
      <rect x={middle - half} y={y - 34} width={2 * half} height="34" rx="17" fill="var(--brand)" />
      <path d={`M${middle - 7} ${y - 1}l7 9 7-9z`} fill="var(--brand)" />
      <text className="now" x={middle} y={y - 12}>
        {text}
      </text>
    </g>
  );
}
