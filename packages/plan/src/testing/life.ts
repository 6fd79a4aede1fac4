import { screenItems } from "@hipfirst/evaluation";
import type { RecordEvent } from "@hipfirst/record";
import { followEvent, proposeFrom, startCourse } from "../live-course.ts";
import { propose } from "../propose.ts";
import type { Proposal } from "../types.ts";

const hourMs = 3_600_000;

/** How one session goes; what is left out goes well. */
export interface Going {
  readonly rir?: number | null;
  readonly peak?: number | null;
  readonly resting?: number | null;
  /** Pain the morning after; null for no answer. */
  readonly morning?: number | null;
  readonly after?: Record<string, unknown>;
  readonly goodShare?: number;
  readonly frontHip?: number;
  readonly stopped?: string;
  readonly tracked?: number;
  readonly source?: "camera" | "self";
  readonly sets?: number;
  /** Trains at once, before the rest is over. */
  readonly isHurried?: boolean;
  /** Repetitions given up on one side. */
  readonly leftMisses?: number;
  readonly extraReps?: number;
  readonly faults?: Record<string, number>;
  readonly loadKg?: number;
  /** What is different in the last set of each exercise and side. */
  readonly lastSet?: Pick<Going, "rir" | "extraReps">;
}

/** A person who does what is proposed, for tests that read like a story. Time starts on 2 March 2026, 08:00 UTC. */
export class Life {
  readonly events: RecordEvent[] = [];
  nowMs = Date.UTC(2026, 2, 2, 8);
  /** Follows the story as it is told, so that a long one does not walk from its start for each session. */
  readonly #followed = startCourse();
  #sessions = 0;

  static clear(answers: Record<string, string> = {}, person: Record<string, unknown> = {}): Life {
    const equipment = ["mat", "chair", "band", "ankle weight", "foot weight", "slider", "bar", "ball"];
    return new Life().add("PersonDescribed", { equipment, birthYear: 1990, ...person }).screen(answers);
  }

  /** Starts on a rung that a clinician chose. */
  static on(rung: string, person: Record<string, unknown> = {}, answers: Record<string, string> = {}): Life {
    return Life.clear(answers, person).clinician("edit", { rung });
  }

  get now(): string {
    return new Date(this.nowMs).toISOString();
  }

  plan(): Proposal {
    return propose({ now: this.now, events: this.events });
  }

  add(type: string, fields: Record<string, unknown> = {}): this {
    this.events.push({
      id: `e${String(this.events.length).padStart(5, "0")}`,
      type,
      at: this.now,
      ...fields,
    } as RecordEvent);
    return this;
  }

  screen(answers: Record<string, string> = {}): this {
    const allNo = Object.fromEntries(screenItems.map(({ id }) => [id, "no"]));
    return this.add("ScreenAnswered", { kind: "full", answers: { ...allNo, ...answers } });
  }

  clinician(what: string, value: unknown = null): this {
    return this.add("ClinicianDecided", { what, value, by: "pt-1", reason: "seen in clinic" });
  }

  wait(days: number): this {
    this.nowMs += days * 24 * hourMs;
    return this;
  }

  /** Does the proposed session at its earliest moment, `times` in a row, and ends 23 h after it. */
  train(going: Going = {}, times = 1): this {
    for (let done = 0; done < times; done++) this.#trainOnce(going);
    return this;
  }

  #trainOnce(going: Going): void {
    for (const event of this.events.slice(this.#followed.events.length)) followEvent(this.#followed, event);
    const { session } = proposeFrom(this.#followed, this.now);
    if (session === null) throw new Error("There is no session to do: answer what is due first");
    if (!going.isHurried) this.nowMs = Math.max(this.nowMs, Date.parse(session.notBefore));
    const id = `s${this.#sessions++}`;
    const { resting = 1, morning = 1, peak = 1 } = going;
    this.add("SessionStarted", {
      session: id,
      kind: "training",
      ...(resting === null ? {} : { restingPain: resting }),
    });
    for (const each of session.exercises) {
      if (each.durationMin !== null) continue;
      for (const side of each.side === "each" ? ["left", "right"] : [each.side])
        for (let set = 1; set <= Math.min(each.sets, going.sets ?? each.sets); set++)
          this.#set(id, each, side, set === each.sets ? { ...going, ...going.lastSet } : going, peak);
    }
    this.add("SessionEnded", {
      session: id,
      ...(peak === null ? {} : { painAfter: peak }),
      stopped: going.stopped ?? null,
    });
    this.nowMs += 23 * hourMs;
    if (morning !== null || going.after !== undefined)
      this.add("MorningAfter", {
        session: id,
        ...(morning === null ? {} : { pain: morning }),
        ...going.after,
      });
  }

  #set(
    session: string,
    each: NonNullable<Proposal["session"]>["exercises"][number],
    side: string,
    going: Going,
    peak: number | null,
  ): void {
    const { rir = 3, goodShare = 1, source = "camera", tracked = 0.95 } = going;
    const misses = side === "left" ? (going.leftMisses ?? 0) : 0;
    const reps = each.reps + (each.holdS === null ? (going.extraReps ?? 0) - misses : 0);
    this.add("SetDone", {
      session,
      exercise: each.id,
      side,
      reps,
      validReps: Math.floor(reps * goodShare),
      criticalFaults: 0,
      holdS: each.holdS,
      loadStep: each.loadStep,
      loadKg: each.loadKg ?? going.loadKg ?? null,
      ...(rir === null ? {} : { rir }),
      ...(peak === null ? {} : { peakPain: peak }),
      frontHipPain: going.frontHip ?? 0,
      faults: going.faults ?? {},
      tracked,
      source,
    });
  }
}
