import type { SyncStatus } from "../../storage/index.ts";

const patienceMs = 24 * 3_600_000;

/** Whether something waits for the server for more than a day. Where no server keeps this record, nothing waits. */
export function isOverdue(
  { server, agreedAtMs, waitingSinceMs }: Pick<SyncStatus, "server" | "agreedAtMs" | "waitingSinceMs">,
  nowMs: number,
): boolean {
  const hasServer = server !== "alone" && agreedAtMs !== null;
  return hasServer && waitingSinceMs !== null && nowMs - waitingSinceMs > patienceMs;
}
