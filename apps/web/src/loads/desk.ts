import type { BodyAnswer, BodyQuestion, FromBodyWorker } from "./body-messages.ts";

/** What the model of the body said to a question. */
export interface Told {
  /** The question as it was asked, so that no other question's answer is taken for this one's. */
  readonly asked: BodyQuestion;
  /** Null when the model failed. */
  readonly answer: BodyAnswer["answer"] | null;
}

/** Of a worker, what a desk needs. */
export interface BodyWorker {
  postMessage(question: BodyQuestion): void;
  onmessage: ((event: MessageEvent<FromBodyWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface Desk {
  ask(question: BodyQuestion): void;
  close(): void;
}

/**
 * One question is in work at a time and only the newest waits, so a slider that moves quickly never queues up work. A
 * worker that broke is given up, and the next question goes to a new one.
 */
export function openDesk(hire: () => BodyWorker, hear: (told: Told) => void): Desk {
  let inWork: BodyQuestion | null = null;
  let waiting: BodyQuestion | null = null;
  let worker: BodyWorker | null = null;

  function hired(): BodyWorker {
    const fresh = hire();
    fresh.onmessage = ({ data }) => {
      if (data.kind === "failed") console.warn(`The model of the body did not answer: ${data.message}`);
      finish(data.kind === "failed" ? null : data.answer);
    };
    fresh.onerror = () => {
      fresh.terminate();
      worker = null;
      finish(null);
    };
    return fresh;
  }
  function send(question: BodyQuestion): void {
    inWork = question;
    worker ??= hired();
    worker.postMessage(question);
  }
  function finish(answer: Told["answer"]): void {
    const [asked, next] = [inWork, waiting];
    [inWork, waiting] = [null, null];
    if (asked !== null) hear({ asked, answer });
    if (next !== null) send(next);
  }
  return {
    ask(question) {
      if (inWork === null) send(question);
      else waiting = question;
    },
    close: () => worker?.terminate(),
  };
}
