import { describe, expect, it } from "vitest";
import type { Person } from "../person/segments-deleva1996.ts";
import type { AngleRow } from "./angle-frames.ts";
import { loads } from "./loads.ts";

const man: Person = { massKg: 75, heightM: 1.75, sex: "male" };
const fps = 30;
const durationS = 4;

/** A march of the right leg: smooth up and down, with the angles a camera gives. */
function march(noiseDeg = 0): AngleRow[] {
  return Array.from({ length: fps * durationS + 1 }, (_, i) => {
    const t = i / fps;
    const lifted = (1 - Math.cos((2 * Math.PI * t) / durationS)) / 2;
    const noise = noiseDeg * Math.sin(i * 12.9898) * Math.cos(i * 78.233);
    return {
      t,
      hipLeft: 0,
      hipRight: 90 * lifted + noise,
      kneeLeft: 2,
      kneeRight: 90 * lifted,
      trunkPitch: 0,
    };
  });
}
const priced = (angles: readonly AngleRow[]) =>
  loads({ person: man, performed: { angles, support: "standing" } });

describe("measured angles", () => {
  it("ask at the top what the held posture asks", () => {
    const top = priced(march()).frames.find(({ t }) => Math.abs(t - durationS / 2) < 1e-9);
    const held = loads({
      person: man,
      performed: {
        posture: {
          pelvisTilt: 0,
          hipLeft: 0,
          hipRight: 90,
          kneeLeft: 2,
          kneeRight: 90,
          trunkPitch: 0,
          support: "standing",
        },
      },
    }).peak;
    expect(top?.passiveNm.right).toBeCloseTo(held?.passiveNm.right ?? Number.NaN, 0);
    expect(Math.abs((top?.hipMomentNm.right ?? 0) - (held?.hipMomentNm.right ?? 0))).toBeLessThan(6);
  });

  it("do not price a degree of noise as effort", () => {
    const [clean, noisy] = [priced(march()), priced(march(1))];
    for (const [i, { hipMomentNm }] of clean.frames.entries()) {
      expect(Math.abs(hipMomentNm.right - (noisy.frames[i]?.hipMomentNm.right ?? Number.NaN))).toBeLessThan(
        15,
      );
    }
  });

  it("leave out what was not seen, and keep the times of what was", () => {
    const rows = march().map((row, i) => (i >= 40 && i < 60 ? { ...row, hipRight: null } : row));
    const { frames } = priced(rows);
    expect(frames).toHaveLength(rows.length - 20);
    expect(frames.every(({ t }) => t < 40 / fps || t >= 60 / fps - 1e-9)).toBe(true);
  });

  it("on a bar keep the body where it was measured", () => {
    const hanging = march().map((row) => ({ ...row, hipLeft: row.hipRight, kneeLeft: row.kneeRight }));
    const { frames } = loads({ person: man, performed: { angles: hanging, support: "hanging" } });
    for (const { hipMomentNm, unbalanced } of frames) {
      expect(Math.abs(hipMomentNm.left - hipMomentNm.right)).toBeLessThan(1e-6);
      expect(Math.abs(hipMomentNm.right)).toBeLessThan(70);
      expect(unbalanced.momentNm).toBeLessThan(1);
    }
  });

  it("are a report without frames when a joint was never seen", () => {
    const report = priced(march().map((row) => ({ ...row, kneeRight: null })));
    expect(report).toMatchObject({ frames: [], peak: null });
  });
});
