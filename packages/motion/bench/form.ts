import {
  analyse,
  type Measures,
  type MotionReport,
  type MovementId,
  type Repetition,
} from "@hipfirst/motion";
import { compare } from "../src/form/panel.ts";
import trained from "../src/form/panels.json" with { type: "json" };
import { examplesOf } from "../training/examples.ts";
import { type Example, fitPanel, fromOwn, ownReps } from "../training/fit.ts";
import { type ReferenceRep, referenceMovements, referenceReps, type Sensor } from "../training/recordings.ts";
import { mean } from "./errors.ts";

/** One way of judging one movement. */
export interface FormResult {
  readonly movement: string;
  readonly sensor: Sensor;
  readonly people: number;
  readonly recordings: number;
  readonly accuracy: number;
  readonly worstPerson: number;
  readonly auc: number;
  /** Share that is not too close to call, and how often that part is right. */
  readonly called: number;
  readonly calledAccuracy: number;
}

interface Judged {
  readonly person: number;
  readonly isGood: boolean;
  readonly chanceGood: number;
  readonly isTooClose: boolean;
}

const sensors: readonly Sensor[] = ["kinect", "vicon"];

function summary(movement: string, sensor: Sensor, judged: readonly Judged[]): FormResult {
  const right = (list: readonly Judged[]): number =>
    mean(list.map((each) => (each.chanceGood >= 0.5 === each.isGood ? 1 : 0)));
  const people = [...new Set(judged.map((each) => each.person))];
  const called = judged.filter((each) => !each.isTooClose);
  return {
    movement,
    sensor,
    people: people.length,
    recordings: judged.length,
    accuracy: right(judged),
    worstPerson: Math.min(...people.map((person) => right(judged.filter((each) => each.person === person)))),
    auc: areaUnderCurve(judged),
    called: called.length / judged.length,
    calledAccuracy: right(called),
  };
}

/** Each person judged by a model fitted on the others; `own`: from three good repetitions of the person's own. */
export function leaveOneOut(data: string | null, own: boolean): FormResult[] {
  return referenceMovements.flatMap(([number, movement]) => {
    const all = examplesOf(data, number, movement);
    const examples = own ? fromOwn(all) : all;
    const people = [...new Set(examples.map((each) => each.person))];
    if (people.length < 2) return [];
    const judged = people.flatMap((person) => {
      const panel = fitPanel(examples.filter((each) => each.person !== person));
      return examples
        .filter((each) => each.person === person)
        .map((each) => ({ ...each, ...compare(panel, each.measures) }));
    });
    return sensors.flatMap((sensor) => {
      const mine = judged.filter((each: Example) => each.sensor === sensor);
      return mine.length === 0 ? [] : [summary(movement, sensor, mine)];
    });
  });
}

/** What `analyse` itself answers: people of the fit and other people apart. */
export function asShipped(
  data: string | null,
): (FormResult & { readonly fitted: boolean; readonly countedOne: number })[] {
  const fittedPeople: readonly number[] = trained.people;
  return referenceMovements.flatMap(([number, movement]) =>
    sensors.flatMap((sensor) => {
      const reps = referenceReps(data, number, sensor) ?? [];
      const judged = reps.map((rep) => ({ ...judge(rep, movement), ...rep }));
      return [true, false].flatMap((fitted) => {
        const part = judged.filter((each) => fittedPeople.includes(each.person) === fitted);
        if (part.length === 0) return [];
        const countedOne = mean(part.map((each) => (each.count === 1 ? 1 : 0)));
        return [{ ...summary(movement, sensor, part), fitted, countedOne }];
      });
    }),
  );
}

/** Accuracy of `analyse` for people who gave three good repetitions of their own; those are left out. */
export function shippedWithOwn(data: string | null): FormResult[] {
  return referenceMovements.flatMap(([number, movement]) =>
    sensors.flatMap((sensor) => {
      const reps = referenceReps(data, number, sensor) ?? [];
      const people = [...new Set(reps.map((rep) => rep.person))];
      const judged = people.flatMap((person) => {
        const mine = reps.filter((rep) => rep.person === person);
        const good = mine.filter((rep) => rep.isGood).sort((a, b) => a.order - b.order);
        const given = good.slice(0, ownReps);
        const own = given.flatMap((rep) => largestOf(analyse(rep.input, { movement }))?.measures ?? []);
        return mine
          .filter((rep) => !given.includes(rep))
          .map((rep) => ({ ...judge(rep, movement, own), ...rep }));
      });
      return judged.length === 0 ? [] : [summary(movement, sensor, judged)];
    }),
  );
}

function judge(rep: ReferenceRep, movement: MovementId, own: readonly Measures[] = []) {
  const report = analyse(rep.input, { movement }, { own });
  const largest = largestOf(report);
  return {
    count: report.count,
    chanceGood: largest?.valid === true ? (largest.score ?? 0) : Math.min(largest?.score ?? 0, 0.499),
    isTooClose: largest?.tooCloseToCall ?? false,
  };
}

/** The repetition itself where a recording of one holds smaller movements beside it. */
function largestOf({ reps }: MotionReport): Repetition | undefined {
  return [...reps].sort((a, b) => (b.rangeDeg ?? 0) - (a.rangeDeg ?? 0))[0];
}

function areaUnderCurve(judged: readonly Judged[]): number {
  const good = judged.filter((each) => each.isGood);
  const bad = judged.filter((each) => !each.isGood);
  let wins = 0;
  for (const one of good)
    for (const other of bad)
      wins += one.chanceGood > other.chanceGood ? 1 : one.chanceGood === other.chanceGood ? 0.5 : 0;
  return wins / (good.length * bad.length);
}
