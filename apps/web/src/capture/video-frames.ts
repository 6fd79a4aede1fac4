/**
 * Calls back for each new picture of a video with its time in milliseconds, strictly rising, until the returned
 * function is called.
 */
export function followFrames(video: HTMLVideoElement, onPicture: (atMs: number) => void): () => void {
  let over = false;
  let lastMs = Number.NEGATIVE_INFINITY;

  function tell(atMs: number): void {
    if (over) return;
    next();
    if (atMs <= lastMs) return;
    lastMs = atMs;
    onPicture(atMs);
  }

  function next(): void {
    if ("requestVideoFrameCallback" in video)
      video.requestVideoFrameCallback((nowMs, { captureTime }) => tell(captureTime ?? nowMs));
    else
      requestAnimationFrame((nowMs) => {
        // Older browsers: the same picture may be seen twice, which the model does not mind.
        if (isShowing(video)) tell(nowMs);
        else if (!over) next();
      });
  }

  next();
  return () => {
    over = true;
  };
}

const isShowing = ({ readyState, paused }: HTMLVideoElement) =>
  readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !paused;
