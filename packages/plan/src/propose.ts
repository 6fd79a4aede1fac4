import { clearance } from "@hipfirst/evaluation";
import { follow, testedOf } from "./fold.ts";
import { findingOf, type Measured, noMeasures, withMeasure } from "./history/finding.ts";
import { timelineOf } from "./history/timeline.ts";
import { proposalFor } from "./proposal.ts";
import { replayingUnder } from "./rules/in-force.ts";
import { findRules, ruleVersions } from "./rules/versions.ts";
import type { PlanInput, Proposal } from "./types.ts";

/**
 * The next session and why, from the record alone: the same record and `now` always give the same proposal, in whatever
 * order its events arrived. Loads in kg, holds in s, rests in s, pain in points of 10.
 *
 * Rules and their ids: `docs/plan-rules.md`. Throws when a time is not ISO 8601 or the version of the rules is unknown.
 */
export function propose({ rules, ...input }: PlanInput): Proposal {
  if (rules === undefined) return proposeInForce(input);
  const version = findRules(rules);
  if (version === undefined) throw new Error(unknownVersion(rules));
  return replayingUnder(version, () => proposeInForce(input));
}

const unknownVersion = (rules: string): string =>
  `There is no version "${rules}" of the rules: use one of ${ruleVersions.map(({ id }) => id).join(", ")}.`;

function proposeInForce({ now, events }: Omit<PlanInput, "rules">): Proposal {
  const timeline = timelineOf(events, now);
  const safety = clearance(timeline.safetyEvents, now);
  let measured: Measured = noMeasures;
  for (const step of timeline.steps) if (step.kind === "event") measured = withMeasure(measured, step.event);
  const finding = findingOf(measured, safety);
  const lastSession = timeline.steps.findLast(
    (step) => step.kind === "session" && step.session.sets.length > 0,
  );
  return proposalFor({
    followed: follow(timeline, now, testedOf(finding, measured.tests)),
    safety,
    finding,
    lastSession: lastSession?.kind === "session" ? lastSession.session : null,
    now,
    nowMs: timeline.nowMs,
  });
}
