import { describe, expect, it } from "vitest";
import { type Migration, migrate, versionOf } from "./migration.ts";

const published: readonly Migration[] = [
  { from: 1, type: "Weighed", up: ({ pounds, ...rest }) => ({ ...rest, massKg: Number(pounds) / 2 }) },
  { from: 2, type: "Weighed", up: (event) => ({ ...event, type: "PersonDescribed" }) },
];

describe("migrate", () => {
  it("lifts an old event through every version", () => {
    expect(migrate({ id: "1", type: "Weighed", pounds: 140 }, published, 3)).toEqual({
      id: "1",
      type: "PersonDescribed",
      massKg: 70,
      v: 3,
    });
  });

  it("leaves other types, and events already lifted, alone", () => {
    const walk = { id: "1", type: "GoalMet" };
    expect(migrate(walk, published, 3)).toBe(walk);
    const lifted = { id: "2", type: "Weighed", massKg: 70, v: 3 };
    expect(migrate(lifted, published, 3)).toBe(lifted);
  });

  it("reads no version as 1 and refuses what is none", () => {
    expect([{}, { v: 2 }, { v: 0 }, { v: "2" }, { v: 1.5 }].map(versionOf)).toEqual([1, 2, null, null, null]);
  });
});
