import type { TestResult } from "@hipfirst/evaluation";
import { render } from "@hipfirst/words";
import { describe, expect, it } from "vitest";
import { seenOf } from "./seen.ts";

const said = (part: Partial<TestResult> & { test: string }): string[] =>
  seenOf({ side: "both", values: [], unit: "none", ...part }).map((sentence) => render(sentence, "en"));

describe("what was seen", () => {
  it("is said in words, with the camera's numbers and the pain", () => {
    expect(
      said({ test: "T17", seen: ["arch"], camera: { count: 5, trunkLeanDeg: 31 }, painDuring: 2 }),
    ).toEqual([
      "The low back arches at the top",
      "Camera: 5 repetitions",
      "trunk moved 31°",
      "pain 2 of 10 during it",
    ]);
  });

  it("says each direction of the march that was rated, and none that was not", () => {
    expect(said({ test: "T12", unit: "score", values: [2], flexion: 2, lean: 0 })).toEqual([
      "The low back tucks: Clearly",
      "The trunk leans: No",
    ]);
  });

  it("quotes words of another record that it has no text for", () => {
    expect(said({ test: "T17", seen: ["knees meet", "arch"] })).toEqual([
      "“knees meet”",
      "The low back arches at the top",
    ]);
  });

  it("takes the fastest chair rise", () => {
    expect(said({ test: "T14", unit: "s", values: [12, 10.5] })).toEqual(["10.5 s"]);
  });
});
