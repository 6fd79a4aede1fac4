export type ToServiceWorker =
  /** Let the version that is waiting take over. */
  | { readonly type: "update-now" }
  /** Keep `wanted` for offline use; whatever is not in `current` belongs to an earlier version. Answers a boolean. */
  | { readonly type: "keep-pose"; readonly wanted: readonly string[]; readonly current: readonly string[] };
