import type { BodyQuestion, FromBodyWorker } from "./body-messages.ts";
import { repetitionLoads } from "./repetition.ts";
import { rungDemands } from "./rung-demands.ts";

/** The model of the body, off the main thread: the screen stays free while a slider moves. */
addEventListener("message", ({ data }: MessageEvent<BodyQuestion>) => {
  postMessage(answerTo(data));
});

function answerTo(asked: BodyQuestion): FromBodyWorker {
  try {
    return asked.kind === "repetition"
      ? { kind: "repetition", answer: repetitionLoads(asked.question) }
      : { kind: "demands", answer: rungDemands(asked.question) };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
