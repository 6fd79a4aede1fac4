import { useEffect, useState } from "react";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Sheet } from "../../kit/sheet.tsx";

interface VideoSheetProps {
  readonly video: Blob;
  readonly onClose: () => void;
}

/** The video of the set just done. It is in this page's memory: it goes with the next set unless the person saves it. */
export function VideoSheet({ video, onClose }: VideoSheetProps) {
  const { t } = useWords();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(video);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [video]);
  return (
    <Sheet title={t("camera.video.title")} summary={t("camera.video.text")} onClose={onClose}>
      <div className="stack">
        {address === null ? null : (
          // Without sound: the microphone is never asked for.
          <video className="set-video" src={address} controls muted playsInline />
        )}
        <div className="row">
          {address === null ? null : (
            <a
              className="btn sm"
              href={address}
              download={`hipfirst.${video.type.includes("mp4") ? "mp4" : "webm"}`}
            >
              <Icon name="down" />
              {t("camera.video.save")}
            </a>
          )}
          <button type="button" className="btn sm ghost" onClick={onClose}>
            {t("app.back")}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
