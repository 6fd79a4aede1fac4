const idleWaitMs = 1000;

/** Does something while the person reads, never before the page stands. Gives the way to call it off. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(task, { timeout: idleWaitMs });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(task, idleWaitMs);
  return () => clearTimeout(id);
}
