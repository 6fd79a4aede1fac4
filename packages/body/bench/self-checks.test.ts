import { describe, expect, it } from "vitest";
import { postureOptima } from "./robustness.ts";
import { selfCheckMax, selfChecks } from "./self-checks.ts";

describe("what mechanics must give back", () => {
  it.each(selfChecks().map(({ what, error }) => [what, error] as const))("%s", (_, error) => {
    expect(error).toBeLessThanOrEqual(selfCheckMax);
  });

  it("reaches the optimum of held postures of any angles", () => {
    expect(postureOptima(300)).toMatchObject({ failures: 0 });
  });
});
