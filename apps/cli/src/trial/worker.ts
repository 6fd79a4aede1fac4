import { parentPort } from "node:worker_threads";
import { livedParts, type Share } from "./share.ts";

/** Lives parts of the trials that it is given a share of; null says that none is left. */
export function work(): void {
  parentPort?.on("message", (share: Share) => {
    for (const lived of livedParts(share)) parentPort?.postMessage(lived);
    parentPort?.postMessage(null);
  });
}
