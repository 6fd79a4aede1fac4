import { evaluate } from "@hipfirst/evaluation";
import type { Sentence } from "@hipfirst/words";
import { render } from "@hipfirst/words";
import type { JsonVerb } from "../verb.ts";
import { readObject } from "./answers.ts";
import { readEvaluationInput } from "./evaluate-input.ts";

/** `hipfirst evaluate`: strength, length and class of each side, with the reasons. */
export const evaluateVerb: JsonVerb = {
  name: "evaluate",
  kind: "json",
  summary: "Say what the tests show for each side, and why",
  help: `Input:  {"person": {"massKg": 70, ...}, "screen": {"answers": {...}}, "results": [{"test": "T04", "side": "left",
        "values": [12.1, 14.0], "unit": "s", "painDuring": 1, "setting": "home", "on": "2026-03-02"}, ...]}
        Optional: "norms": [{"id", "name", "test": "T01", "source", "licence", "rows": [{"sex", "ageFrom", "ageTo", "p10NmPerKg"}]}]
        and "on": the day the results are read on (absent: the day of the newest one).
Output: sides (strength, length, class, confidence, because, wouldChangeIt), asymmetry, trunk, function, missing,
        old (tests past the interval of their retest).`,
  valueFlags: [],
  switches: [],
  run(input, { language }) {
    const given = readObject(input, "The input", 'send {"person", "screen", "results"}');
    const evaluation = evaluate(readEvaluationInput(given, language));
    return spoken(evaluation, (sentence) => render(sentence, language)) as object;
  },
};

/** The same value with every sentence put into words. */
function spoken(value: unknown, say: (sentence: Sentence) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => spoken(each, say));
  if (typeof value !== "object" || value === null) return value;
  if (isSentence(value)) return say(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoken(each, say)]));
}

function isSentence(value: object): value is Sentence {
  return "id" in value && typeof value.id === "string" && value.id.startsWith("evaluation.");
}
