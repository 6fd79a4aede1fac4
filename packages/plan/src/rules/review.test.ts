import { describe, expect, it } from "vitest";
import { rulesSaid, standing } from "../testing/standing.ts";
import { asDecided } from "./in-force.ts";
import { askForReview } from "./review.ts";
import { newestRules } from "./versions.ts";

describe("a second look", () => {
  it.each<[string, hasClinic: boolean, version: string, rule: string]>([
    ["is suggested where there is no clinic", false, newestRules.id, "withoutClinic.suggest"],
    ["is asked of the clinic where there is one", true, newestRules.id, "clinic.review"],
    ["was only suggested before the fourth version", true, "3", "withoutClinic.suggest"],
  ])("%s", (_, hasClinic, version, rule) => {
    const course = standing("R05", { hasClinic });
    asDecided(version, () => askForReview(course));
    expect(rulesSaid(course)).toEqual([rule]);
  });
});
