import type { Sentence } from "@hipfirst/words";
import { type Course, hasHighUsualPain, memoryOf, usualOf } from "./course.ts";
import { closedBecause, nextOpen } from "./ladder/climb.ts";
import { rungs } from "./ladder/rung.ts";
import type { Barrier } from "./rules/barrier.ts";
import { ruleNumber } from "./rules/in-force.ts";
import { bandsFor } from "./rules/pain.ts";
import { dayMs } from "./time.ts";

type NameOf = (rungId: string) => string | Sentence;

const barrierWords: Readonly<Record<Barrier, string>> = {
  locked: "visit",
  notCleared: "visit",
  incomplete: "screen",
  screenDue: "screenAgain",
  paused: "resume",
};

/** What would make this decision another one, nearest first; what opens the next rung stands in `unlocks`. */
export function wouldChange(
  course: Course,
  barrier: Barrier | null,
  nowMs: number,
  nameOf: NameOf,
): readonly Sentence[] {
  if (barrier !== null) return [sentence(barrierWords[barrier])];
  return [
    ...answers(course),
    ...untilThen(course, nowMs),
    ...pain(course),
    ...form(course),
    ...closed(course, nameOf),
    ...(hasFired(course, "entry.skipped") ? [sentence("placement")] : []),
    ...(course.lastSession === null
      ? []
      : [sentence("absence", { days: ruleNumber("plan.absenceOneRungDays") })]),
  ];
}

const sentence = (id: string, values: Sentence["values"] = {}): Sentence => ({
  id: `plan.wouldChange.${id}`,
  values,
});

const hasFired = (course: Course, wanted: string): boolean =>
  course.because.some(({ rule }) => rule === wanted);

/** Answers that are missing and would let the dose move. */
function answers(course: Course): Sentence[] {
  if (hasFired(course, "pain.morningUnknown")) return [sentence("morning")];
  return hasFired(course, "pain.peakUnknown") ? [sentence("peak")] : [];
}

/** What holds the dose for a while and then ends. */
function untilThen(course: Course, nowMs: number): Sentence[] {
  const { deload, flare, maintenance } = course;
  const said: Sentence[] = [];
  if (flare !== null)
    said.push(
      sentence("flare", { need: ruleNumber("plan.climbGreens"), day: ruleNumber("plan.flareClimbDay") }),
    );
  if (deload !== null) said.push(sentence("deload", { days: Math.ceil((deload.untilMs - nowMs) / dayMs) }));
  if (hasHighUsualPain(course)) said.push(sentence("highUsual", { usual: ruleNumber("plan.highUsualPain") }));
  const hasMore = course.rung !== null && nextOpen(course.rung.order, course.access) !== undefined;
  if (maintenance !== null && hasMore) said.push(sentence("goOn"));
  return said;
}

function pain(course: Course): Sentence[] {
  const { greenMax, amberMax } = bandsFor(usualOf(course), course.limits.pain);
  return [
    sentence(course.ambers > 0 ? "amberAgain" : "amber", { green: greenMax }),
    sentence("red", { amber: amberMax }),
  ];
}

function form(course: Course): Sentence[] {
  const { rung } = course;
  if (rung === null) return [];
  const said: Sentence[] = [];
  if (course.formFails > 0) said.push(sentence("formAgain"));
  const { run } = memoryOf(course, rung);
  if (run.at(-1) === true)
    said.push(
      sentence("camera", {
        short: ruleNumber("plan.confirmSessions"),
        long: ruleNumber("plan.confirmSessionsSelfChecked"),
      }),
    );
  return said;
}

/** The first rung above that is passed over, and what would open it. */
function closed({ rung, access }: Course, nameOf: NameOf): Sentence[] {
  if (rung === null) return [];
  const above = rungs.find(({ order }) => order > rung.order);
  const why = above === undefined ? null : closedBecause(above, access);
  return above === undefined || why === null ? [] : [sentence(`closed.${why}`, { rung: nameOf(above.id) })];
}
