import { type Proposal, propose } from "@hipfirst/plan";
import { KnownEvent, type RecordEvent, UnknownEvent } from "@hipfirst/record";
import { type Language, render } from "@hipfirst/words";
import { BadInput, type JsonVerb } from "../verb.ts";
import { describe, readObject } from "./answers.ts";

/** `hipfirst plan`: the next session, with the rules that led to it. */
export const planVerb: JsonVerb = {
  name: "plan",
  kind: "json",
  summary: "Propose the next session from a record, and why",
  help: `Input:  {"now": "2026-05-04T08:00:00+02:00", "events": [{"id", "type", "at", ...}, ...]}
Output: state, current, change, session (null while none may be done), because, unlocks, due, usualPain.`,
  valueFlags: [],
  run(input, { language }) {
    const { now, events } = readObject(input, "The input", 'send {"now": time, "events": [...]}');
    return spoken(propose({ now: readNow(now), events: readEvents(events) }), language);
  },
};

const knownTypes: ReadonlySet<string> = new Set(KnownEvent.options.map((option) => option.shape.type.value));
const timeWithOffset = UnknownEvent.shape.at;

function readNow(now: unknown): string {
  const read = timeWithOffset.safeParse(now);
  if (read.success) return read.data;
  throw new BadInput(
    `now is ${describe(now)}: write an ISO 8601 time with its offset, such as 2026-05-04T08:00:00+02:00.`,
  );
}

function readEvents(events: unknown): readonly RecordEvent[] {
  if (!Array.isArray(events))
    throw new BadInput(`events is ${describe(events)}: send a list of events, [] when there is none.`);
  return events.map(readEvent);
}

/** A known type must be whole; an unknown one is kept and ignored. */
function readEvent(event: unknown, index: number): RecordEvent {
  const type = typeof event === "object" && event !== null && "type" in event ? event.type : undefined;
  const isKnown = typeof type === "string" && knownTypes.has(type);
  const read = isKnown ? KnownEvent.safeParse(event) : UnknownEvent.safeParse(event);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = [`events[${index}]`, ...(issue?.path ?? [])].join(".");
  const found = describe(valueAt(event, issue?.path ?? []));
  throw new BadInput(
    `${field} is ${found} (${issue?.message ?? "not an event"}): correct it or leave it out.`,
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );
}

/** The proposal with its sentences in words. */
function spoken(proposal: Proposal, language: Language): object {
  return {
    ...proposal,
    because: proposal.because.map(({ rule, text }) => ({
      rule,
      text: render(text, language),
      values: text.values ?? {},
    })),
    unlocks: proposal.unlocks.map((unlock) => ({ ...unlock, criterion: render(unlock.criterion, language) })),
  };
}
