import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  at,
  demandOf,
  energyJ,
  fixedHip,
  gravityMS2,
  legAt,
  type Swing,
  segments,
  still,
} from "../../test/swinging-leg.ts";
import type { MovingPoint } from "./frame.ts";
import { along, legDemand } from "./leg-moments.ts";

const angle = fc.double({ min: -1, max: 2, noNaN: true });
const speed = fc.double({ min: -4, max: 4, noNaN: true });
const acceleration = fc.double({ min: -20, max: 20, noNaN: true });
const anySwing: fc.Arbitrary<Swing> = fc.record({
  thigh: fc.tuple(angle, speed, acceleration),
  shank: fc.tuple(angle, speed, acceleration),
});
const anyKg = fc.double({ min: 0, max: 10, noNaN: true });

describe("leg moments", () => {
  it("V3: a straight leg held level asks the closed form, 46.9 Nm of a man of 75 kg and 1.75 m", () => {
    const { thigh, shank, foot } = segments;
    const ankleM = thigh.lengthM + shank.lengthM;
    const closedNm =
      gravityMS2 *
      (thigh.massKg * thigh.comM +
        shank.massKg * (thigh.lengthM + shank.comM) +
        foot.massKg * (ankleM + 0.04));
    const { hipNm } = demandOf(still(Math.PI / 2, Math.PI / 2));
    expect(Math.abs(hipNm - closedNm)).toBeLessThan(1e-9);
    expect(hipNm).toBeCloseTo(46.9, 1);
  });

  it("are the derivative of the potential energy when the leg is still", () => {
    fc.assert(
      fc.property(angle, angle, anyKg, (thigh, shank, ankleKg) => {
        const h = 1e-5;
        const derivative = (dThigh: number, dShank: number): number =>
          (energyJ(still(thigh + h * dThigh, shank + h * dShank), ankleKg, 0) -
            energyJ(still(thigh - h * dThigh, shank - h * dShank), ankleKg, 0)) /
          (2 * h);
        const { hipNm, kneeNm } = demandOf(still(thigh, shank), ankleKg);
        expect(Math.abs(hipNm - derivative(1, 1))).toBeLessThan(1e-6);
        expect(Math.abs(-kneeNm - derivative(0, 1))).toBeLessThan(1e-6);
      }),
      { seed: 3 },
    );
  });

  it("do the work that the leg's energy shows", () => {
    fc.assert(
      fc.property(anySwing, anyKg, (swing, ankleKg) => {
        const h = 1e-5;
        const risingW = (energyJ(swing, ankleKg, h) - energyJ(swing, ankleKg, -h)) / (2 * h);
        const { hipNm, kneeNm } = demandOf(swing, ankleKg);
        const [, thighSpeed] = swing.thigh;
        const [, shankSpeed] = swing.shank;
        const powerW = hipNm * thighSpeed - kneeNm * (shankSpeed - thighSpeed);
        expect(Math.abs(powerW - risingW) / (1 + Math.abs(risingW))).toBeLessThan(1e-6);
      }),
      { seed: 4 },
    );
  });

  it("has points that accelerate as their path does", () => {
    fc.assert(
      fc.property(anySwing, (swing) => {
        const h = 1e-4;
        const [before, now, after] = [-h, 0, h].map((t) => along(fixedHip, at(swing.thigh, t), 0.4)) as [
          MovingPoint,
          MovingPoint,
          MovingPoint,
        ];
        expect((before.xM - 2 * now.xM + after.xM) / h ** 2).toBeCloseTo(now.axMS2, 3);
        expect((before.yM - 2 * now.yM + after.yM) / h ** 2).toBeCloseTo(now.ayMS2, 3);
      }),
      { seed: 5 },
    );
  });

  it("count a pull on the ankle with its lever about hip and knee", () => {
    const ankle = { xM: segments.thigh.lengthM + segments.shank.lengthM, yM: 1 };
    const leg = legAt(still(Math.PI / 2, Math.PI / 2), 0);
    const down = { on: "right-shank", ...ankle, xN: 0, yN: -50 } as const;
    const free = legDemand(segments, fixedHip, "right", leg, 0, []);
    const pulled = legDemand(segments, fixedHip, "right", leg, 0, [down]);
    expect(pulled.hipNm - free.hipNm).toBeCloseTo(50 * ankle.xM, 9);
    expect(pulled.kneeNm - free.kneeNm).toBeCloseTo(-50 * segments.shank.lengthM, 9);
    expect(legDemand(segments, fixedHip, "left", leg, 0, [down])).toEqual(free);
  });
});
