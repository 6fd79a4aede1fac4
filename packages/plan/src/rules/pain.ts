import type { SessionFacts } from "../history/session.ts";
import { hourMs } from "../time.ts";
import { ruleNumber } from "./in-force.ts";
import type { RuleId } from "./table.ts";

/** `unknown`: not enough was answered to call it green, and nothing says amber or red. */
export type Colour = "green" | "amber" | "red" | "unknown";

export interface Judged {
  readonly colour: Colour;
  readonly rule: RuleId;
  readonly peak: number | null;
  readonly morning: number | null;
  /** When the deciding evidence was given. */
  readonly atMs: number;
}

export interface Bands {
  readonly greenMax: number;
  readonly amberMax: number;
}

/** Pain bands around usual pain; unknown usual pain gives the lowest bands there are. */
export function bandsFor(usual: number | null, clinicianMax: number | null): Bands {
  const base = usual ?? 0;
  const ceiling = ruleNumber("plan.amberPainFloor");
  const green = Math.max(ruleNumber("plan.greenPainFloor"), base + ruleNumber("plan.greenAboveUsual"));
  return {
    greenMax: Math.min(ceiling, green, clinicianMax ?? ceiling),
    amberMax: Math.max(ceiling, base + ruleNumber("plan.amberAboveUsual")),
  };
}

/** The colour of a session from its peak, the morning after and 48 h. Muscle soreness is not asked here. */
export function judgePain(session: SessionFacts, usual: number | null, clinicianMax: number | null): Judged {
  const bands = bandsFor(usual, clinicianMax);
  const peak = peakOf(session);
  const { aftermath } = session;
  const morning = aftermath?.pain ?? session.nextRestingPain;
  const found = { peak, morning };
  const saidLater = aftermath?.lastAtMs ?? session.endMs;
  const isRaised = isStillRaised(session, usual);
  // A session that was red already is red anew by a red answer later: what was screened in between does not count.
  const redAtMs = aftermath?.isSpreadingOrNumb || isRaised ? saidLater : session.endMs;
  const redRule = redRuleOf(session, peak, bands, isRaised);
  if (redRule !== null) return { colour: "red", rule: redRule, atMs: redAtMs, ...found };

  if ((peak ?? 0) > bands.greenMax || session.stopped === "pain")
    return { colour: "amber", rule: "pain.amber", atMs: session.endMs, ...found };
  const morningMax = (usual ?? 0) + ruleNumber("plan.greenAboveUsual");
  if (aftermath?.isStiff || (usual !== null && (morning ?? 0) > morningMax))
    return { colour: "amber", rule: "pain.amberMorning", atMs: saidLater, ...found };
  if (peak === null) return { colour: "unknown", rule: "pain.peakUnknown", atMs: session.endMs, ...found };
  if (morning === null || morning > morningMax)
    return { colour: "unknown", rule: "pain.morningUnknown", atMs: session.endMs, ...found };
  return { colour: "green", rule: "pain.green", atMs: saidLater, ...found };
}

/** The red that is told first; null where there is none. */
function redRuleOf(
  { stopped, aftermath }: SessionFacts,
  peak: number | null,
  { amberMax }: Bands,
  isRaised: boolean,
): RuleId | null {
  if (stopped === "spreading" || stopped === "numbness") return "pain.spreading";
  if ((peak ?? 0) > amberMax) return "pain.red";
  if (aftermath?.isSpreadingOrNumb) return "pain.spreading";
  return isRaised ? "pain.raisedAt48h" : null;
}

function peakOf(session: SessionFacts): number | null {
  let known: number | null = null;
  for (const { peakPain } of session.sets) if (peakPain !== null) known = Math.max(known ?? 0, peakPain);
  const peak = Math.max(known ?? 0, session.painAfter ?? 0);
  return known === null && peak <= ruleNumber("plan.greenPainFloor") ? null : peak;
}

function isStillRaised(session: SessionFacts, usual: number | null): boolean {
  const { aftermath } = session;
  if (aftermath === null) return false;
  if (aftermath.isRaisedAt48h) return true;
  const hours = (aftermath.painAtMs - session.endMs) / hourMs;
  return (
    usual !== null &&
    hours >= ruleNumber("plan.stillRaisedHours") &&
    (aftermath.pain ?? 0) >= usual + ruleNumber("plan.amberAboveUsual")
  );
}
