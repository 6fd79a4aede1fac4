import { useEffect, useMemo, useState } from "react";
import { keepRecording } from "./kept-recording.ts";
import { emptyRecording, type SetRecording } from "./set-recording.ts";

/** Landmarks of one set, kept as they come and found again after a crash; another key is another set. */
export function useSetRecording(setKey: string | null): SetRecording {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the reason to begin anew.
  const recording = useMemo(emptyRecording, [setKey]);
  const [, setFound] = useState<SetRecording | null>(null);
  useEffect(() => {
    if (setKey === null) return;
    return keepRecording(setKey, recording, () => setFound(recording));
  }, [setKey, recording]);
  return recording;
}
