import { describe, expect, it } from "vitest";
import {
  type Access,
  closedBecause,
  easierThan,
  hasEquipment,
  highestOpen,
  isOpen,
  nextOpen,
  previousOpen,
} from "./climb.ts";
import { findRung, rungOf, rungs } from "./rung.ts";

const open = (part: Partial<Access> = {}): Access => ({
  ...{ blocked: new Set(), freed: new Set(), equipment: null, topOrder: 22 },
  ...part,
});
const having = (...things: string[]): Access => open({ equipment: new Set(things) });
const closed = (...ids: string[]): Access => open({ blocked: new Set(ids) });

describe("equipment", () => {
  it.each<[string, string, Access, boolean]>([
    ["is there where it was named", "R09", having("band"), true],
    ["is missing where another was", "R09", having("bar"), false],
    ["is there where one of two will do", "R10", having("ankle weight"), true],
    ["is not needed", "R03", having(), true],
    ["is taken as missing while unknown, where there is another form", "R09", open(), false],
    ["is taken as there while unknown, where there is no other form", "R18", open(), true],
  ])("%s", (_, id, access, expected) => expect(hasEquipment(rungOf(id), access)).toBe(expected));

  it("that every home has is always there, and one of a kind is enough", () => {
    const rung = { ...rungOf("R18"), needs: [["wall", "bar"], ["band"]] };
    expect(hasEquipment(rung, having("band"))).toBe(true);
    expect(hasEquipment(rung, having("bar"))).toBe(false);
    for (const thing of ["wall", "towel", "floor"])
      expect(hasEquipment({ ...rung, needs: [[thing]] }, having())).toBe(true);
  });
});

describe("a rung is closed", () => {
  it.each<[string, string, Access, string | null]>([
    ["above a clinician's limit", "R06", open({ topOrder: 5 }), "limit"],
    ["not at the limit", "R05", open({ topOrder: 5 }), null],
    ["by the screen", "R05", closed("R05"), "screen"],
    [
      "not where a clinician freed it",
      "R05",
      open({ blocked: new Set(["R05"]), freed: new Set(["R05"]) }),
      null,
    ],
    [
      "above the limit also where it was freed",
      "R06",
      open({ topOrder: 5, freed: new Set(["R06"]) }),
      "limit",
    ],
    ["without its equipment", "R18", having("mat"), "equipment"],
    ["not where there is another form", "R09", having("mat"), null],
  ])("%s", (_, id, access, why) => {
    expect(closedBecause(rungOf(id), access)).toBe(why);
    expect(isOpen(rungOf(id), access)).toBe(why === null);
  });
});

describe("the open rungs around one", () => {
  it("are the next above and below, past closed ones", () => {
    const access = closed("R06", "R04");
    expect([nextOpen(5, access)?.id, previousOpen(5, access)?.id]).toEqual(["R07", "R03"]);
    expect([nextOpen(5, open())?.id, previousOpen(5, open())?.id]).toEqual(["R06", "R04"]);
  });

  it("end with the ladder", () => {
    expect([nextOpen(22, open()), previousOpen(1, open())]).toEqual([undefined, undefined]);
    expect(previousOpen(99, open())?.id).toBe("R22");
  });

  it("begin with the rung itself where the highest is asked for", () => {
    expect([highestOpen(5, open())?.id, highestOpen(5, closed("R05"))?.id]).toEqual(["R05", "R04"]);
  });

  it("are at most three easier ones, nearest first", () => {
    expect(easierThan(rungOf("R07"), closed("R05"))).toEqual(["R06", "R04", "R03"]);
    expect(easierThan(rungOf("R02"), open())).toEqual(["R01"]);
    expect(easierThan(rungOf("R01"), open())).toEqual([]);
  });
});

describe("a rung", () => {
  it("is found by its id, or not at all", () => {
    expect(findRung("R05")?.order).toBe(5);
    expect(findRung("A01")).toBeUndefined();
    expect(() => rungOf("A01")).toThrow("use findRung");
  });

  it("stands in its order", () => {
    expect(rungs.map(({ order }) => order)).toEqual(rungs.map((_, index) => index + 1));
  });
});
