import type { RecordEvent } from "@hipfirst/record";
import type { PrescribedExercise, Proposal } from "../types.ts";

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every question of the safety screen that is asked of everyone. */
export const screenIds: readonly string[] = (
  "CES1 CES2 CES3 CES4 CES5 CES6 NEU1 NEU2 NEU3 VAS1 VAS2 VAS3 CAR1 CAR2 CAR3 CLOT VIS1 FRX1 FRX2 FRX3 BON1 " +
  "MAL1 MAL2 MAL3 INF1 INF2 INFL0 HIP1 HIP2 HIP3 HIP4 HIP5 HIP6 HIP7 HIP8 PRE1 PRE2 PRE3 OP1 MED1 EYE1 SHO1 FALL1 AGE1"
).split(" ");

export const hourMs = 3_600_000;
const offsets = ["+02:00", "-05:00", "Z", "+09:30"];

/** Writes an instant in an offset, as a device there would. */
export function isoIn(ms: number, offset: string): string {
  const match = /([+-])(\d\d):(\d\d)/.exec(offset);
  const sign = match?.[1] === "-" ? -1 : 1;
  const shiftMin = match === null ? 0 : sign * (Number(match[2]) * 60 + Number(match[3]));
  return `${new Date(ms + shiftMin * 60_000).toISOString().slice(0, 19)}${offset}`;
}

/** How a virtual person behaves; drawn from the seed. */
interface Nature {
  readonly strength: number;
  readonly usualPain: number;
  readonly camera: boolean;
  readonly diligence: number;
  readonly trouble: number;
}

/** A record that grows as a virtual person lives with the proposals. */
export class VirtualRecord {
  readonly events: RecordEvent[] = [];
  nowMs: number;
  readonly #random: () => number;
  readonly #nature: Nature;
  #sessions = 0;
  #isLocked = false;

  constructor(seed: number, ids: readonly string[] = screenIds) {
    this.#random = seeded(seed);
    const r = this.#random;
    this.nowMs = Date.UTC(2026, 2, 20, 7) + Math.floor(r() * 30) * 24 * hourMs;
    this.#nature = {
      strength: 2 + r() * 12,
      usualPain: Math.floor(r() * (r() < 0.2 ? 9 : 6)),
      camera: r() < 0.6,
      diligence: 0.5 + r() * 0.5,
      trouble: r() < 0.3 ? 0 : r() * 0.12,
    };
    const equipment = ["mat", "chair", "band", "ankle weight", "foot weight", "slider", "bar", "ball"].filter(
      () => r() < 0.7,
    );
    if (r() < 0.9)
      this.add("PersonDescribed", {
        equipment,
        birthYear: 1945 + Math.floor(r() * 55),
        newToExercise: r() < 0.2,
      });
    this.screen(ids);
    const start = r();
    if (start < 0.4) this.#place();
    else if (start > 0.75) {
      const rung = `R${String(5 + Math.floor(r() * 16)).padStart(2, "0")}`;
      this.add("ClinicianDecided", { what: "edit", value: { rung }, by: "pt", reason: "knows the person" });
    }
  }

  get now(): string {
    return isoIn(this.nowMs, offsets[this.events.length % offsets.length] ?? "Z");
  }

  add(type: string, fields: Record<string, unknown>): void {
    const id = `e${String(this.events.length).padStart(6, "0")}`;
    this.events.push({ id, type, at: this.now, ...fields } as RecordEvent);
  }

  screen(ids: readonly string[] = screenIds): void {
    const r = this.#random;
    const answers: Record<string, string> = Object.fromEntries(ids.map((id) => [id, "no"]));
    for (const id of ["HIP4", "SHO1", "EYE1", "FALL1", "HIP7"]) if (r() < 0.06) answers[id] = "yes";
    if (r() < 0.02) delete answers.CES3;
    if (r() < 0.01) {
      answers.CES1 = "yes";
      this.#isLocked = true;
    }
    this.add("ScreenAnswered", { kind: "full", answers });
  }

  /** Pain at rest on one day, points of 10: now and then one more or one less than usual. */
  #painToday(): number {
    const draw = this.#random();
    const change = draw < 0.15 ? -1 : draw < 0.3 ? 1 : 0;
    return Math.max(0, Math.min(10, this.#nature.usualPain + change));
  }

  #place(): void {
    const session = "placement";
    const { usualPain, trouble } = this.#nature;
    const isSore = this.#random() < trouble;
    this.add("SessionStarted", { session, kind: "placement", restingPain: this.#painToday() });
    for (const [index, exercise] of ["R03", "R05", "R07", "R08"].entries()) {
      const isGood = this.#nature.strength > index + 2;
      this.add("SetDone", {
        session,
        exercise,
        reps: exercise === "R08" ? 3 : 8,
        validReps: isGood ? 8 : 3,
        holdS: exercise === "R08" ? 12 : null,
        rir: isGood ? 4 : 1,
        peakPain: isSore && index === 1 ? 9 : Math.min(2, this.#nature.usualPain),
        source: "camera",
        tracked: 0.9,
      });
    }
    this.add("SessionEnded", { session });
    this.nowMs += 20 * hourMs;
    if (this.#random() < 0.5)
      this.add("MorningAfter", { session, pain: usualPain, raisedAt48h: this.#random() < trouble });
  }

  /** Begins and stops before the first set. */
  #giveUp(): void {
    const session = `s${this.#sessions++}`;
    this.add("SessionStarted", { session, kind: "training" });
    this.add("SessionEnded", { session, stopped: this.#random() < 0.3 ? "numbness" : "other" });
  }

  /** Lives until the next moment at which a proposal is asked for. */
  live(proposal: Proposal): void {
    const r = this.#random;
    if (proposal.session === null) this.#clear();
    else if (r() < this.#nature.diligence)
      this.#train(proposal.session.notBefore, proposal.session.exercises);
    else this.nowMs += Math.floor(r() * 40) * hourMs + (r() < 0.04 ? 20 * 24 * hourMs : 0);
    if (r() < this.#nature.trouble / 6) this.#giveUp();
    if (r() < this.#nature.trouble / 3) this.add("FlareReported", { pain: 7 });
    if (r() < 0.01)
      this.add("ClinicianDecided", {
        what: "limit",
        value: { maxRung: "R06", maxReps: 10 },
        by: "pt",
        reason: "x",
      });
    if (r() < 0.01) this.add("ClinicianDecided", { what: "limit", value: null, by: "pt", reason: "x" });
    if (r() < 0.01) this.add("ProposalDecided", { proposal: "p", decision: "decline" });
    if (r() < 0.04) this.#surprise();
    if (r() < 0.02)
      this.add("TestMeasured", { test: "T21", side: "both", values: [20 + r() * 30], unit: "s" });
    if (r() < 0.05) this.add("QuestionnaireAnswered", { instrument: "NPRS", score: this.#painToday() });
    this.nowMs += Math.floor(r() * 20 + 1) * hourMs;
  }

  /** What happens to few, but to somebody: other equipment, a clinician's word, a new answer before a session. */
  #surprise(): void {
    const r = this.#random;
    const by = { by: "pt", reason: "seen" };
    const rung = `R${String(3 + Math.floor(r() * 18)).padStart(2, "0")}`;
    const kinds: readonly (() => void)[] = [
      () => this.add("PersonDescribed", { equipment: r() < 0.5 ? ["mat"] : ["mat", "chair", "band", "bar"] }),
      () => this.add("ClinicianDecided", { what: "edit", value: { rung }, ...by }),
      () => this.add("ClinicianDecided", { what: "free-rung", value: rung, ...by }),
      () => this.add("ClinicianDecided", { what: "limit", value: { maxRung: rung, maxReps: 8 }, ...by }),
      () => this.add("ClinicianDecided", { what: "reject", value: null, ...by }),
      () => this.#pause(by),
      () => this.add("ScreenAnswered", { kind: "before-session", answers: { INF1: "yes" } }),
      () => this.add("GoalMet", {}),
    ];
    kinds[Math.floor(r() * kinds.length)]?.();
  }

  #pause(by: object): void {
    this.add("ClinicianDecided", { what: "pause", value: null, ...by });
    this.nowMs += Math.floor(this.#random() * 96) * hourMs;
    this.add("ClinicianDecided", { what: "resume", value: null, ...by });
  }

  #clear(): void {
    this.nowMs += 6 * hourMs;
    if (this.#isLocked) {
      this.add("ClinicianDecided", {
        what: "lower-level",
        by: "pt",
        reason: "seen",
        value: { on: this.now.slice(0, 10), clinician: "pt", advice: "may-exercise", items: [] },
      });
      this.#isLocked = false;
    }
    this.nowMs += hourMs;
    this.screen();
  }

  #train(notBefore: string, exercises: readonly PrescribedExercise[]): void {
    const r = this.#random;
    this.nowMs = Math.max(this.nowMs, Date.parse(notBefore));
    const session = `s${this.#sessions++}`;
    const { usualPain, trouble } = this.#nature;
    this.add("SessionStarted", {
      session,
      kind: "training",
      ...(r() < 0.9 ? { restingPain: this.#painToday() } : {}),
    });
    const draw = r();
    const peak = draw < trouble ? 9 : draw < trouble * 3 ? Math.min(7, usualPain + 2) : usualPain;
    for (const exercise of exercises) {
      const isLeftOut = r() < 0.02;
      if (exercise.durationMin === null && !isLeftOut) this.#doSets(session, this.#swapped(exercise), peak);
    }
    this.nowMs += hourMs / 2;
    this.add("SessionEnded", { session, painAfter: peak, stopped: r() < trouble / 4 ? "spreading" : null });
    this.nowMs += 20 * hourMs;
    if (r() < 0.85)
      this.add("MorningAfter", {
        session,
        pain: usualPain + (r() < trouble ? 2 : 0),
        raisedAt48h: r() < trouble / 4,
        ill: r() < 0.01,
      });
  }

  /** Now and then an easier rung is taken instead. */
  #swapped(exercise: PrescribedExercise): PrescribedExercise {
    const order = Number(exercise.id.slice(1));
    if (exercise.role !== "main" || order < 4 || this.#random() >= 0.02) return exercise;
    return { ...exercise, id: `R${String(order - 1).padStart(2, "0")}` };
  }

  #doSets(session: string, exercise: PrescribedExercise, peakPain: number): void {
    const r = this.#random;
    const order = Number(exercise.id.slice(1));
    const grown = this.#nature.strength + this.#sessions / 6;
    const rir = Math.max(
      0,
      Math.min(5, Math.round(grown - (exercise.id.startsWith("R") ? order : 1) / 2 + r() * 2)),
    );
    const sides = exercise.side === "each" ? ["left", "right"] : [exercise.side];
    for (const side of sides)
      for (let set = 0; set < exercise.sets; set++) {
        const isPoor = r() < 0.06;
        const isOpen = exercise.isLastSetOpen && set === exercise.sets - 1 && rir >= 4;
        const reps = exercise.reps + (isOpen && exercise.holdS === null ? 4 : 0);
        // Spread last below: an object that gains fields after a spread is slow to make.
        const told = { ...(r() < 0.95 ? { rir } : {}), ...(r() < 0.98 ? { peakPain } : {}) };
        this.add("SetDone", {
          session,
          exercise: exercise.id,
          side,
          reps,
          validReps: isPoor ? Math.floor(reps / 2) : reps,
          criticalFaults: isPoor ? 2 : 0,
          holdS: exercise.holdS,
          loadStep: exercise.loadStep,
          loadKg: exercise.loadKg,
          frontHipPain: r() < 0.01 ? 4 : 0,
          tracked: r() < 0.1 ? 0.5 : 0.95,
          source: this.#nature.camera ? "camera" : "self",
          ...told,
        });
      }
  }
}
