import type { Landmark } from "@hipfirst/motion";
import { describe, expect, it } from "vitest";
import { createSteadyCheck, lightCheck, placeCheck } from "./checks.ts";

describe("the light", () => {
  it.each([
    ["a lit room", { picture: 0.5, person: 0.4 }, "good"],
    ["an evening without a lamp", { picture: 0.08, person: null }, "dark"],
    ["somebody in black before a wall", { picture: 0.3, person: 0.05 }, "good"],
    ["a window behind the person", { picture: 0.7, person: 0.2 }, "behind"],
    ["the lens at the sun", { picture: 0.97, person: 0.9 }, "bright"],
  ] as const)("of %s", (_, light, said) => {
    expect(lightCheck(light)).toEqual({ passed: said === "good", say: { id: `camera.light.${said}` } });
  });
});

/** Somebody upright: shoulders, hips, knees and ankles from `top` to `bottom` of the picture. */
function standing(top: number, bottom: number, hidden: readonly number[] = []) {
  const landmarks: (Landmark | null)[] = Array.from({ length: 33 }, () => null);
  for (const [row, indices] of [
    [11, 12],
    [23, 24],
    [25, 26],
    [27, 28],
  ].entries())
    for (const index of indices)
      landmarks[index] = [0.5, top + ((bottom - top) * row) / 3, 0, hidden.includes(index) ? 0.2 : 0.95];
  return { tS: 0, landmarks, world: null };
}

describe("the place", () => {
  it.each([
    ["whole in the picture", standing(0.2, 0.9), "camera.place.good"],
    ["one leg behind the other", standing(0.2, 0.9, [28, 26]), "camera.place.good"],
    ["far away", standing(0.4, 0.6), "motion.sight.too-far"],
    ["as large as the picture", standing(0, 0.99), "motion.sight.too-close"],
    ["feet below the picture", standing(0.3, 1.2), "motion.sight.joint-not-seen"],
    ["nobody", { tS: 0, landmarks: null, world: null }, "motion.sight.no-person"],
    [
      "nobody the model is sure of",
      standing(0.2, 0.9, [11, 12, 23, 24, 25, 26, 27, 28]),
      "motion.sight.no-person",
    ],
  ])("%s", (_, frame, said) => {
    const { passed, say } = placeCheck(frame);
    expect([passed, say?.id]).toEqual([said === "camera.place.good", said]);
  });

  it("names the part that is missing", () => {
    expect(placeCheck(standing(0.2, 0.9, [27, 28])).say?.values).toEqual({
      part: { id: "motion.part.ankles" },
    });
    expect(placeCheck(standing(0.2, 0.9, [25, 26])).say?.values).toEqual({
      part: { id: "motion.part.knees" },
    });
  });
});

it("changes what it says when that has stayed so for a moment", () => {
  const steady = createSteadyCheck(0.5);
  const near = placeCheck(standing(0.2, 0.9));
  const far = placeCheck(standing(0.4, 0.6));
  expect(steady(near, 0).say).toBeNull();
  expect(steady(far, 0.3).say).toBeNull();
  expect(steady(near, 0.6).say).toBeNull();
  expect(steady(near, 1.2)).toEqual(near);
  expect(steady(far, 1.3)).toEqual(near);
  expect(steady(near, 1.4)).toEqual(near);
  expect(steady(far, 1.5)).toEqual(near);
  expect(steady(far, 2)).toEqual(far);
});
