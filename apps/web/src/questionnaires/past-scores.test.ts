import { worseningReview } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { dueSheets } from "./due.ts";
import { rangeOf, scoreActivities, scorePain } from "./instruments.ts";
import {
  changeSinceStart,
  courseOfScores,
  lineThatMatters,
  namedActivities,
  pastScores,
  sinceStart,
} from "./past-scores.ts";

type Answered = Parameters<typeof courseOfScores>[0][number];
const answered = (
  instrument: Answered["instrument"],
  day: number,
  score: number | null,
  answers?: unknown,
): Answered => ({
  ...{ id: `${instrument}${day}`, type: "QuestionnaireAnswered", instrument, score, answers },
  at: new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString(),
});

describe("scores so far", () => {
  it("keeps an answer without a score as one without a score", () => {
    const scores = pastScores(
      [answered("RMDQ", 0, 12), answered("NPRS", 0, 4), answered("RMDQ", 42, null)],
      "RMDQ",
    );
    expect(scores.map(({ score }) => score)).toEqual([12, null]);
    expect(changeSinceStart("RMDQ", scores)).toBeNull();
  });

  it("compares the last with the first, in the direction of better", () => {
    const psfs = pastScores([answered("PSFS", 0, 3), answered("PSFS", 30, 6)], "PSFS");
    expect(changeSinceStart("PSFS", psfs)).toMatchObject({ improvement: 3, reaches: true });
    const pain = pastScores([answered("NPRS", 0, 6), answered("NPRS", 7, 8)], "NPRS");
    expect(changeSinceStart("NPRS", pain)).toMatchObject({ improvement: -2, reaches: false });
  });

  it("draws the line that matters above for activities, below for pain, and nowhere when it is not judged", () => {
    const start = (instrument: "NPRS" | "PSFS" | "GROC", score: number) =>
      lineThatMatters(instrument, pastScores([answered(instrument, 0, score)], instrument));
    expect(start("PSFS", 3)).toBe(5);
    expect(start("NPRS", 6)).toBe(4);
    expect(start("NPRS", 2)).toBeNull();
    expect(start("GROC", 2)).toBeNull();
    expect(lineThatMatters("PSFS", [])).toBeNull();
  });

  it("takes the last activities, and none from answers of another shape", () => {
    const activities = [{ name: "run", rating: 3 }];
    expect(namedActivities([answered("PSFS", 0, 3, { activities })])).toEqual(["run"]);
    expect(namedActivities([answered("PSFS", 0, 3, [3])])).toEqual([]);
    expect(namedActivities([])).toEqual([]);
  });

  const own = (day: number, ratings: Readonly<Record<string, number | null>>) => {
    const { score, named } = scoreActivities(
      Object.entries(ratings).map(([name, rating]) => ({ name, rating })),
    );
    return answered("PSFS", day, score, { activities: named });
  };

  it("asks an activity again that was left out once", () => {
    const left = [
      own(0, { run: 3, sit: 5 }),
      answered("PSFS", 30, 6, { activities: [{ name: "sit", rating: 6 }] }),
    ];
    expect(namedActivities(left)).toEqual(["run", "sit"]);
    expect(namedActivities([own(0, { run: 3, sit: null })])).toEqual(["run", "sit"]);
  });

  it("compares the activities that were rated both times, and no others", () => {
    const course = (...answers: Answered[]) => pastScores(answers, "PSFS");
    const part = course(own(0, { run: 1, sit: 8 }), own(30, { run: null, sit: 8 }));
    expect(changeSinceStart("PSFS", part)).toMatchObject({ improvement: 0, reaches: false });
    expect(sinceStart(part)).toMatchObject({ from: 8, to: 8, isWhole: false });
    expect(lineThatMatters("PSFS", part)).toBeNull();
    const other = course(own(0, { run: 1, sit: null }), own(30, { run: null, sit: 8 }));
    expect(sinceStart(other)).toBe("different");
    expect(changeSinceStart("PSFS", other)).toBeNull();
    const whole = course(own(0, { run: 1, sit: 5 }), own(30, { sit: 8, run: 4 }));
    expect(sinceStart(whole)).toEqual({ from: 3, to: 6, isWhole: true });
    expect(lineThatMatters("PSFS", whole)).toBe(5);
    expect(sinceStart(course(answered("PSFS", 0, 3), own(30, { run: 6 })))).toBe("different");
  });
});

describe("slow worsening from the record", () => {
  it("two worse weeks in a row ask for a review, one does not", () => {
    const start = answered("NPRS", 0, 3);
    const weeks = (...scores: number[]) => scores.map((score, week) => answered("NPRS", 6 + 7 * week, score));
    expect(worseningReview(courseOfScores([start, ...weeks(5, 6)])).due).toBe(true);
    expect(worseningReview(courseOfScores([start, ...weeks(3, 6)])).due).toBe(false);
    expect(worseningReview(courseOfScores([])).due).toBe(false);
  });

  it("several answers of a week count as their mean", () => {
    const { weeklyNprs } = courseOfScores([
      answered("NPRS", 0, 3),
      answered("NPRS", 2, 4),
      answered("NPRS", 5, 6),
    ]);
    expect(weeklyNprs).toEqual([{ week: 1, score: 5 }]);
  });
});

describe("sheets", () => {
  it("score activities that have a name and a rating, and leave the others unknown", () => {
    const { score, partial, named } = scoreActivities([
      { name: "run", rating: 4 },
      { name: " ", rating: 9 },
      { name: "sit", rating: null },
    ]);
    expect([score, partial]).toEqual([4, true]);
    expect(named).toEqual([
      { name: "run", rating: 4 },
      { name: "sit", rating: null },
    ]);
    expect(scoreActivities([{ name: "run", rating: null }]).score).toBeNull();
  });

  it("score pain only when its average is answered", () => {
    expect(scorePain({ average7Days: null, worst7Days: 8 })).toBeNull();
    expect(scorePain({ average7Days: 0, worst7Days: null })).toBe(0);
  });

  it("are offered in their own order, and prompts have no range", () => {
    expect(dueSheets(["T04", "RMDQ", "screen:full", "NPRS"])).toEqual(["NPRS", "RMDQ"]);
    expect(rangeOf("YELLOW")).toBeNull();
    expect(rangeOf("ODI")).toEqual([0, 100]);
  });
});
