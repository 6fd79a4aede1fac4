import type { FromCoachWorker, ToCoachWorker } from "./coach-messages.ts";

/** The coach of one set in its own worker; answers come in the order of the questions. */
export interface CoachDesk {
  ask(question: ToCoachWorker): void;
  close(): void;
}

export function openCoachDesk(hear: (answer: FromCoachWorker) => void): CoachDesk {
  const worker = new Worker(new URL("./coach-worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<FromCoachWorker>) => hear(data);
  worker.onerror = ({ message }) => console.warn(`The coach did not judge this: ${message}`);
  return { ask: (question) => worker.postMessage(question), close: () => worker.terminate() };
}
