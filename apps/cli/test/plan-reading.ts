/**
 * A second reading of the progression specification and the contract, written apart from the engine and sharing no code
 * with it: what the first weeks of someone who starts at R03 must look like. It knows R03 to R05, usual pain of 1 and the
 * first five weeks, and stops where it would have to know more.
 */
export interface Going {
  readonly rir: number;
  readonly peak: number;
  readonly morning: number;
  readonly isFormGood: boolean;
  /** Repetitions beyond the given number in the last set of a first session, where much is left. */
  readonly extra: number;
}

export interface Expected {
  readonly current: string;
  readonly reps: number;
  readonly sets: number;
}

const ladder = [
  { id: "R02", bottom: 6, top: 10 },
  { id: "R03", bottom: 8, top: 12 },
  { id: "R04", bottom: 8, top: 12 },
  { id: "R05", bottom: 8, top: 15 },
] as const;

const weekDays = 7;

export class Reading {
  #at = 1;
  #reps = 8;
  #sessions = 0;
  #firstDay: number | null = null;
  #topRun = 0;
  #isFast = false;
  #ambers = 0;
  #formFails = 0;
  #isLastGreen = false;
  /** Repetitions and reserve of the sessions on the rung. */
  #told: { readonly reps: number; readonly rir: number }[] = [];
  #isDeload = false;
  /** Past here this reading says nothing. */
  isOver = false;
  /** Amber repeats the same dose, sets too; whether such a session is one of the first two is not said. */
  areSetsKnown = true;

  get #rung() {
    return ladder[this.#at] ?? ladder[1];
  }

  /** What should stand in the plan on a day, at the hour of the next session. */
  on(day: number): Expected {
    const isOpen = this.#firstDay !== null && day - this.#firstDay >= weekDays;
    const isDone = this.#topRun >= 2 || this.#isFast;
    if (isOpen && isDone && this.#isLastGreen && !this.isOver) {
      this.#at += 1;
      this.#reps = this.#rung.bottom;
      this.#sessions = 0;
      this.#firstDay = null;
      this.#topRun = 0;
      this.#isFast = false;
      this.#told = [];
      this.areSetsKnown = true;
      if (this.#rung.id === "R05") this.isOver = true;
    }
    return { current: this.#rung.id, reps: this.#reps, sets: this.#isDeload || this.#sessions < 2 ? 2 : 3 };
  }

  /** Takes in one session that was done as it stood in the plan. */
  after(day: number, going: Going): void {
    const { rir, peak, morning, isFormGood } = going;
    this.#firstDay ??= day;
    const isFirst = this.#sessions === 0;
    this.#sessions += 1;
    // Usual pain is 1: green up to 3 in the session and 2 the morning after, red above 5.
    this.#told.push({ reps: this.#reps, rir });
    this.#isLastGreen = peak <= 3 && morning <= 2;
    if (!this.#isLastGreen) {
      this.#amber();
      return;
    }
    this.#ambers = 0;
    if (!isFormGood) {
      this.#failForm();
      return;
    }
    this.#formFails = 0;
    if (this.#isTiring()) {
      this.#reps = Math.max(6, Math.round(this.#reps * 0.6));
      this.#isDeload = true;
      this.isOver = true;
      return;
    }
    const reached = this.#reps + (isFirst && rir >= 4 ? going.extra : 0);
    const leastReserve = day < 14 ? 3 : 2;
    const isTop = this.#reps >= this.#rung.top && rir >= leastReserve;
    this.#topRun = isTop ? this.#topRun + 1 : 0;
    if (isFirst && rir >= 4 && reached >= this.#rung.top && peak <= 1) this.#isFast = true;
    const step = rir < 2 ? 0 : rir < 4 ? 1 : rir < 5 ? 2 : 3;
    const fromOpenSet = isFirst && rir >= 4 ? reached - 2 : 0;
    this.#reps = Math.min(this.#rung.top, Math.max(this.#reps + step, fromOpenSet));
  }

  /** Three sessions at equal repetitions with the reserve falling by two or more: an easier week. */
  #isTiring(): boolean {
    const [first, second, third] = this.#told.slice(-3);
    if (first === undefined || second === undefined || third === undefined) return false;
    const isEqual = first.reps === second.reps && second.reps === third.reps;
    return isEqual && first.rir >= second.rir && second.rir >= third.rir && first.rir - third.rir >= 2;
  }

  #amber(): void {
    this.#topRun = 0;
    this.#ambers += 1;
    this.areSetsKnown = false;
    if (this.#ambers < 2) return;
    this.#reps = Math.max(6, Math.round(this.#reps * 0.75));
    this.isOver = true;
  }

  #failForm(): void {
    this.#topRun = 0;
    this.#formFails += 1;
    if (this.#formFails < 2) return;
    this.#at -= 1;
    this.#reps = this.#rung.bottom;
    this.isOver = true;
    this.areSetsKnown = false;
  }
}
