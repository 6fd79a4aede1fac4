import { screen } from "@hipfirst/evaluation";
import { render } from "@hipfirst/words";
import type { JsonVerb } from "../verb.ts";
import { readAnswers, readObject } from "./answers.ts";

/** `hipfirst screen`: the safety screen on one set of answers. */
export const screenVerb: JsonVerb = {
  name: "screen",
  kind: "json",
  summary: "Judge the answers of the safety screen",
  help: `Input:  {"answers": {"CES1": "no", "CES2": "not-sure", ...}}; yes, no or not-sure; a missing id is unanswered.
Output: level, complete, unanswered, locked, blocked rungs, limits and messages. An incomplete screen is locked.`,
  valueFlags: [],
  switches: [],
  run(input, { language }) {
    const given = readObject(input, "The input", 'send {"answers": {"CES1": "no", ...}}');
    const judged = screen(readAnswers(given.answers, "answers"));
    return {
      ...judged,
      messages: judged.messages.map(({ id, text }) => ({ id, text: render(text, language) })),
    };
  },
};
