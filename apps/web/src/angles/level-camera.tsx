import { useEffect, useRef, useState } from "react";
import { useWords } from "../kit/preferences.tsx";
import { pictureRollDeg } from "./tilt.ts";
import { useTilt } from "./use-tilt.ts";

/** A camera turned further than this spoils the angle; two degrees are still inside the test's own error. */
const levelWithinDeg = 2;

interface LevelCameraProps {
  /** One frame, kept in memory only. */
  readonly onPhoto: (photo: Blob) => void;
  readonly onFailed: () => void;
}

/** A camera with a level: the shutter waits until the phone is level, where the phone can tell. */
export function LevelCamera({ onPhoto, onFailed }: LevelCameraProps) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [isReady, setReady] = useState(false);
  const failed = useRef(onFailed);
  failed.current = onFailed;
  const { orientation, begin } = useTilt();
  const roll = orientation === null ? null : pictureRollDeg(orientation, screen.orientation?.angle ?? 0);
  const isLevel = roll === null || Math.abs(roll) <= levelWithinDeg;

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    openCamera().then(
      (opened) => {
        stream = opened;
        if (isGone || video.current === null) stopAll(opened);
        else video.current.srcObject = opened;
      },
      () => failed.current(),
    );
    return () => {
      isGone = true;
      stopAll(stream);
    };
  }, []);
  useEffect(() => void begin(), [begin]);

  const shoot = async () => {
    const photo = video.current === null ? null : await frameOf(video.current);
    if (photo === null) failed.current();
    else onPhoto(photo);
  };
  return (
    <div className="stack">
      <div className="photo level">
        <video ref={video} autoPlay playsInline muted onLoadedData={() => setReady(true)} />
        <svg viewBox="-100 -100 200 200" aria-hidden="true">
          <path className="horizon" d="M-90 0H-30M30 0H90" />
          {roll === null ? null : (
            <path className={isLevel ? "tilted ok" : "tilted"} d="M-30 0H30" transform={`rotate(${-roll})`} />
          )}
        </svg>
      </div>
      <p role="status" className="quiet">
        {roll === null
          ? t("tests.level.unknown")
          : t(isLevel ? "tests.level.ok" : "tests.level.tilted", { degrees: Math.abs(Math.round(roll)) })}
      </p>
      <button type="button" className="btn wide" disabled={!isReady || !isLevel} onClick={() => void shoot()}>
        {t("tests.level.take")}
      </button>
    </div>
  );
}

function openCamera(): Promise<MediaStream> {
  if (navigator.mediaDevices === undefined)
    return Promise.reject(new Error("This page has no camera: use https"));
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: "environment", width: { ideal: 1600 } },
  });
}

function stopAll(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

async function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg"));
}
