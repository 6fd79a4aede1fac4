import type { Fault } from "@hipfirst/exercises";
import type { Cue, ObservedFault, Repetition } from "../types.ts";

/** A person can follow one correction at a time, and not one after every repetition. */
const betweenCuesS = 4;
const sameCueAgainS = 12;
const praiseAgainS = 15;
const praiseAfterValid = 3;
const praises = ["motion.praise.steady", "motion.praise.good", "motion.praise.smooth"] as const;
const rank = { critical: 0, major: 1, minor: 2 } as const;

/** Chooses what to say: the worst fault first, nothing twice in a short time, and praise when it is earned. */
export class CueChooser {
  private lastAnyS = Number.NEGATIVE_INFINITY;
  private lastPraiseS = Number.NEGATIVE_INFINITY;
  private readonly lastOfFaultS = new Map<string, number>();
  private validInARow = 0;
  private praised = 0;

  /** A fault that is there now. */
  whileMoving(fault: Fault, nowS: number): Cue | null {
    return this.mayCorrect(fault.id, nowS) ? this.correct(fault.id, fault.cueId, nowS) : null;
  }

  afterRepetition(rep: Repetition, cueIds: ReadonlyMap<string, string>, nowS: number): Cue | null {
    this.validInARow = rep.valid ? this.validInARow + 1 : 0;
    const worst = worstOf(rep.faults);
    if (worst !== null) {
      if (!this.mayCorrect(worst.id, nowS)) return null;
      return this.correct(worst.id, cueIds.get(worst.id) ?? `motion.cue.${worst.id}`, nowS);
    }
    const isEarned = this.validInARow >= praiseAfterValid && nowS - this.lastPraiseS >= praiseAgainS;
    if (!isEarned || nowS - this.lastAnyS < betweenCuesS) return null;
    this.lastPraiseS = nowS;
    this.lastAnyS = nowS;
    this.validInARow = 0;
    const id = praises[this.praised++ % praises.length] as string;
    return { faultId: null, text: { id }, tone: "praise" };
  }

  private mayCorrect(faultId: string, nowS: number): boolean {
    const sameS = this.lastOfFaultS.get(faultId) ?? Number.NEGATIVE_INFINITY;
    return nowS - this.lastAnyS >= betweenCuesS && nowS - sameS >= sameCueAgainS;
  }

  private correct(faultId: string, cueId: string, nowS: number): Cue {
    this.lastAnyS = nowS;
    this.lastOfFaultS.set(faultId, nowS);
    return { faultId, text: { id: cueId }, tone: "correct" };
  }
}

function worstOf(faults: readonly ObservedFault[]): ObservedFault | null {
  let worst: ObservedFault | null = null;
  for (const fault of faults)
    if (worst === null || rank[fault.severity] < rank[worst.severity]) worst = fault;
  return worst;
}
