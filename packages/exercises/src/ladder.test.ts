import { constants } from "@hipfirst/evidence";
import { render, say } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { adjuncts, exercise, figureOfTest, findExercise, ladder, movements, stills } from "./ladder.ts";
import { parseExercise } from "./parse.ts";
import { wordIdsOf } from "./word-ids.ts";

const all = [...ladder, ...adjuncts, ...movements, ...stills];
const ids = new Set(all.map(({ id }) => id));
const wordsOfCue = 5;

describe("ladder", () => {
  it("has 22 rungs in order without a hole, six adjuncts and twelve movements", () => {
    expect(ladder.map(({ order }) => order)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    expect(ladder.map(({ id }) => id)).toEqual(
      Array.from({ length: 22 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`),
    );
    expect(adjuncts.map(({ id }) => id)).toEqual(["A01", "A02", "A03", "A04", "A05", "A06"]);
    expect(movements.length).toBe(12);
    expect(ids.size).toBe(all.length);
  });

  it("rises in stages and never falls back", () => {
    const stages = ladder.map(({ stage }) => stage ?? -1);
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
    expect(new Set(stages)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  });

  it("finds by id, and says what to do when an id of our own is wrong", () => {
    expect(exercise("R07").id).toBe("R07");
    expect(findExercise("R99")).toBeUndefined();
    expect(() => exercise("R99")).toThrow("use findExercise");
  });

  it("has a figure for each of the 21 tests", () => {
    expect(Object.keys(figureOfTest).length).toBe(21);
    for (const id of Object.values(figureOfTest)) expect([id, ids.has(id)]).toEqual([id, true]);
  });
});

describe.each(all.map((definition) => [definition.id, definition] as const))("%s", (_, definition) => {
  it("survives a round trip through JSON and the schema", () => {
    const parsed = parseExercise(JSON.parse(JSON.stringify(definition)));
    expect(parsed.ok ? null : render(parsed.refusal, "en")).toBeNull();
    expect(parsed).toEqual({ ok: true, exercise: definition, texts: {} });
  });

  it("has every text in both languages, and cues of at most five words", () => {
    for (const language of ["en", "es"] as const) {
      for (const id of wordIdsOf(definition)) expect(say(id, {}, language)).not.toBe("");
      const cueIds = [
        ...definition.words.cueIds,
        ...(definition.form?.faults ?? []).map(({ cueId }) => cueId),
      ];
      for (const id of cueIds) {
        const cue = say(id, {}, language);
        expect([cue, cue.split(/\s+/).length <= wordsOfCue]).toEqual([cue, true]);
      }
    }
  });

  it("names neighbours that exist and are not itself", () => {
    const { regressId, progressId, lateralIds, id, order } = definition;
    for (const neighbour of [regressId, progressId, ...lateralIds].filter((one) => one !== null)) {
      expect([neighbour, ids.has(neighbour)]).toEqual([neighbour, true]);
      expect(neighbour).not.toBe(id);
    }
    if (order !== null) {
      expect(progressId).toBe(ladder[order]?.id ?? null);
      expect(order === 1 || (regressId !== null && (exercise(regressId).order ?? 0) < order)).toBe(true);
    }
  });

  it("keeps its dose inside 6-20 repetitions, or a hold's range", () => {
    const { dose, kind } = definition;
    if (dose === null) {
      expect(["movement", "still"]).toContain(kind);
      return;
    }
    expect(dose.min).toBeLessThanOrEqual(dose.max);
    if (dose.type === "reps") expect([dose.min >= 6, dose.max <= 20]).toEqual([true, true]);
    if (kind === "rung") expect([dose.min >= 6, dose.max <= 20, dose.sets]).toEqual([true, true, [2, 3]]);
  });
});

describe("facets for browsing", () => {
  it("have a name in both languages", () => {
    const facets = all.flatMap(({ stage, position, trains, laterality, load, needs }) => [
      ...(stage === null ? [] : [`stage.${stage}`]),
      `position.${position}`,
      `laterality.${laterality}`,
      ...trains.map((part) => `trains.${part}`),
      ...(load === null ? [] : [`load.${load.kind}`]),
      ...needs.flat().map((need) => `need.${need.replace(" ", "-")}`),
    ]);
    expect(new Set(facets).size).toBeGreaterThan(25);
    for (const facet of new Set(facets))
      for (const language of ["en", "es"] as const)
        expect(say(`exercises.${facet}`, {}, language)).not.toBe("");
  });
});

describe("shared limits", () => {
  it("carry a note, bounds around the value and a status", () => {
    const own = Object.values(constants).filter(({ id }) => id.startsWith("exercises."));
    expect(own.length).toBeGreaterThan(10);
    for (const { id, value, bounds, note } of own)
      expect([id, value >= bounds[0] && value <= bounds[1] && note.length > 10]).toEqual([id, true]);
  });
});
