import { describe, expect, it } from "vitest";
import { builtIn, choicesOf, type Filter, found, ownText, type ShelfItem } from "./shelf.ts";

const any: Filter = { text: "", stage: null, need: null, position: null, trains: null };
const nameOf = ({ definition }: ShelfItem): string => `${definition.id} Elevación de rodilla`;
const ids = (filter: Partial<Filter>): string[] =>
  found(builtIn, { ...any, ...filter }, nameOf).map(({ definition }) => definition.id);

describe("the shelf", () => {
  it("holds every rung and what stands beside the ladder", () => {
    expect(ids({})).toHaveLength(28);
    expect(ids({ stage: "beside" })).toEqual(["A01", "A02", "A03", "A04", "A05", "A06"]);
  });

  it("filters by stage, equipment, position and what it trains", () => {
    expect(ids({ stage: "6" })).toEqual(["R19", "R20", "R21", "R22"]);
    expect(ids({ need: "ball" })).toEqual(["R21"]);
    expect(ids({ need: "none", position: "supine", trains: "hip-flexors" })).toContain("R03");
    expect(ids({ need: "none" })).not.toContain("R21");
  });

  it("finds every word, with or without accents", () => {
    expect(ids({ text: "RODILLA elevacion r05" })).toEqual(["R05"]);
    expect(ids({ text: "r05 banana" })).toEqual([]);
  });

  it("offers each value of a filter once", () => {
    const needs = choicesOf(builtIn, "need");
    expect(new Set(needs).size).toBe(needs.length);
    expect(needs).toContain("none");
  });

  it("speaks an own exercise in the language it has", () => {
    const [item] = builtIn as [ShelfItem];
    const own = { ...item, isOwn: true, texts: { es: { "own.name": "Mi ejercicio" } } };
    expect(ownText(own, "own.name", "en")).toBe("Mi ejercicio");
    expect(ownText(item, "own.name", "en")).toBeUndefined();
  });
});
