import { describe, expect, it } from "vitest";
import { analyse, isProblem, parseMotionJson } from "../index.ts";

const names = ["shoulder", "hip", "knee", "ankle"].flatMap((part) => [`${part}Left`, `${part}Right`]);

/** Somebody who stands upright, the right leg raised aside. */
function raisedAside(deg: number) {
  const aside = (deg * Math.PI) / 180;
  const [across, down] = [Math.sin(aside), -Math.cos(aside)];
  const leg = (reach: number) => [0, 0.9 + reach * down, 0.1 + reach * across];
  const body = [[0, 1.4, -0.15], [0, 1.4, 0.15], [0, 0.9, -0.1], leg(0)];
  const frame = [...body, [0.01, 0.48, -0.1], leg(0.42), [0, 0.06, -0.1], leg(0.84)];
  const frames = Array.from({ length: 30 }, () => frame);
  const input = parseMotionJson({ format: "joints", fps: 30, units: "m", up: "+y", names, frames });
  if (isProblem(input)) throw new Error(`refused: ${input.text.id}`);
  return analyse(input, { movement: "any" }).angles;
}

describe("a leg that is raised aside", () => {
  it("has a hip flexion while the sagittal plane still shows its thigh, and none beyond", () => {
    for (const deg of [0, 30, 50]) expect(Math.abs(raisedAside(deg).hipRight[15] ?? 99)).toBeLessThan(8);
    for (const deg of [56, 75, 89]) expect(raisedAside(deg).hipRight[15]).toBe(null);
  });

  it("does not take the other hip with it", () => {
    expect(Math.abs(raisedAside(80).hipLeft[15] ?? 99)).toBeLessThan(8);
  });
});
