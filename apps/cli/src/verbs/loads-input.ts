import {
  type AngleRow,
  type BodyInput,
  canPrice,
  type MuscleGroup,
  muscleGroupNames,
  type Performed,
  type Person,
  type StaticPosture,
  type Strength,
  type SupportKind,
  supportKinds,
  usualTrunkPitchDeg,
} from "@hipfirst/body";
import { findExercise } from "@hipfirst/exercises";
import { BadInput } from "../verb.ts";
import { describe, readObject } from "./answers.ts";

type Given = Readonly<Record<string, unknown>>;

/** The case of `hipfirst loads`. Throws BadInput that names the field, what was found and what to do. */
export function readLoadsInput(input: unknown): BodyInput {
  const given = readObject(input, "The input", 'send {"person": {...}, "exercise": "R07"}');
  return {
    person: readPerson(given.person),
    performed: readPerformed(given),
    side: readSide(given.side),
    loadKg: readNumber(given.loadKg, "loadKg", 0, 100, "kg", 0),
    strength: readStrength(given.strength),
    pelvisTiltDeg: readNumber(
      given.pelvisTiltDeg,
      "pelvisTiltDeg",
      -45,
      45,
      "degrees, rolled back positive",
      0,
    ),
    hamstringDeg: readNumber(given.hamstringDeg, "hamstringDeg", -60, 60, "degrees", 0),
  };
}

/** The person alone, for loads that need nothing else. Throws BadInput. */
export const readPersonOnly = (input: unknown): Person =>
  readPerson(readObject(input, "The input", 'send {"person": {...}}').person);

/** A number inside its bounds; without a fallback it must be there. */
export function readNumber(
  value: unknown,
  field: string,
  low: number,
  high: number,
  unit: string,
  fallback?: number,
): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value === "number" && value >= low && value <= high) return value;
  throw new BadInput(`${field} is ${describe(value)}: send a number from ${low} to ${high} (${unit}).`);
}

function readPerson(value: unknown): Person {
  const given = readObject(value, "person", 'send {"massKg", "heightM", "sex"}');
  const { sex = "unspecified" } = given;
  if (sex !== "female" && sex !== "male" && sex !== "unspecified")
    throw new BadInput(`person.sex is ${describe(sex)}: use "female", "male" or "unspecified".`);
  return {
    massKg: readNumber(given.massKg, "person.massKg", 20, 350, "kg"),
    heightM: readNumber(given.heightM, "person.heightM", 0.9, 2.6, "m"),
    sex,
  };
}

function readPerformed(given: Given): Performed {
  const named = ["exercise", "posture", "angles"].filter((name) => given[name] !== undefined);
  if (named.length !== 1)
    throw new BadInput(
      `${named.length === 0 ? "exercise is missing" : `${named.join(" and ")} were given together`}: send one of exercise, posture or angles.`,
    );
  if (given.exercise !== undefined) return readExercise(given.exercise);
  if (given.posture !== undefined) return { posture: readPosture(given.posture) };
  const angles = readObject(given.angles, "angles", 'send {"support", "frames": [{"t", "hipLeft", ...}]}');
  return { angles: readAngleRows(angles), support: readSupport(angles.support, "angles.support") };
}

function readExercise(value: unknown): Performed {
  const exercise = typeof value === "string" ? findExercise(value) : undefined;
  if (exercise === undefined)
    throw new BadInput(`exercise is ${describe(value)}: use the id of a rung or movement, such as R07.`);
  if (!canPrice(exercise))
    throw new BadInput(
      `exercise is ${describe(value)}, which moves sideways and is outside this side-view model: use another.`,
    );
  return { exercise };
}

function readSupport(value: unknown, field: string): SupportKind {
  const support = supportKinds.find((kind) => kind === value);
  if (support === undefined)
    throw new BadInput(`${field} is ${describe(value)}: use one of ${supportKinds.join(", ")}.`);
  return support;
}

function readPosture(value: unknown): StaticPosture {
  const given = readObject(value, "posture", 'send {"hipRight", ..., "support"}');
  const support = readSupport(given.support, "posture.support");
  const angle = (name: string, low: number, high: number, fallback = 0): number =>
    readNumber(given[name], `posture.${name}`, low, high, "degrees, flexion positive", fallback);
  return {
    pelvisTilt: angle("pelvisTilt", -60, 90),
    hipLeft: angle("hipLeft", -45, 150),
    hipRight: angle("hipRight", -45, 150),
    kneeLeft: angle("kneeLeft", -15, 160),
    kneeRight: angle("kneeRight", -15, 160),
    trunkPitch: angle("trunkPitch", -180, 180, usualTrunkPitchDeg[support]),
    support,
  };
}

const angleColumns = ["t", "hipLeft", "hipRight", "kneeLeft", "kneeRight", "trunkPitch"] as const;
const framesMax = 100_000;

/** Rows, or the columns that `analyse --angles` prints. */
function readAngleRows(given: Given): AngleRow[] {
  const { frames } = given;
  const rows = Array.isArray(frames) ? frames : rowsOfColumns(given);
  if (rows.length === 0 || rows.length > framesMax)
    throw new BadInput(`angles has ${rows.length} frames: send from 1 to ${framesMax}.`);
  return rows.map((row, index) => readAngleRow(row, `angles.frames[${index}]`));
}

function rowsOfColumns(given: Given): unknown[] {
  const { t } = given;
  if (!Array.isArray(t))
    throw new BadInput(
      `angles.frames is ${describe(given.frames)}: send a list of {"t", "hipLeft", "hipRight", "kneeLeft", "kneeRight", "trunkPitch"}.`,
    );
  return t.map((_, index) =>
    Object.fromEntries(
      [...angleColumns, "pelvisTilt"].map((name) => {
        const column = given[name];
        return [name, Array.isArray(column) ? column[index] : undefined];
      }),
    ),
  );
}

function readAngleRow(value: unknown, field: string): AngleRow {
  const given = readObject(value, field, "send one frame of angles");
  const angle = (name: string): number | null => {
    const found = given[name];
    return found === null || found === undefined
      ? null
      : readNumber(found, `${field}.${name}`, -180, 180, "degrees");
  };
  return {
    t: given.t === null ? null : readNumber(given.t, `${field}.t`, 0, 1e6, "s"),
    hipLeft: angle("hipLeft"),
    hipRight: angle("hipRight"),
    kneeLeft: angle("kneeLeft"),
    kneeRight: angle("kneeRight"),
    trunkPitch: angle("trunkPitch"),
    pelvisTilt: angle("pelvisTilt"),
  };
}

function readSide(value: unknown): "left" | "right" {
  if (value === undefined || value === null) return "right";
  if (value === "left" || value === "right") return value;
  throw new BadInput(`side is ${describe(value)}: use "left" or "right", or leave it out.`);
}

function readStrength(value: unknown): Strength {
  if (value === undefined || value === null) return { left: 1, right: 1 };
  const given = readObject(value, "strength", 'send {"left": 1, "right": 0.5}');
  const share = (found: unknown, field: string): number => readNumber(found, field, 0.01, 5, "share of 1", 1);
  const groups: Partial<Record<MuscleGroup, number | { left: number; right: number }>> = {};
  const givenGroups = given.groups ?? {};
  for (const [name, found] of Object.entries(
    readObject(givenGroups, "strength.groups", "send shares by group"),
  )) {
    const group = muscleGroupNames.find((each) => each === name);
    if (group === undefined)
      throw new BadInput(`strength.groups.${name} is no group: use ${muscleGroupNames.join(", ")}.`);
    const field = `strength.groups.${name}`;
    if (typeof found !== "object") groups[group] = share(found, field);
    else {
      const perSide = readObject(found, field, 'send a share, or {"left": 1, "right": 0.5}');
      groups[group] = {
        left: share(perSide.left, `${field}.left`),
        right: share(perSide.right, `${field}.right`),
      };
    }
  }
  return { left: share(given.left, "strength.left"), right: share(given.right, "strength.right"), groups };
}
