import { adjuncts, type ExerciseDefinition, ladder } from "@hipfirst/exercises";
import { postureAt } from "@hipfirst/skeleton";
import { describe, expect, it } from "vitest";
import { draw } from "./draw.ts";
import { drawExercise, exerciseFigure } from "./exercise.ts";
import { frontStanceOf } from "./front-stance.ts";
import { usualStyle } from "./style.ts";

const person = { heightM: 1.75 };
const find = (id: string) => [...ladder, ...adjuncts].find((one) => one.id === id) as ExerciseDefinition;
const kneeHold = find("R08");
const sideLift = find("A04");

describe("seen from the front", () => {
  it("has the person's right on the viewer's left", () => {
    const { legs } = frontStanceOf(postureAt(kneeHold.motion, 0, person));
    expect(legs.right.hip[0]).toBeLessThan(legs.left.hip[0]);
  });

  it("shortens a thigh that points at the viewer and draws that leg over the trunk", () => {
    const { legs } = frontStanceOf(postureAt(kneeHold.motion, 1, person));
    expect(legs.right.depth).toBe("near");
    expect(legs.left.depth).toBe("far");
    expect(legs.right.thighStretch).toBeLessThan(0.5);
    expect(legs.left.thighStretch).toBeGreaterThan(0.98);
  });

  it("shows a pelvis that drops and a trunk that leans", () => {
    const posture = postureAt(
      {
        ...kneeHold.motion,
        end: {
          at: 1,
          angles: { ...kneeHold.motion.end.angles, pelvicDropDeg: 10, trunkLateralLeanDeg: 12 },
        },
      },
      1,
      person,
    );
    const { legs, head } = frontStanceOf(posture);
    expect(legs.right.hip[1]).toBeLessThan(legs.left.hip[1] - 10);
    expect(head(0, 0)[0]).toBeLessThan(legs.right.hip[0] + legs.left.hip[0] - 40);
  });

  it("draws a knee hold with its muscle and every path of its markup", () => {
    const figure = exerciseFigure(kneeHold, { view: "front" });
    const { markup, paths } = figure.drawAt(1);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
    expect(markup).toContain("rightMuscle.psoas");
    for (const [, key, data] of markup.matchAll(/data-k="([^"]+)"[^>]* d="([^"]*)"/g))
      expect(paths[key ?? ""]).toBe(data);
    expect(figure.pathsAt(1)).toEqual(paths);
  });

  it("does not turn a standing person round with the working side", () => {
    const { markup } = drawExercise(kneeHold, 1, { view: "front", side: "left" });
    expect(markup).not.toContain("scale(-1 1)");
    expect(markup).toContain("leftMuscle.psoas");
  });

  it("keeps to the side for a person who lies down", () => {
    const raise = find("R07");
    expect(drawExercise(raise, 1, { view: "front" })).toEqual(drawExercise(raise, 1));
  });

  it("draws a side-lying exercise from the front, whatever view is asked", () => {
    const { markup, paths } = drawExercise(sideLift, 1);
    expect(markup).toContain("trunk.eyes");
    expect(Object.keys(paths)).toContain("rightLeg.thigh");
    expect(
      draw(postureAt(sideLift.motion, 1, person), { ...usualStyle, workingSide: null }).markup,
    ).toContain("trunk.eyes");
  });
});
