import { adjuncts, type ExerciseDefinition, ladder, movements, stills } from "@hipfirst/exercises";
import { mirrorPath, postureAt } from "@hipfirst/skeleton";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { palette } from "./colours.ts";
import { figureCss } from "./css.ts";
import { drawExercise, exerciseFigure, faultFigure } from "./exercise.ts";
import { standaloneSvg } from "./standalone.ts";

const everyExercise = [...ladder, ...adjuncts, ...movements, ...stills];
const person = { heightM: 1.75 };
/** Skin and mat give: a toe may press this far into the floor. */
const softM = 0.02;
/** A contact written to the millimetre bends an almost straight knee by this much. */
const straightWithinDeg = 10;
const moments = Array.from({ length: 41 }, (_, index) => index / 40);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyExercise = fc.constantFrom(...everyExercise);

describe.each(everyExercise.map((definition) => [definition.id, definition] as const))(
  "%s",
  (_id, definition) => {
    const postures = moments.map((progress) => postureAt(definition.motion, progress, person));

    it("keeps every contact within a millimetre", () => {
      for (const { contactErrors } of postures)
        for (const { joint, errorM } of contactErrors) expect([joint, errorM < 0.001]).toEqual([joint, true]);
    });

    it("keeps feet and hands above the floor", () => {
      for (const { joints } of postures) {
        const { heelLeft, heelRight, toeLeft, toeRight, wristLeft, wristRight } = joints;
        for (const [, y] of [heelLeft, heelRight, toeLeft, toeRight, wristLeft, wristRight])
          expect(y).toBeGreaterThan(-softM);
      }
    });

    it("keeps legs straight that are straight at both ends", () => {
      const { start, via, end } = definition.motion;
      for (const side of ["left", "right"] as const) {
        const bends = [start, via, end].flatMap((frame) =>
          frame ? [frame.angles[side].leg.kneeFlexionDeg] : [],
        );
        if (Math.max(...bends) > 6) continue;
        for (const { angles } of postures)
          expect(angles[side].leg.kneeFlexionDeg).toBeLessThan(Math.max(...bends) + straightWithinDeg);
      }
    });

    it("moves without a jump", () => {
      const joints = Object.keys(postures[0]?.joints ?? {}) as (keyof (typeof postures)[number]["joints"])[];
      postures.slice(1).forEach((posture, index) => {
        const before = postures[index];
        for (const joint of joints) {
          const [x, y] = posture.joints[joint];
          const [bx, by] = before?.joints[joint] ?? [x, y];
          expect(Math.hypot(x - bx, y - by)).toBeLessThan(0.12);
        }
      });
    });

    it("is drawn inside its window, without a number that is none", () => {
      for (const progress of [0, 0.5, 1]) {
        const { markup, paths, viewBox } = drawExercise(definition, progress, { arrow: true, bones: true });
        expect(markup).not.toMatch(/NaN|undefined|Infinity/);
        expect(Object.keys(paths).length).toBeGreaterThan(30);
        const [left, , width] = viewBox;
        for (const key of ["head.head", "nearLeg.foot", "farLeg.foot", "nearArm.hand"]) {
          const [x = Number.NaN] = (paths[key] ?? "").slice(1).split(" ").map(Number);
          expect(x).toBeGreaterThan(left - 20);
          expect(x).toBeLessThan(left + width + 20);
        }
      }
    });
  },
);

describe("a figure", () => {
  it("is the same every time", () => {
    fc.assert(
      fc.property(anyExercise, share, (definition, progress) => {
        expect(drawExercise(definition, progress)).toEqual(drawExercise(definition, progress));
      }),
      { seed: 51, numRuns: 20 },
    );
  });

  it("gives the paths of its markup, so that a mounted drawing can be moved", () => {
    fc.assert(
      fc.property(anyExercise, share, (definition, progress) => {
        const figure = exerciseFigure(definition);
        const { markup, paths } = figure.drawAt(progress);
        expect(figure.pathsAt(progress)).toEqual(paths);
        for (const [, key, data] of markup.matchAll(/data-k="([^"]+)"[^>]* d="([^"]*)"/g))
          expect(paths[key ?? ""]).toBe(data);
      }),
      { seed: 52, numRuns: 30 },
    );
  });

  it("keeps its keys from frame to frame", () => {
    fc.assert(
      fc.property(anyExercise, share, (definition, progress) => {
        const figure = exerciseFigure(definition);
        expect(Object.keys(figure.pathsAt(progress))).toEqual(Object.keys(figure.pathsAt(0)));
      }),
      { seed: 53, numRuns: 30 },
    );
  });

  it("shows the left side as the mirror image of the right", () => {
    fc.assert(
      fc.property(anyExercise, share, (definition, progress) => {
        const right = exerciseFigure(definition, { side: "right" });
        const left = exerciseFigure(definition, { side: "left" });
        expect(left.pathsAt(progress)).toEqual(right.pathsAt(progress));
        expect(left.drawAt(progress).markup).toContain("scale(-1 1)");
      }),
      { seed: 54, numRuns: 30 },
    );
  });

  it("works with the far leg when it faces away from its working side", () => {
    const march = ladder.find(({ id }) => id === "R08") as ExerciseDefinition;
    const far = drawExercise(march, 1, { side: "left", facing: "right" }).paths;
    const near = drawExercise(march, 1, { side: "right" }).paths;
    expect(far["farLeg.thigh"]).toBe(near["nearLeg.thigh"]);
    expect(postureAt(mirrorPath(march.motion), 1, person).angles.left.leg.hipFlexionDeg).toBeGreaterThan(80);
  });

  it("glows where hip flexors work and nowhere else", () => {
    const bridge = adjuncts.find(({ id }) => id === "A03") as ExerciseDefinition;
    const raise = ladder.find(({ id }) => id === "R07") as ExerciseDefinition;
    expect(drawExercise(bridge, 1).markup).not.toContain("xray.");
    expect(drawExercise(raise, 1).markup).toContain("xray.psoas");
    expect(drawExercise(raise, 1).markup).not.toContain("bone.");
    expect(drawExercise(raise, 1, { bones: true }).markup).toContain("bone.pelvis");
  });

  it("prefixes every id, so that figures may share a page", () => {
    const { markup } = drawExercise(ladder[0] as ExerciseDefinition, 0, { idPrefix: "one-" });
    for (const [, id] of markup.matchAll(/ id="([^"]+)"/g)) expect(id?.startsWith("one-")).toBe(true);
    for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(id?.startsWith("one-")).toBe(true);
  });

  it("has no inline style, which a strict page would refuse", () => {
    expect(drawExercise(ladder[0] as ExerciseDefinition, 0, { arrow: true }).markup).not.toContain("style=");
  });
});

describe("a fault", () => {
  const cases = everyExercise.flatMap((definition) =>
    (definition.form?.faults ?? []).map((fault) => ({ definition, fault })),
  );

  it("is drawn unless only the person can tell, and differs from the exercise where its posture does", () => {
    expect(cases.length).toBeGreaterThan(40);
    for (const { definition, fault } of cases) {
      const shown = faultFigure(definition, fault);
      expect([definition.id, fault.id, shown === null]).toEqual([
        definition.id,
        fault.id,
        fault.shownBy === null,
      ]);
      if (shown === null || fault.shownBy?.end === undefined) continue;
      const view = fault.view ?? "side";
      expect(shown.pathsAt(1)).not.toEqual(exerciseFigure(definition, { view }).pathsAt(1));
      expect(shown.drawAt(1).markup).not.toMatch(/NaN|undefined/);
    }
  });
});

describe("a drawing that stands alone", () => {
  const figure = drawExercise(ladder[20] as ExerciseDefinition, 1);

  it("has its colours written out and no reference to a page", () => {
    const svg = standaloneSvg(figure, { title: "Ball pike", colours: palette("dark", "deep"), width: 640 });
    expect(svg).not.toContain("var(");
    expect(svg).toContain(palette("dark", "deep").skin);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });

  it("keeps a title that has signs of markup in it harmless", () => {
    expect(standaloneSvg(figure, { title: "<script>&" })).not.toContain("<script>");
  });

  it("differs by skin tone", () => {
    const tones = ["light", "medium", "brown", "deep"] as const;
    expect(new Set(tones.map((tone) => palette("light", tone).skin)).size).toBe(4);
  });
});

describe("the style sheet", () => {
  it("names every class that drawings use", () => {
    const used = new Set<string>();
    for (const definition of everyExercise)
      for (const [, names] of drawExercise(definition, 1, { arrow: true, bones: true }).markup.matchAll(
        /class="([^"]+)"/g,
      ))
        for (const name of (names ?? "").split(" ")) used.add(name);
    used.delete("fg-far");
    expect(used.size).toBeGreaterThan(20);
    for (const name of used) expect([name, figureCss.includes(`.${name}{`)]).toEqual([name, true]);
  });
});
