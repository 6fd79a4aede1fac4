import { useEffect, useRef, useState } from "react";
import type { BodyQuestion, FromBodyWorker, ToBodyWorker } from "./body-messages.ts";
import type { RepetitionLoads, RepetitionQuestion } from "./repetition.ts";
import type { DemandsQuestion, RungDemands } from "./rung-demands.ts";

/** `null` while nothing is known yet; a failed model says so and keeps the last answer. */
export interface FromBody<Answer> {
  readonly answer: Answer | null;
  readonly hasFailed: boolean;
}

export const useRepetition = (question: RepetitionQuestion | null): FromBody<RepetitionLoads> =>
  useBody(question === null ? null : { kind: "repetition", question }) as FromBody<RepetitionLoads>;

export const useDemands = (question: DemandsQuestion | null): FromBody<RungDemands> =>
  useBody(question === null ? null : { kind: "demands", question }) as FromBody<RungDemands>;

/**
 * Asks the body worker again whenever the question changes. One question is in work at a time and only the newest
 * waits, so a slider that moves quickly never queues up work.
 */
function useBody(question: BodyQuestion | null): FromBody<RepetitionLoads | RungDemands> {
  const [state, setState] = useState<FromBody<RepetitionLoads | RungDemands>>({
    answer: null,
    hasFailed: false,
  });
  const desk = useRef<Desk | null>(null);
  useEffect(() => {
    const opened = openDesk(setState);
    desk.current = opened;
    return () => opened.close();
  }, []);
  const text = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (text !== null) desk.current?.ask(JSON.parse(text) as BodyQuestion);
  }, [text]);
  return state;
}

interface Desk {
  ask(question: BodyQuestion): void;
  close(): void;
}

function openDesk(hear: (state: FromBody<RepetitionLoads | RungDemands>) => void): Desk {
  const worker = new Worker(new URL("./body-worker.ts", import.meta.url), { type: "module" });
  let asked = 0;
  let isBusy = false;
  let waiting: BodyQuestion | null = null;
  let last: RepetitionLoads | RungDemands | null = null;
  const send = (question: BodyQuestion): void => {
    isBusy = true;
    asked += 1;
    worker.postMessage({ ...question, ask: asked } satisfies ToBodyWorker);
  };
  worker.onmessage = ({ data }: MessageEvent<FromBodyWorker>) => {
    isBusy = false;
    if (data.kind !== "failed") last = data.answer;
    else console.warn(`The model of the body did not answer: ${data.message}`);
    hear({ answer: last, hasFailed: data.kind === "failed" });
    const next = waiting;
    waiting = null;
    if (next !== null) send(next);
  };
  worker.onerror = () => hear({ answer: last, hasFailed: true });
  return {
    ask(question) {
      if (isBusy) waiting = question;
      else send(question);
    },
    close: () => worker.terminate(),
  };
}
