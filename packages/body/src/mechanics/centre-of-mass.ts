import type { Segments } from "../person/segments-deleva1996.ts";
import { type MechanicalFrame, type PlanePoint, sides } from "./frame.ts";
import { along } from "./leg-moments.ts";

/** Centre of mass of the whole body, without added weights. */
export function centreOfMass({ midHip, legs, upper }: MechanicalFrame, segments: Segments): PlanePoint {
  const { thigh, shank, foot, pelvisMassKg } = segments;
  const masses = sides.flatMap((side) => {
    const leg = legs[side];
    const knee = along(midHip, leg.thigh, thigh.lengthM);
    return [
      { massKg: thigh.massKg, ...along(midHip, leg.thigh, thigh.comM) },
      { massKg: shank.massKg, ...along(knee, leg.shank, shank.comM) },
      { massKg: foot.massKg, ...along(knee, leg.shank, shank.lengthM + foot.comM) },
    ];
  });
  const all = [...masses, ...upper, { massKg: pelvisMassKg, ...midHip }];
  const totalKg = all.reduce((sum, { massKg }) => sum + massKg, 0);
  return {
    xM: all.reduce((sum, { massKg, xM }) => sum + massKg * xM, 0) / totalKg,
    yM: all.reduce((sum, { massKg, yM }) => sum + massKg * yM, 0) / totalKg,
  };
}
