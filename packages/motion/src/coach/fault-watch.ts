import type { Fault, FaultCondition, SignalCondition } from "@hipfirst/exercises";
import type { LegIndex } from "../angles/geometry.ts";
import { faultSignal, type JudgingContext } from "../form/judge.ts";
import { viewShows } from "../view/sight.ts";

/** Notices a fault while it happens, so that the cue comes in the repetition and not after it. */
export class FaultWatch {
  private readonly watched: readonly { readonly fault: Fault; readonly condition: SignalCondition }[];
  private readonly sinceS: Float64Array;

  constructor(faults: readonly Fault[]) {
    this.watched = faults.flatMap((fault) =>
      isWatched(fault.condition) ? [{ fault, condition: fault.condition }] : [],
    );
    this.sinceS = new Float64Array(this.watched.length).fill(Number.NaN);
  }

  reset(): void {
    this.sinceS.fill(Number.NaN);
  }

  /** A fault that has lasted long enough now, or null. */
  look(index: number, leg: LegIndex | null, context: JudgingContext): Fault | null {
    const nowS = context.table.timeAt(index);
    let found: Fault | null = null;
    for (let each = 0; each < this.watched.length; each++) {
      const { fault, condition } = this.watched[each] as (typeof this.watched)[number];
      const value = faultSignal(condition.signal, condition.relativeTo, index, leg, context);
      if (Number.isNaN(value)) continue;
      const isOver = condition.over !== null && value > condition.over;
      const isUnder = condition.under !== null && value < condition.under;
      if (!isOver && !isUnder) this.sinceS[each] = Number.NaN;
      else if (Number.isNaN(this.sinceS[each] as number)) this.sinceS[each] = nowS;
      else if (nowS - (this.sinceS[each] as number) >= condition.minS && viewShows(fault.view, context.view))
        found ??= fault;
    }
    return found;
  }
}

/** Conditions that hold at any moment of a repetition; the others need it to be over. */
function isWatched(condition: FaultCondition): condition is SignalCondition {
  if (condition.kind !== "signal" || condition.signal.name === "hipTravelTrunks") return false;
  return condition.during === "whole" && condition.onlyWhile === null;
}
