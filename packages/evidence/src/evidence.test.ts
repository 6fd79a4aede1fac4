import { describe, expect, it } from "vitest";
import { type Constant, claims, constants, source, sources } from "./index.ts";

const all: readonly Constant[] = Object.values(constants);
const isFromMemory = (each: Constant) => each.sources.some((id) => source(id).status === "memory-unverified");

describe("constants", () => {
  it("are there", () => expect(all.length).toBeGreaterThan(10));

  it("cite only sources that exist", () => {
    const known = new Set(sources.map((each) => each.id));
    const dangling = all.flatMap((each) =>
      each.sources.filter((id) => !known.has(id)).map((id) => `${each.id} cites ${id}`),
    );
    expect(dangling).toEqual([]);
  });

  it("name a source wherever the number was read or remembered", () => {
    const cited = all.filter((each) => each.status === "seen" || each.status === "memory-unverified");
    expect(cited.filter((each) => each.sources.length === 0).map((each) => each.id)).toEqual([]);
  });

  it("never call a number seen that rests on memory alone", () => {
    const seen = all.filter((each) => each.status === "seen");
    expect(seen.filter((each) => each.sources.every((id) => id === "MEM")).map((each) => each.id)).toEqual(
      [],
    );
  });

  it("mark every memory-unverified number as such in its note or status", () => {
    const remembered = all.filter((each) => each.status !== "engineering-default" && isFromMemory(each));
    expect(remembered.filter((each) => each.status !== "memory-unverified").map((each) => each.id)).toEqual(
      [],
    );
  });

  it("lie inside their bounds", () => {
    const outside = all.filter(({ value, bounds: [low, high] }) => !(low <= value && value <= high));
    expect(outside.map((each) => each.id)).toEqual([]);
  });
});

describe("sources", () => {
  it("have unique ids", () => expect(new Set(sources.map((each) => each.id)).size).toBe(sources.length));

  it("refuse an unknown id and name the remedy", () => {
    expect(() => source("NOPE")).toThrow("add it to the sources or correct the citation");
  });
});

describe("claims", () => {
  it("cite known sources for and against, where they cite", () => {
    const words = claims.flatMap((each) => [...each.for, ...each.against]);
    expect(words.length).toBeGreaterThan(10);
  });

  it("allow no sentence for what the evidence contradicts", () => {
    const barred = claims.filter((each) => each.grade === "contradicted");
    expect(barred.length).toBeGreaterThan(0);
    for (const each of barred) expect(each.maySay).toBeNull();
  });
});
