import { decisionsIn, shortened } from "./decisions.ts";
import { Life } from "./life.ts";
import { stories } from "./stories.ts";

/** Longer lives than one rule needs: what rules do to each other shows only here. */
const lives: Readonly<Record<string, () => Life>> = {
  "strong from the first day": () => Life.clear().train({ rir: 5, extraReps: 6 }, 24),
  "steady for a quarter": () => Life.clear().train({}, 36),
  "holds near the top": () => Life.on("R12").train({ rir: 4 }, 20),
  "to the pikes": () => Life.on("R15").train({ rir: 4, extraReps: 8 }, 30),
  "self-checked at home": () =>
    Life.clear({}, { equipment: ["mat"] })
      .train({ source: "self" }, 12)
      .train({ tracked: 0.4 }, 6),
  "amber now and then": () =>
    Life.clear()
      .train({}, 5)
      .train({ peak: 4 })
      .train({}, 4)
      .train({ peak: 4 }, 2)
      .train({}, 5)
      .train({ morning: 3 }, 2)
      .train({}, 4),
  "a flare and the way back": () =>
    Life.on("R07")
      .train({}, 3)
      .train({ peak: 7 })
      .screen()
      .wait(3)
      .train({}, 4)
      .train({ peak: 4 })
      .train({}, 8),
  "two flares within two weeks": () =>
    Life.on("R06")
      .train({}, 2)
      .add("FlareReported", { pain: 7 })
      .screen()
      .wait(5)
      .train({}, 2)
      .add("FlareReported", { pain: 6 })
      .screen()
      .wait(9)
      .train({}, 6),
  "form that fails": () =>
    Life.on("R08")
      .train({}, 2)
      .train({ goodShare: 0.6 }, 2)
      .train({}, 3)
      .train({ goodShare: 0.5 }, 4)
      .train({}, 6),
  "holidays of every length": () =>
    Life.on("R09").train({}, 4).wait(8).train({}, 3).wait(16).train({}, 4).wait(30).screen().train({}, 5),
  "one side behind": () =>
    Life.on("R05").train({ leftMisses: 3 }, 10).train({ leftMisses: 1 }, 6).train({}, 4),
  "a hip that pinches": () =>
    Life.on("R08").train({}, 2).train({ frontHip: 4 }, 2).train({}, 3).train({ frontHip: 5 }, 3).train({}, 4),
  "high pain that falls": () =>
    Life.clear()
      .add("QuestionnaireAnswered", { instrument: "NPRS", score: 7 })
      .train({ resting: 6, peak: 6, morning: 6 }, 4)
      .train({ resting: 4, peak: 4, morning: 4 }, 4)
      .train({ resting: 2, peak: 2, morning: 2 }, 6),
  "a clinician with limits": () =>
    Life.on("R06", { massKg: 70, heightM: 1.7 })
      .clinician("limit", { rung: "R08", sets: 2, loadKg: 3, pain: 3 })
      .train({ rir: 4 }, 12)
      .clinician("free-rung", "R09")
      .train({}, 4),
  "kilograms on the leg": () => Life.on("R10", { massKg: 80, heightM: 1.8 }).train({ loadKg: 2, rir: 4 }, 16),
  "new to exercise, older, little time": () =>
    Life.clear({ FALL1: "yes" }, { birthYear: 1950, newToExercise: true })
      .train({ sets: 1 }, 3)
      .train({}, 14),
};

/** How a story begins is told in many others already. */
const lastDecisions = 4;

/** By name, what a version decides in every life and at the end of every rule's story, one short line each. */
export const told: readonly (readonly [name: string, decide: (rules: string) => readonly string[]])[] = [
  ...Object.entries(stories).map(
    ([name, story]) =>
      [name, (rules: string) => decisionsIn(story()[0], rules).slice(-lastDecisions).map(shortened)] as const,
  ),
  ...Object.entries(lives).map(
    ([name, life]) => [name, (rules: string) => decisionsIn(life(), rules).map(shortened)] as const,
  ),
];
