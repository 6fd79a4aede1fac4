import { useEffect, useRef, useState } from "react";
import type { BodyQuestion } from "./body-messages.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type FromBody, nothingYet, stateOf, withTold } from "./from-body.ts";
import type { RepetitionLoads, RepetitionQuestion } from "./repetition.ts";
import type { DemandsQuestion, RungDemands } from "./rung-demands.ts";

export const useRepetition = (question: RepetitionQuestion | null): FromBody<RepetitionLoads> =>
  useBody(question === null ? null : { kind: "repetition", question }) as FromBody<RepetitionLoads>;

export const useDemands = (question: DemandsQuestion | null): FromBody<RungDemands> =>
  useBody(question === null ? null : { kind: "demands", question }) as FromBody<RungDemands>;

/** Asks the body worker again whenever the question changes. */
function useBody(question: BodyQuestion | null) {
  const [heard, setHeard] = useState(nothingYet);
  const desk = useRef<Desk | null>(null);
  useEffect(() => {
    const opened = openDesk(
      () => new Worker(new URL("./body-worker.ts", import.meta.url), { type: "module" }),
      (told) => setHeard((before) => withTold(before, told)),
    );
    desk.current = opened;
    return () => opened.close();
  }, []);
  const text = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (text !== null) desk.current?.ask(JSON.parse(text) as BodyQuestion);
  }, [text]);
  return stateOf(heard, question);
}
