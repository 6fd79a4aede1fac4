import { useState } from "react";
import { NumberField } from "../kit/field.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Inclinometer, signed } from "./inclinometer.tsx";
import { LevelCamera } from "./level-camera.tsx";
import { PhotoPoints } from "./photo-points.tsx";
import "./angles.css";

export interface MeasuredAngle {
  /** Thigh against the horizon, degrees: positive when the knee is above the hip. */
  readonly thighDeg: number;
  /** Bend of the knee, degrees; null where it was not measured. */
  readonly kneeDeg: number | null;
  readonly method: "photo" | "inclinometer" | "trigonometric" | "typed";
}

interface AngleInputProps {
  readonly label: string;
  readonly range: readonly [low: number, high: number];
  readonly initial?: MeasuredAngle | null;
  readonly onAngle: (angle: MeasuredAngle | null) => void;
}

type Means = "choose" | "camera" | "photo";

/** One angle: from a photo with three points, from the phone's tilt, or typed. Whatever filled it, it can be typed over. */
export function AngleInput({ label, range, initial = null, onAngle }: AngleInputProps) {
  const { t } = useWords();
  const [means, setMeans] = useState<Means>("choose");
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [hasNoCamera, setNoCamera] = useState(false);
  const [angle, setAngle] = useState<MeasuredAngle | null>(initial);
  const [filled, setFilled] = useState(0);

  const put = (next: MeasuredAngle | null, isTyped = false) => {
    setAngle(next);
    if (!isTyped) setFilled((times) => times + 1);
    const isInside = next !== null && next.thighDeg >= range[0] && next.thighDeg <= range[1];
    onAngle(isInside ? next : null);
  };
  const show = (chosen: Blob) => {
    setPhoto(chosen);
    setMeans("photo");
  };
  const isWrong = angle !== null && !(angle.thighDeg >= range[0] && angle.thighDeg <= range[1]);

  return (
    <div className="stack">
      {means === "photo" && photo !== null ? (
        <>
          <PhotoPoints
            photo={photo}
            onAngles={(thigh, knee) =>
              put({ thighDeg: tenths(thigh), kneeDeg: Math.round(knee), method: "photo" })
            }
          />
          <output className="reading">
            {t("tests.photo.reading", {
              degrees: signed(angle?.thighDeg ?? 0),
              knee: angle?.kneeDeg ?? 0,
            })}
          </output>
          <button type="button" className="link" onClick={() => setMeans("choose")}>
            {t("tests.photo.other")}
          </button>
        </>
      ) : null}
      {means === "camera" ? (
        <LevelCamera
          onPhoto={show}
          onFailed={() => {
            setNoCamera(true);
            setMeans("choose");
          }}
        />
      ) : null}
      {means === "choose" ? (
        <>
          {hasNoCamera ? <p role="status">{t("tests.level.no-camera")}</p> : null}
          <button type="button" className="btn ghost wide" onClick={() => setMeans("camera")}>
            <Icon name="camera" />
            {t("tests.level.open")}
          </button>
          <label className="btn ghost wide photo-button">
            {t("tests.photo.choose")}
            <input
              type="file"
              accept="image/*"
              className="vh"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) show(file);
              }}
            />
          </label>
          <Inclinometer onAngle={(thighDeg) => put({ thighDeg, kneeDeg: null, method: "inclinometer" })} />
          <p className="quiet">{t("tests.photo.stays")}</p>
        </>
      ) : null}
      <NumberField
        key={filled}
        label={label}
        hint={t("tests.angle.hint")}
        unit="°"
        decimals
        value={angle?.thighDeg ?? null}
        onChange={(thighDeg) =>
          put(thighDeg === null ? null : { thighDeg, kneeDeg: angle?.kneeDeg ?? null, method: "typed" }, true)
        }
        wrong={isWrong ? t("tests.wrong", { low: range[0], high: range[1], unit: "°" }) : null}
      />
    </div>
  );
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
