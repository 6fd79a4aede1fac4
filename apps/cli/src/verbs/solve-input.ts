import type { GoldenFrame, MomentFrame } from "@hipfirst/body";
import { BadInput } from "../verb.ts";
import { describe, readObject } from "./answers.ts";
import { readNumber } from "./loads-input.ts";

/** One frame of static optimisation. Throws BadInput. */
export function readMomentFrame(input: unknown): MomentFrame {
  const given = readObject(input, "The input", 'send {"momentArms", "capacity", "moments"}');
  const capacity = readNumbers(given.capacity, "capacity");
  const moments = readNumbers(given.moments, "moments");
  return {
    momentArms: readRows(given.momentArms, "momentArms", moments.length, capacity.length),
    capacity,
    moments,
    lowerBound: readNumber(given.lowerBound, "lowerBound", 0, 0.99, "activation", 0),
    slackNm: readNumber(given.slackNm, "slackNm", 1e-6, 1e6, "Nm", 1),
  };
}

/** The frames of a file solved by OpenSim. Throws BadInput. */
export function readGolden(input: unknown): GoldenFrame[] {
  const { frames } = readObject(input, "The input", 'send {"frames": [{"R", "capacity", "b", "a_opensim"}]}');
  if (!Array.isArray(frames) || frames.length === 0)
    throw new BadInput(`frames is ${describe(frames)}: send a list of solved frames.`);
  return frames.map((frame, index) => {
    const field = `frames[${index}]`;
    const given = readObject(frame, field, 'send {"R", "capacity", "b", "a_opensim"}');
    const capacity = readNumbers(given.capacity, `${field}.capacity`);
    const b = readNumbers(given.b, `${field}.b`);
    return {
      R: readRows(given.R, `${field}.R`, b.length, capacity.length),
      capacity,
      b,
      a_opensim: readNumbers(given.a_opensim, `${field}.a_opensim`, capacity.length),
    };
  });
}

function readNumbers(value: unknown, field: string, length?: number): number[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new BadInput(`${field} is ${describe(value)}: send a list of numbers.`);
  if (length !== undefined && value.length !== length)
    throw new BadInput(`${field} has ${value.length} numbers: send ${length}, one for each muscle.`);
  const wrong = value.findIndex((each) => typeof each !== "number" || !Number.isFinite(each));
  if (wrong >= 0) throw new BadInput(`${field}[${wrong}] is ${describe(value[wrong])}: send a number.`);
  return value;
}

function readRows(value: unknown, field: string, rows: number, columns: number): number[][] {
  if (!Array.isArray(value) || value.length !== rows)
    throw new BadInput(
      `${field} has ${Array.isArray(value) ? value.length : "no"} rows: send ${rows}, one for each of the moments.`,
    );
  return value.map((row, index) => readNumbers(row, `${field}[${index}]`, columns));
}
