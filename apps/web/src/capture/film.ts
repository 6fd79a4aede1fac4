/** Enough to see a movement, small enough to keep a long set in memory. */
const bitsPerSecond = 1_500_000;
const partMs = 1000;

/**
 * Keeps what a stream shows from now on, in this page's memory only. The returned function ends it and gives the
 * video; null where the browser cannot, or nothing was seen.
 */
export function filmStream(stream: MediaStream): () => Promise<Blob | null> {
  const recorder = recorderOf(stream);
  if (recorder === null) return async () => null;
  const parts: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size > 0) parts.push(data);
  });
  recorder.start(partMs);
  return async () => {
    if (recorder.state !== "inactive") {
      const stopped = new Promise((done) => recorder.addEventListener("stop", done, { once: true }));
      recorder.stop();
      await stopped;
    }
    return parts.length === 0 ? null : new Blob(parts, { type: recorder.mimeType });
  };
}

function recorderOf(stream: MediaStream): MediaRecorder | null {
  if (typeof MediaRecorder === "undefined") return null;
  try {
    return new MediaRecorder(stream, { videoBitsPerSecond: bitsPerSecond });
  } catch {
    // A browser without any coder for video: the set goes on unfilmed.
    return null;
  }
}
