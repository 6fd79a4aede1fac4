import { describe, expect, it } from "vitest";
import { Life } from "../testing/life.ts";
import { clearanceAt } from "./safety.ts";

describe("safety at a moment of the record", () => {
  it("knows what was said until then, that moment included, and nothing later", () => {
    const life = Life.clear({ HIP4: "yes" });
    const first = life.now;
    const second = life.wait(1).screen({ CES1: "yes" }).now;
    const at = (moment: string) => clearanceAt(life.events, moment);
    expect([at(first).locked, at(first).answers.HIP4]).toEqual([false, "yes"]);
    expect([at(second).locked, at(second).answers.HIP4]).toEqual([true, "no"]);
    expect(at("2026-03-02T07:59:59Z").complete).toBe(false);
  });
});
