import { describe, expect, it } from "vitest";
import { Life } from "./testing/life.ts";

const said = (life: Life) =>
  life.plan().wouldChange.map(({ id, values }) => {
    const told = Object.values(values ?? {}).filter((value) => typeof value === "number");
    return [id.replace("plan.wouldChange.", ""), ...told].join(" ");
  });
const ordinary = ["amber 3", "red 5"];

describe("what would change a decision", () => {
  it.each<[string, Life, readonly string[]]>([
    ["no screen yet", new Life(), ["screen"]],
    ["an emergency answer", Life.clear({ CES1: "yes" }), ["visit"]],
    ["someone to be seen first", Life.clear({ NEU1: "yes" }), ["visit"]],
    ["red pain", Life.clear().train().train({ peak: 8 }), ["screenAgain"]],
    ["a pause", Life.clear().clinician("pause"), ["resume"]],
    ["the first session", Life.clear(), [...ordinary, "placement"]],
    ["a start that is decided", Life.clear({}, { newToExercise: true }), ordinary],
    ["ordinary training", Life.clear().train(), [...ordinary, "absence 14"]],
    [
      "more usual pain",
      Life.clear().train({ resting: 4, peak: 4, morning: 4 }),
      ["amber 5", "red 6", "absence 14"],
    ],
    [
      "a clinician's limit of pain",
      Life.clear().clinician("limit", { pain: 2 }).train(),
      ["amber 2", "red 5", "absence 14"],
    ],
    ["no morning answer", Life.clear().train({ morning: null }), ["morning", ...ordinary, "absence 14"]],
    ["no pain told", Life.clear().train({ peak: null }), ["peak", ...ordinary, "absence 14"]],
    ["amber", Life.clear().train({ peak: 4 }), ["amberAgain 3", "red 5", "absence 14"]],
    ["failed form", Life.clear().train({ goodShare: 0.5 }), [...ordinary, "formAgain", "absence 14"]],
    [
      "the top without a camera",
      Life.clear().train({ source: "self", rir: 4, extraReps: 4 }, 2),
      [...ordinary, "camera 2 3", "absence 14"],
    ],
    ["an easier week", Life.clear().train({ after: { ill: true } }), ["deload 7", ...ordinary, "absence 14"]],
    [
      "a flare",
      Life.on("R05").train().add("FlareReported").screen(),
      ["flare 2 8", ...ordinary, "absence 14"],
    ],
    [
      "high usual pain",
      Life.clear().train({ resting: 6, peak: 6, morning: 6 }),
      ["highUsual 6", "amberAgain 5", "red 8", "absence 14"],
    ],
    [
      "a rung without its equipment",
      Life.on("R17", { equipment: ["mat"] }).train(),
      [...ordinary, "closed.equipment", "absence 14"],
    ],
    [
      "a rung closed by the screen",
      Life.on("R12", {}, { HIP4: "yes" }).train(),
      [...ordinary, "closed.screen", "absence 14"],
    ],
    [
      "a rung above the limit",
      Life.on("R05").clinician("limit", "R05").train(),
      [...ordinary, "closed.limit", "absence 14"],
    ],
  ])("%s", (_, life, expected) => expect(said(life)).toEqual(expected));

  it("while a pike is kept, choosing to go on", () => {
    expect(said(Life.on("R20").train({ rir: 4 }))).toContain("goOn");
  });
});
