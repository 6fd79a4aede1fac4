/** A step longer than this may be a broken clock: it counts only when the next frame agrees with it. */
const suspectStepS = 1;
/** So many frames in a row on another clock mean that the clock was really changed. */
const framesToBelieve = 4;
/** A clock that runs ahead must keep to it for so long: a pause of the recording costs as much, a bad clock a whole repetition. */
const secondsToBelieve = 0.3;
/** Nobody pauses a recording for an hour: a clock that leaps so far must keep to it for longer. */
const leapS = 3600;
const secondsToBelieveALeap = 2;

/**
 * Turns the times of frames into a clock that only runs forward. A lone stale, repeated or far-future time is refused
 * and leaves no trace; a clock that was really changed is followed after four frames, and back again at once.
 */
export class FrameClock {
  private last = Number.NaN;
  private offset = 0;
  private offsetBefore = Number.NaN;
  private candidate = Number.NaN;
  private candidateFrom = Number.NaN;
  private agreeing = 0;

  /** Time of the last accepted frame, NaN before the first. */
  get nowS(): number {
    return this.last;
  }

  /** The running time of this frame, or NaN when the frame must be dropped. */
  accept(frameS: number): number {
    if (!Number.isFinite(frameS) || Math.abs(frameS) > 1e9) return Number.NaN;
    const time = frameS + this.offset;
    if (Number.isNaN(this.last)) {
      this.last = time;
      return time;
    }
    const step = time - this.last;
    if (this.isBack(frameS, step)) return this.takeBack(frameS);
    if (step > 0 && step <= suspectStepS) return this.take(time);
    if (step === 0) return Number.NaN;
    return this.consider(time, step);
  }

  /** The clock that was left for another one goes on where it was, and fits better. */
  private isBack(frameS: number, step: number): boolean {
    const stepBack = frameS + this.offsetBefore - this.last;
    return stepBack > 0 && stepBack <= suspectStepS && !(step > 0 && step <= stepBack);
  }

  private takeBack(frameS: number): number {
    this.offset = this.offsetBefore;
    this.offsetBefore = Number.NaN;
    return this.take(frameS + this.offset);
  }

  private take(time: number): number {
    this.last = time;
    this.agreeing = 0;
    this.candidate = Number.NaN;
    return time;
  }

  private consider(time: number, step: number): number {
    const fromCandidate = time - this.candidate;
    const agrees = fromCandidate > 0 && fromCandidate <= suspectStepS;
    this.agreeing = agrees ? this.agreeing + 1 : 1;
    if (!agrees) this.candidateFrom = time;
    const previous = this.candidate;
    this.candidate = time;
    if (this.agreeing < framesToBelieve) return Number.NaN;
    if (step > 0) {
      const patienceS = step > leapS ? secondsToBelieveALeap : secondsToBelieve;
      return time - this.candidateFrom >= patienceS ? this.take(time) : Number.NaN;
    }
    const shift = this.last - previous;
    this.offsetBefore = this.offset;
    this.offset += shift;
    return this.take(time + shift);
  }
}
