import { type Answers, screenItems } from "@hipfirst/evaluation";
import { describe, expect, it } from "vitest";
import { asksSince, firstOpenPage, markedWorse, safetyPages, unansweredOn } from "./pages.ts";

const allNo: Answers = Object.fromEntries(screenItems.map(({ id }) => [id, "no"] as const));
const answers: Answers = { ...allNo, MAL1: "yes", CAR2: "not-sure" };
const none = { covered: [], worse: {} };

describe("the pages of the safety screen", () => {
  it("ask every question that has to be asked, once", () => {
    const shown = safetyPages({ ...allNo, INFL0: "yes" }).flatMap(({ items }) => items.map(({ id }) => id));
    expect(shown.toSorted()).toEqual(screenItems.map(({ id }) => id).toSorted());
  });

  it("open at the first question without an answer", () => {
    const pages = safetyPages({});
    const { [pages[1]?.items[0]?.id ?? ""]: _, ...partly } = allNo;
    expect(firstOpenPage(pages, partly, none)).toBe(1);
  });
});

describe("an answer that a visit has covered", () => {
  const since = { covered: ["MAL1", "CAR2", "HIP8"], worse: {} };

  it("is asked about while it is still there, and waits for the answer", () => {
    expect(["MAL1", "CAR2", "HIP8", "NEU1"].filter((id) => asksSince(id, answers, since))).toEqual([
      "MAL1",
      "CAR2",
    ]);
    const open = (worse: Answers) =>
      safetyPages(answers).flatMap((page) => unansweredOn(page, answers, { ...since, worse }));
    expect(open({}).toSorted()).toEqual(["CAR2", "MAL1"]);
    expect(open({ MAL1: "no", CAR2: "no" })).toEqual([]);
  });

  it("counts as worse on yes and on not sure, never on silence and never for what is over", () => {
    expect(markedWorse(answers, { ...since, worse: { MAL1: "yes", CAR2: "not-sure", HIP8: "yes" } })).toEqual(
      ["MAL1", "CAR2"],
    );
    expect(markedWorse(answers, { ...since, worse: { MAL1: "no" } })).toEqual([]);
  });
});
