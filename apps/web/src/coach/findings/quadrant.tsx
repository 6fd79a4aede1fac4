import type { Evaluation } from "@hipfirst/evaluation";
import type { Side } from "@hipfirst/skeleton";
import { useWords } from "../../kit/preferences.tsx";
import { type Place, placeOf } from "./place.ts";

const [width, height, grey] = [346, 330, 50];
const apart = 26;

/** Strength against length, both sides as areas: the less is sure, the larger. */
export function Quadrant({ sides }: { sides: Evaluation["sides"] }) {
  const { t } = useWords();
  const places = { left: placeOf(sides.left), right: placeOf(sides.right) };
  const isSame = places.left?.x === places.right?.x && places.left?.y === places.right?.y;
  const label = (["left", "right"] as const)
    .map((side) => `${t(`app.side.${side}`)}: ${t(`evaluation.class.${sides[side].class}`)}`)
    .join(" ");
  return (
    <svg className="quadrant" viewBox="0 0 380 372" role="img" aria-label={label}>
      <g transform="translate(28 8)">
        <rect className="base" width={width} height={height} rx="18" />
        <rect className="less" width={width} height={height / 2 - grey / 2} rx="18" />
        <rect className="grey" y={height / 2 - grey / 2} width={width} height={grey} />
        <rect className="grey" x={width / 2 - grey / 2} width={grey} height={height} />
        <text x="16" y="28">
          {t("app.findings.quadrant.weak")}
        </text>
        <text className="end" x={width - 16} y="28">
          {t("app.findings.quadrant.weak-short")}
        </text>
        <text x="16" y={height - 14}>
          {t("app.findings.quadrant.neither")}
        </text>
        <text className="end" x={width - 16} y={height - 14}>
          {t("app.findings.quadrant.short")}
        </text>
        <text className="quiet middle" x={width / 2} y={height / 2 + 4}>
          {t("app.findings.quadrant.open")}
        </text>
        {(["left", "right"] as const).map((side) => {
          const place = places[side];
          const shift = isSame ? (side === "left" ? -apart : apart) : 0;
          return place === null ? null : <SideArea key={side} side={side} place={place} shift={shift} />;
        })}
      </g>
      <text className="quiet middle" x={28 + width / 2} y="362">
        {t("app.findings.quadrant.x")} →
      </text>
      <text className="quiet middle" transform={`translate(16 ${8 + height / 2}) rotate(-90)`}>
        {t("app.findings.quadrant.y")} →
      </text>
    </svg>
  );
}

function SideArea({ side, place, shift }: { side: Side; place: Place; shift: number }) {
  const { t } = useWords();
  const [x, y] = [place.x * width + shift, place.y * height];
  return (
    <g className={`area ${side}${place.isOpen ? " open" : ""}`}>
      <ellipse
        cx={place.halfWidth === 0.5 ? width / 2 : x}
        cy={place.halfHeight === 0.5 ? height / 2 : y}
        rx={place.halfWidth * width - 4}
        ry={place.halfHeight * height - 4}
      />
      {side === "left" ? (
        <rect x={x - 14} y={y - 14} width="28" height="28" rx="6" />
      ) : (
        <circle cx={x} cy={y} r="15" />
      )}
      <text className="letter middle" x={x} y={y + 5.5}>
        {t(`app.side.${side}.letter`)}
      </text>
    </g>
  );
}
