import {
  type Clearance,
  clearance,
  type Evaluation,
  evaluate,
  type NormSet,
  readNormSet,
  type ScreenResult,
  screen,
  type TestResult,
} from "@hipfirst/evaluation";
import { type Proposal, propose } from "@hipfirst/plan";
import { type EventOf, type FoldedSession, fold, type RecordEvent, type RecordState } from "@hipfirst/record";
import type { AboutForm } from "../about/body-size.ts";
import { localIso } from "./stamp.ts";

export interface PastSession extends FoldedSession {
  readonly started: EventOf<"SessionStarted">;
}

/** Everything the screens show, derived from the record at one moment; nothing in it is stored. */
export interface Care {
  readonly now: Date;
  readonly events: readonly RecordEvent[];
  readonly state: RecordState;
  readonly clearance: Clearance;
  readonly screened: ScreenResult;
  readonly person: AboutForm | null;
  /** What pain in a session is measured against; null is unknown. */
  readonly usualPain: number | null;
  readonly results: readonly TestResult[];
  readonly skippedTests: readonly string[];
  readonly evaluation: Evaluation;
  readonly proposal: Proposal;
  readonly sessions: readonly PastSession[];
  /** Norms of strength that a clinic switched on. */
  readonly norms: { readonly set: NormSet; readonly by: string; readonly at: string } | null;
  /** What the person last said about today: better, same or worse. */
  readonly feeling: { readonly now: string; readonly at: string } | null;
}

/** Derives the whole picture of a person from the events, as of `now`. */
export function deriveCare(events: readonly RecordEvent[], now: Date): Care {
  const state = fold(events);
  const nowIso = localIso(now);
  const safe = clearance(events, nowIso);
  const person = describedPerson(state);
  const results = testResults(state);
  const norms = chosenNorms(state);
  const proposal = propose({ now: nowIso, events });
  return {
    now,
    events,
    state,
    clearance: safe,
    screened: screen(safe.answers),
    person,
    usualPain: usualPain(state, proposal),
    results,
    skippedTests: state.unknown.flatMap((event) =>
      event.type === "TestSkipped" && typeof event.test === "string" ? [event.test] : [],
    ),
    evaluation: evaluate({
      ...(person ? { person: knownPerson(person) } : {}),
      screen: { answers: safe.answers, locked: safe.locked },
      results,
      on: nowIso,
      norms: norms === null ? [] : [norms.set],
    }),
    norms,
    proposal,
    sessions: state.sessions.filter((session): session is PastSession => session.started !== null),
    feeling: lastFeeling(state),
  };
}

function describedPerson({ person }: RecordState): AboutForm | null {
  const isKnown = Object.values(person).some((value) => value !== null);
  return isKnown ? { ...person, equipment: person.equipment ?? [] } : null;
}

function knownPerson({ massKg, heightM, sex, birthYear }: AboutForm) {
  return {
    ...(massKg === null ? {} : { massKg }),
    ...(heightM === null ? {} : { heightM }),
    ...(sex === null ? {} : { sex }),
    ...(birthYear === null ? {} : { birthYear }),
  };
}

function testResults({ tests }: RecordState): readonly TestResult[] {
  return tests.map(({ id: _, type: __, at, ...result }) => ({
    ...(result as unknown as TestResult),
    on: at.slice(0, 10),
  }));
}

/** The plan's own value, else the 7-day average the person gave on the way in. */
function usualPain({ questionnaires }: RecordState, proposal: Proposal): number | null {
  const asked = questionnaires.filter(({ instrument }) => instrument === "NPRS").at(-1)?.score ?? null;
  return proposal.usualPain ?? asked;
}

/** Norms are read again from the record: another device, or an import, may have brought them. */
function chosenNorms({ unknown }: RecordState): Care["norms"] {
  const last = unknown.findLast(({ type }) => type === "NormsChosen");
  const set = readNormSet(last?.norms).norms;
  return last === undefined || set === undefined ? null : { set, by: String(last.by ?? ""), at: last.at };
}

function lastFeeling({ unknown }: RecordState): Care["feeling"] {
  const last = unknown.filter(({ type }) => type === "FeelingNow").at(-1);
  return last && typeof last.now === "string" ? { now: last.now, at: last.at } : null;
}
