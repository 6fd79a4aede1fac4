import { type ConstantId, numberOf } from "@hipfirst/evidence";

/** Who is modelled; `unspecified` takes the mean of the two published bodies. */
export interface Person {
  readonly massKg: number;
  readonly heightM: number;
  readonly sex: "female" | "male" | "unspecified";
}

/** A rigid segment; distances from its proximal joint centre along its length. */
interface Segment {
  readonly massKg: number;
  readonly lengthM: number;
  readonly comM: number;
  /** About the centre of mass, in the sagittal plane. */
  readonly inertiaKgM2: number;
}

export interface Segments {
  readonly thigh: Segment;
  readonly shank: Segment;
  /** The foot as a point mass past the ankle, in line with the shank. */
  readonly foot: Segment;
  readonly trunk: Segment;
  /** The lower trunk, part of the trunk's mass. */
  readonly pelvisMassKg: number;
  readonly headNeckMassKg: number;
  /** Upper arm, forearm and hand of one side together. */
  readonly armMassKg: number;
}

type PublishedSex = "male" | "female";
type BodyConstant = Extract<ConstantId, `body.${string}`>;

/**
 * Segment masses, lengths and inertias of a person after de Leva (1996), scaled to mass and stature.
 *
 * We differ from the source: the foot is a point mass a fixed distance past the ankle, lengths that are published for
 * men only are used for women too, and the trunk has no rotational inertia of its own in a sagittal repetition.
 */
export function segmentsOf(person: Person): Segments {
  if (person.sex !== "unspecified") return segmentsOfSex(person, person.sex);
  return meanOf(segmentsOfSex(person, "male"), segmentsOfSex(person, "female"));
}

function segmentsOfSex({ massKg, heightM }: Person, sex: PublishedSex): Segments {
  const published = (name: string, own: boolean = true): number =>
    numberOf(`body.${own ? sex : "male"}.${name}` as BodyConstant);
  const rigid = (name: "thigh" | "shank"): Segment => {
    const segmentMassKg = massKg * published(`${name}MassFraction`);
    const lengthM = heightM * published(`${name}LengthHeights`);
    const gyrationM = lengthM * published(`${name}GyrationFraction`);
    return {
      massKg: segmentMassKg,
      lengthM,
      comM: lengthM * published(`${name}ComFraction`),
      inertiaKgM2: segmentMassKg * gyrationM ** 2,
    };
  };
  const trunkLengthM = heightM * published("trunkLengthHeights", false);
  const footMassKg = massKg * published("footMassFraction");
  const footLengthM = heightM * published("footLengthHeights", false);
  return {
    thigh: rigid("thigh"),
    shank: rigid("shank"),
    foot: {
      massKg: footMassKg,
      lengthM: footLengthM,
      comM: numberOf("body.footComPastAnkleM"),
      inertiaKgM2: footMassKg * (footLengthM * published("footGyrationFraction")) ** 2,
    },
    trunk: {
      massKg: massKg * published("trunkMassFraction"),
      lengthM: trunkLengthM,
      comM: trunkLengthM * published("trunkComFraction"),
      inertiaKgM2: 0,
    },
    pelvisMassKg: massKg * published("pelvisMassFraction"),
    headNeckMassKg: massKg * published("headNeckMassFraction"),
    armMassKg:
      massKg *
      (published("upperArmMassFraction") + published("forearmMassFraction") + published("handMassFraction")),
  };
}

function meanOf(a: Segments, b: Segments): Segments {
  const mean = (x: number, y: number): number => (x + y) / 2;
  const both = (x: Segment, y: Segment): Segment => ({
    massKg: mean(x.massKg, y.massKg),
    lengthM: mean(x.lengthM, y.lengthM),
    comM: mean(x.comM, y.comM),
    inertiaKgM2: mean(x.inertiaKgM2, y.inertiaKgM2),
  });
  return {
    thigh: both(a.thigh, b.thigh),
    shank: both(a.shank, b.shank),
    foot: both(a.foot, b.foot),
    trunk: both(a.trunk, b.trunk),
    pelvisMassKg: mean(a.pelvisMassKg, b.pelvisMassKg),
    headNeckMassKg: mean(a.headNeckMassKg, b.headNeckMassKg),
    armMassKg: mean(a.armMassKg, b.armMassKg),
  };
}

/** Thigh, shank and foot of one side. */
export const legMassKg = ({ thigh, shank, foot }: Segments): number =>
  thigh.massKg + shank.massKg + foot.massKg;
