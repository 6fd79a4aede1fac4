const kgPerLb = 0.45359237;
const mPerInch = 0.0254;

export const lbToKg = (lb: number): number => lb * kgPerLb;
export const kgToLb = (kg: number): number => kg / kgPerLb;
export const inchesToM = (inches: number): number => inches * mPerInch;
export const mToInches = (m: number): number => m / mPerInch;

/** What a person typed about themselves, in the record's units; NaN is text that is no number. */
export interface AboutForm {
  readonly massKg: number | null;
  readonly heightM: number | null;
  readonly birthYear: number | null;
  readonly sex: "female" | "male" | "unspecified" | null;
  readonly equipment: readonly string[];
  readonly newToExercise: boolean | null;
}

export const emptyAbout: AboutForm = {
  massKg: null,
  heightM: null,
  birthYear: null,
  sex: null,
  equipment: [],
  newToExercise: null,
};

export type AboutField = "massKg" | "heightM" | "birthYear" | "sex" | "newToExercise";

const outside = (value: number | null, low: number, high: number): boolean =>
  value === null || !(value >= low && value <= high);

/** Fields that cannot be stored yet; the bounds are those of the record. */
export function aboutProblems(form: AboutForm, thisYear: number): readonly AboutField[] {
  const problems: AboutField[] = [];
  if (outside(form.heightM, 0.9, 2.6)) problems.push("heightM");
  if (outside(form.massKg, 20, 350)) problems.push("massKg");
  if (outside(form.birthYear, 1900, thisYear - 10) || !Number.isInteger(form.birthYear))
    problems.push("birthYear");
  if (form.sex === null) problems.push("sex");
  if (form.newToExercise === null) problems.push("newToExercise");
  return problems;
}

/** One decimal of a kilogram and whole centimetres are as good as a scale and a tape. */
export function tidySize(form: { massKg: number; heightM: number }): { massKg: number; heightM: number } {
  return { massKg: Math.round(form.massKg * 10) / 10, heightM: Math.round(form.heightM * 100) / 100 };
}
