import { render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { exercise } from "./ladder.ts";
import { parseExercise } from "./parse.ts";

type Json = Record<string, unknown>;

const own = (change: (json: Json) => void): Json => {
  const json = JSON.parse(JSON.stringify(exercise("R05"))) as Json;
  json.id = "clinic-lift";
  change(json);
  return json;
};
const inner = (json: Json, key: string): Json => json[key] as Json;
const set = (path: readonly string[], value: unknown): Json =>
  own((json) => {
    const parent = path.slice(0, -1).reduce(inner, json);
    parent[path.at(-1) as string] = value;
  });

function refused(json: unknown): string {
  const parsed = parseExercise(json);
  return parsed.ok ? "accepted" : render(parsed.refusal, "en");
}

describe("a clinician's own exercise", () => {
  it("is accepted with the built-in texts", () => {
    expect(parseExercise(own(() => {}))).toMatchObject({ ok: true, exercise: { id: "clinic-lift" } });
  });

  it("is accepted with its own texts", () => {
    const json = own((it) => {
      inner(it, "words").nameId = "own.name";
      it.texts = { en: { "own.name": "Lift with a ball" } };
    });
    expect(parseExercise(json)).toMatchObject({
      ok: true,
      texts: { en: { "own.name": "Lift with a ball" } },
    });
  });

  it.each([
    ["a list", [], "must hold one exercise as a JSON object, but it holds []"],
    ["a missing field", set(["motion"], undefined), "motion is missing"],
    ["a wrong type", set(["dose", "min"], "eight"), 'dose.min is "eight", but must be a number'],
    ["a dose below six", set(["dose", "min"], 3), "dose.min is 3, but must be ≥ 6"],
    [
      "a word of another vocabulary",
      set(["position"], "flying"),
      'position is "flying", but must be supine | seated',
    ],
    ["an unknown field", set(["colour"], "red"), "colour is not part of an exercise"],
    ["crossed limits", set(["dose", "max"], 7), "dose.min is larger than dose.max"],
    [
      "a text of its own without wording",
      set(["words", "nameId"], "own.name"),
      "The text own.name is used, but the file brings no texts",
    ],
    ["a built-in id", set(["id"], "R06"), "The id R06 belongs to a built-in exercise"],
  ])("is refused with %s, in one sentence that names the field", (_, json, sentence) => {
    expect(refused(json)).toContain(sentence);
  });

  it("names fields deep inside", () => {
    const json = own((it) => {
      const start = inner(inner(it, "motion"), "start");
      delete inner(inner(inner(start, "angles"), "right"), "leg").hipFlexionDeg;
    });
    expect(refused(json)).toContain("motion.start.angles.right.leg.hipFlexionDeg is missing");
  });
});
