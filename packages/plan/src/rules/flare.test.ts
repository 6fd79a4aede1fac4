import { describe, expect, it } from "vitest";
import { Life } from "../testing/life.ts";

const rules = (life: Life) => life.plan().because.map(({ rule }) => rule);

/** A flare from R07 with one good session of the lowered rung, and a week's pain told some days later. */
const flareWith = (score: number, daysLater: number): Life =>
  Life.on("R07")
    .train({}, 3)
    .train({ peak: 8 })
    .screen()
    .wait(3)
    .train()
    .wait(daysLater)
    .add("QuestionnaireAnswered", { instrument: "NPRS", score });

describe("a flare", () => {
  it("that is told again before the lowered rung was done is the same one", () => {
    const once = Life.on("R10").train({}, 2).train({ peak: 8 }).screen().wait(4);
    const twice = Life.on("R10").train({}, 2).train({ peak: 8 }).add("FlareReported").screen().wait(4);
    expect(once.plan().current).toBe("R08");
    expect(twice.plan().current).toBe("R08");
    expect(twice.plan().session?.exercises[0]).toEqual(once.plan().session?.exercises[0]);
  });

  it("that comes while the lowered rung is done lowers it again, and asks for a screen again", () => {
    const life = Life.on("R10").train({}, 2).train({ peak: 8 }).screen().wait(4).train();
    expect(life.add("FlareReported").plan()).toMatchObject({ session: null, due: ["screen:full"] });
    expect(life.screen().wait(4).plan().current).toBe("R06");
  });

  it("counts once in eight weeks however often it is told", () => {
    const life = Life.on("R10").train({}, 2).train({ peak: 8 });
    life.add("FlareReported").add("FlareReported").screen();
    expect(rules(life)).not.toContain("flare.seeSomeone");
  });

  it("whose pain is not back to usual after three weeks asks for a second look", () => {
    expect(rules(flareWith(3, 12))).not.toContain("flare.seeSomeone");
    expect(rules(flareWith(3, 19))).toContain("flare.seeSomeone");
    expect(rules(flareWith(2, 19))).not.toContain("flare.seeSomeone");
  });
});
