import { followEvent, proposeFrom, startCourse } from "../live-course.ts";
import { replayingUnder } from "../rules/in-force.ts";
import { findRules } from "../rules/versions.ts";
import type { PrescribedExercise, Proposal } from "../types.ts";
import type { Life } from "./life.ts";

/** What a version would have proposed at each moment of a life at which something was told, one line each. */
export function decisionsIn({ events, now }: Life, rules: string): string[] {
  const version = findRules(rules);
  if (version === undefined) throw new Error(`There is no version ${rules} of the rules`);
  return replayingUnder(version, () => {
    const live = startCourse();
    const lines: string[] = [];
    for (const [index, event] of events.entries()) {
      followEvent(live, event);
      if (events[index + 1]?.at !== event.at) lines.push(lineOf(event.at, proposeFrom(live, event.at)));
    }
    return [...lines, lineOf(now, proposeFrom(live, now))];
  });
}

/**
 * A line short enough to be kept: what a person would see of it, and a sum over all of it (FNV-1a), so that a change of
 * anything else shows as well.
 */
export function shortened(line: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < line.length; index++)
    sum = Math.imul(sum ^ line.charCodeAt(index), 0x01000193) >>> 0;
  const [head = "", work = ""] = line.split(" | ");
  return `${head.replace(/ in .*/, "")} ${work.split(" + ")[0]?.split(" ").slice(0, 3).join(" ")} ${sum.toString(36)}`;
}

function lineOf(now: string, { session, change, ...rest }: Proposal): string {
  const wait = session === null ? "-" : (Date.parse(session.notBefore) - Date.parse(now)) / 3_600_000;
  return [
    `${rest.state} ${rest.current} ${change.kind} ${change.from}>${change.to} in ${wait} h`,
    session?.exercises.map(exerciseLine).join(" + ") ?? "none",
    rest.because.map(({ rule, text: { values } }) => `${rule}${valuesOf(values)}`).join(" "),
    rest.unlocks.map(({ criterion, need, have, met }) => `${criterion.id} ${need}/${have}/${met}`).join(" "),
    `${rest.due.join(" ")} U=${rest.usualPain} easier ${rest.easier} tries ${rest.placement?.map(({ id }) => id)}`,
  ].join(" | ");
}

const named: ReadonlySet<string> = new Set(["from", "to", "rung", "next"]);

/** The names of rungs stand in the line already. */
function valuesOf(values: object = {}): string {
  const plain = Object.entries(values).filter(([key]) => !named.has(key));
  return plain.length === 0 ? "" : JSON.stringify(Object.fromEntries(plain));
}

function exerciseLine({ optionalLoad, ...each }: PrescribedExercise): string {
  const flags = Object.entries(each).flatMap(([key, value]) => (value === true ? [key] : []));
  const said = [
    `${each.id} ${each.side} ${each.sets}x${each.reps}`,
    each.role === "main" ? "" : each.role,
    inUnit(each.holdS, "s"),
    inUnit(each.durationMin, "min"),
    inUnit(each.loadKg, "kg"),
    inUnit(each.loadStep, "step"),
    each.tempo ?? "",
    inUnit(each.restS, "s rest"),
    inUnit(each.rir?.join("-") ?? null, "left"),
    each.form === "standard" ? "" : each.form,
    ...flags,
    optionalLoad === null ? "" : `may ${JSON.stringify(optionalLoad)}`,
  ];
  return said.filter((part) => part !== "").join(" ");
}

const inUnit = (value: number | string | null, unit: string): string =>
  value === null ? "" : `${value} ${unit}`;
