import { parentPort } from "node:worker_threads";
import { runPart, type TrialInput } from "@hipfirst/trial";

export interface PartAsked {
  readonly input: TrialInput;
  readonly part: number;
}

/** Lives the parts it is asked for, one at a time. */
export function work(): void {
  parentPort?.on("message", ({ input, part }: PartAsked) => {
    parentPort?.postMessage({ part, tally: runPart(input, part) });
  });
}
