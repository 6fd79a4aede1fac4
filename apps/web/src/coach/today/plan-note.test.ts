import { expect, it } from "vitest";
import { noteRules } from "./plan-note.tsx";

const reason = (rule: string) => ({ rule, text: { id: `plan.because.${rule}` } }) as never;

it("a day's note is about a flare or a time away, and about nothing else", () => {
  const because = [
    "pain.green",
    "flare.start",
    "frequency.spacing",
    "regress.absence28",
    "regress.climb",
  ].map(reason);
  expect(noteRules({ because }).map(({ rule }) => rule)).toEqual(["flare.start", "regress.absence28"]);
});
