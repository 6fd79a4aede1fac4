import { type PlanInput, type Proposal, propose, ruleVersions } from "@hipfirst/plan";
import { parseEvents, type RecordEvent, UnknownEvent } from "@hipfirst/record";
import { type Language, render } from "@hipfirst/words";
import { BadInput, type JsonVerb } from "../verb.ts";
import { describe, readObject } from "./answers.ts";

/** `hipfirst plan`: the next session, with the rules that led to it. */
export const planVerb: JsonVerb = {
  name: "plan",
  kind: "json",
  summary: "Propose the next session from a record, and why",
  help: `Input:  {"now": "2026-05-04T08:00:00+02:00", "events": [{"id", "type", "at", ...}, ...]}
Output: rules, state, current, change, session (null while none may be done), because, unlocks, wouldChange, due, ...

  --rules V        decide the whole record anew under one version of the rules
  --compare V W    decide it under both: changed, differences (the fields that differ), before, after;
                   with --lines, one line for each history, so that those that would change can be counted
  Versions: ${ruleVersions.map(({ id, since, brings }) => `\n    ${id}  ${since}  ${brings}`).join("")}`,
  valueFlags: ["rules"],
  pairFlags: ["compare"],
  switches: [],
  run(input, { language, flags }) {
    const { now, events } = readObject(input, "The input", 'send {"now": time, "events": [...]}');
    const told = { now: readNow(now), events: readEvents(events, language) };
    if (flags.compare !== undefined) return compared(told, readPair(flags.compare), language);
    const rules = flags.rules === undefined ? {} : { rules: readVersion(flags.rules) };
    return spoken(propose({ ...told, ...rules }), language);
  },
};

/** What two versions of the rules make of one record. */
function compared(told: PlanInput, [from, to]: readonly [string, string], language: Language): object {
  const before = spoken(propose({ ...told, rules: from }), language);
  const after = spoken(propose({ ...told, rules: to }), language);
  const differences = (Object.keys(after) as (keyof typeof after)[]).filter(
    (field) => field !== "rules" && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return { changed: differences.length > 0, differences, before, after };
}

function readPair(flag: string | true): readonly [string, string] {
  const [from, to, ...more] = String(flag).split(/[ ,]+/);
  if (from === undefined || to === undefined || more.length > 0)
    throw new BadInput(`--compare is "${flag}": name two versions, such as --compare 1 2.`);
  return [readVersion(from), readVersion(to)];
}

function readVersion(id: string | true): string {
  if (ruleVersions.some((version) => version.id === id)) return String(id);
  throw new BadInput(
    `There is no version "${id}" of the rules: use one of ${ruleVersions.map((version) => version.id).join(", ")}.`,
  );
}

const timeWithOffset = UnknownEvent.shape.at;

function readNow(now: unknown): string {
  const read = timeWithOffset.safeParse(now);
  if (read.success) return read.data;
  throw new BadInput(
    `now is ${describe(now)}: write an ISO 8601 time with its offset, such as 2026-05-04T08:00:00+02:00.`,
  );
}

function readEvents(events: unknown, language: Language): readonly RecordEvent[] {
  const parsed = parseEvents(events);
  if (parsed.refusal) throw new BadInput(render(parsed.refusal.sentence, language));
  return parsed.events;
}

/** The proposal with its sentences in words. */
function spoken(proposal: Proposal, language: Language) {
  return {
    ...proposal,
    because: proposal.because.map(({ rule, text }) => ({
      rule,
      text: render(text, language),
      values: text.values ?? {},
    })),
    wouldChange: proposal.wouldChange.map((each) => render(each, language)),
    unlocks: proposal.unlocks.map((unlock) => ({ ...unlock, criterion: render(unlock.criterion, language) })),
  };
}
