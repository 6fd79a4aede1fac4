import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../kit/preferences.tsx";
import { kneeFlexionDeg, type PhotoPoint, thighAngleDeg } from "./photo-angle.ts";

const names = ["hip", "knee", "ankle"] as const;
type PointName = (typeof names)[number];
type Points = Readonly<Record<PointName, PhotoPoint>>;

interface PhotoPointsProps {
  readonly photo: Blob;
  readonly onAngles: (thighDeg: number, kneeDeg: number) => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** A press of an arrow moves a point by this share of the picture's width; with Shift ten times as far. */
const nudgeShare = 1 / 400;
const farNudges = 10;

/** A photo with three points to drag, or to move with the arrow keys. The picture is shown, never read or stored. */
export function PhotoPoints({ photo, onAngles }: PhotoPointsProps) {
  const { t } = useWords();
  const frame = useRef<SVGSVGElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [points, setPoints] = useState<Points | null>(null);
  const [held, setHeld] = useState<PointName | null>(null);

  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);

  const place = (next: Points) => {
    setPoints(next);
    onAngles(thighAngleDeg(next.hip, next.knee), kneeFlexionDeg(next.hip, next.knee, next.ankle));
  };
  const onLoad = (width: number, height: number) => {
    setSize({ width, height });
    place({
      hip: { x: width * 0.35, y: height * 0.5 },
      knee: { x: width * 0.6, y: height * 0.5 },
      ankle: { x: width * 0.68, y: height * 0.75 },
    });
  };
  const drag = (event: PointerEvent) => {
    const matrix = frame.current?.getScreenCTM();
    if (held === null || points === null || !matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    place({ ...points, [held]: { x: at.x, y: at.y } });
  };
  const nudge = (event: KeyboardEvent, name: PointName) => {
    const step = arrows[event.key];
    if (!step || !points || !size) return;
    event.preventDefault();
    const length = size.width * nudgeShare * (event.shiftKey ? farNudges : 1);
    const at = points[name];
    place({ ...points, [name]: { x: at.x + step[0] * length, y: at.y + step[1] * length } });
  };

  return (
    <div className="photo">
      {address === null ? null : (
        <img
          src={address}
          alt={t("tests.photo.alt")}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => onLoad(naturalWidth, naturalHeight)}
        />
      )}
      {size && points ? (
        // biome-ignore lint/a11y/useSemanticElements: HTML grouping has no place inside SVG.
        <svg
          ref={frame}
          viewBox={`0 0 ${size.width} ${size.height}`}
          onPointerMove={drag}
          onPointerUp={() => setHeld(null)}
          onPointerCancel={() => setHeld(null)}
          role="group"
          aria-label={t("tests.photo.points")}
        >
          <path
            className="limb"
            d={`M${points.hip.x} ${points.hip.y}L${points.knee.x} ${points.knee.y}L${points.ankle.x} ${points.ankle.y}`}
          />
          {names.map((name) => (
            // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside SVG.
            <g
              key={name}
              role="button"
              tabIndex={0}
              aria-label={t(`tests.photo.${name}`)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setHeld(name);
              }}
              onKeyDown={(event) => nudge(event, name)}
            >
              <circle className="grip" cx={points[name].x} cy={points[name].y} r={size.width * 0.065} />
              <circle className="dot" cx={points[name].x} cy={points[name].y} r={size.width * 0.012} />
              <text x={points[name].x} y={points[name].y - size.width * 0.035} fontSize={size.width * 0.035}>
                {t(`tests.photo.${name}`)}
              </text>
            </g>
          ))}
        </svg>
      ) : null}
    </div>
  );
}
