import { screenItems } from "@hipfirst/evaluation";
import { numberOf } from "@hipfirst/evidence";
import { Diary } from "./diary.ts";
import { backOf, isFlaring, painOf, sleep } from "./person/back.ts";
import { habitsOf, liveDay, planNext, seasonOf, trainsOn } from "./person/habits.ts";
import { hipsOf, passDay } from "./person/hips.ts";
import { drawTraits, type Traits } from "./person/traits.ts";
import { newPolicy } from "./policy/policies.ts";
import type { Order, Policy, PolicyName } from "./policy/policy.ts";
import { type Random, randomOf } from "./random.ts";
import { doSession, painReported, type Trainee, tryOut, type Visit } from "./session.ts";
import { rungCount, type Tally } from "./tally.ts";

const flareReported = numberOf("trial.flareReported");
const redFlagPerDay = numberOf("trial.redFlagsPerYear") / 365;
const visitDays = numberOf("trial.visitDays");
const badCamera = numberOf("trial.badCamera");
const poorTracking = 0.5;
const goodTracking = 0.95;
const morningMinute = 7 * 60;
const eveningMinute = 17 * 60;
const eveningSpreadMin = 120;
const plankEveryDays = 42;
const plankGrowthS = 0.1;
const plankFromOrder = 13;

const allNo: Readonly<Record<string, string>> = Object.fromEntries(screenItems.map(({ id }) => [id, "no"]));
const shortNo: Readonly<Record<string, string>> = { CES1: "no", CES2: "no", NEU1: "no", INF1: "no" };

/** One virtual person under one policy, from the first day to the last. */
export class Life {
  readonly #traits: Traits;
  readonly #person: Trainee;
  readonly #policy: Policy;
  readonly #diary: Diary;
  readonly #tally: Tally;
  /** What life brings, the same whatever the policy does. */
  readonly #fate: Random;
  /** What happens in sessions and answers. */
  readonly #chance: Random;
  readonly #startDay: number;
  readonly #screenAnswers: Readonly<Record<string, string>>;
  readonly #habits;
  readonly #reachedDay = new Array<number>(rungCount).fill(-1);
  #pikeDay = -1;
  #sessions = 0;
  #lastSessionDay = -10;
  #painBefore = 0;
  #isFlareUntold = false;
  #visitDay: number | null = null;
  #plankDay = -plankEveryDays;
  #isWilling = false;

  constructor(seed: number, index: number, policy: PolicyName, tally: Tally) {
    this.#traits = drawTraits(randomOf(seed, index, 1));
    this.#fate = randomOf(seed, index, 2);
    this.#chance = randomOf(seed, index, 3);
    this.#startDay = Math.floor(this.#fate.next() * 365);
    this.#habits = habitsOf(this.#traits);
    this.#policy = newPolicy(policy);
    this.#person = {
      traits: this.#traits,
      hips: hipsOf(this.#traits),
      back: backOf(this.#traits),
      practice: new Map(),
      toldReserve: new Map(),
    };
    this.#tally = tally;
    this.#diary = new Diary((event) => this.#policy.hear(event), this.#startDay);
    this.#screenAnswers =
      this.#traits.cautions.length === 0
        ? allNo
        : { ...allNo, ...Object.fromEntries(this.#traits.cautions.map((id) => [id, "yes"])) };
  }

  /** Lives through the days and adds them to the tally. */
  live(days: number): void {
    this.#introduce();
    for (let day = 1; day <= days; day++) this.#liveDay(day);
    const tally = this.#tally;
    tally.people += 1;
    for (const [rung, reached] of this.#reachedDay.entries())
      if (reached >= 0) tally.rungDays[rung]?.push(reached);
    if (this.#pikeDay >= 0) tally.pikeDays.push(this.#pikeDay);
    tally.checked += this.#policy.checked;
    tally.violations += this.#policy.violations;
  }

  #introduce(): void {
    const { birthYear, isNewToExercise, equipment } = this.#traits;
    this.#diary.moveTo(0, morningMinute, this.#traits.homeOffsetMin);
    this.#diary.write("PersonDescribed", { birthYear, newToExercise: isNewToExercise, equipment });
    this.#screen();
  }

  #screen(): void {
    this.#diary.write("ScreenAnswered", { kind: "full", answers: this.#screenAnswers });
  }

  #liveDay(day: number): void {
    const fate = this.#fate;
    const { back, hips } = this.#person;
    passDay(hips);
    const isFlareBegun = sleep(back, fate);
    liveDay(this.#habits, day, fate);
    const [keepDraw, flagDraw, minuteDraw] = [fate.next(), fate.next(), fate.next()];
    if (isFlareBegun) this.#beginFlare(1);
    const level = Math.round(painOf(back));
    this.#tally.painDays[level] = (this.#tally.painDays[level] ?? 0) + 1;
    if (this.#habits.hasLeft) return;
    if (this.#diary.moveTo(day, morningMinute, this.#habits.offsetMin)) this.#morning(day, flagDraw);
    const season = seasonOf((this.#startDay + day) % 365);
    const isInPain = isFlaring(back);
    if (!this.#isWilling && !trainsOn(this.#habits, day, season, isInPain, keepDraw)) return;
    const minute = eveningMinute + Math.floor(minuteDraw * eveningSpreadMin);
    if (this.#diary.moveTo(day, minute, this.#habits.offsetMin)) this.#evening(day);
  }

  #beginFlare(count: number): void {
    this.#tally.flares += count;
    this.#isFlareUntold = this.#chance.chance(flareReported);
  }

  #morning(day: number, flagDraw: number): void {
    const { back } = this.#person;
    const pain = painReported(this.#traits, painOf(back));
    const since = day - this.#lastSessionDay;
    if ((since === 1 || since === 2) && !this.#chance.chance(this.#traits.missedMornings))
      this.#answerMorning(since, pain);
    if (this.#isFlareUntold) this.#diary.write("FlareReported", { pain });
    this.#isFlareUntold = false;
    if (day % 7 === 0 && this.#chance.chance(0.5))
      this.#diary.write("QuestionnaireAnswered", { instrument: "NPRS", score: pain });
    if (this.#visitDay !== null) this.#awaitVisit(day);
    else if (flagDraw < redFlagPerDay) this.#raiseFlag(day);
  }

  /** After two days only what is still raised is worth telling. */
  #answerMorning(since: number, pain: number): void {
    const session = `s${this.#sessions}`;
    const isRaised = pain >= this.#painBefore + 2;
    if (since === 1) this.#diary.write("MorningAfter", { session, pain, stiffOver24h: false });
    else if (isRaised) this.#diary.write("MorningAfter", { session, pain, raisedAt48h: true });
  }

  #raiseFlag(day: number): void {
    this.#diary.write("ScreenAnswered", { kind: "before-session", answers: { CES1: "yes" } });
    this.#visitDay = day + Math.ceil(-Math.log(1 - this.#chance.next()) * visitDays);
    this.#habits.awayUntilDay = Math.max(this.#habits.awayUntilDay, this.#visitDay);
  }

  #awaitVisit(day: number): void {
    if (day < (this.#visitDay ?? 0)) return;
    this.#visitDay = null;
    const value = { on: this.#diary.date, clinician: "doctor", advice: "may-exercise", items: ["CES1"] };
    this.#diary.write("ClinicianDecided", { what: "lower-level", by: "person", value });
    this.#screen();
  }

  #evening(day: number): void {
    const order = this.#askUntilOpen();
    this.#isWilling = order.exercises !== null && order.notBeforeMs > this.#diary.nowMs;
    if (order.exercises === null || this.#isWilling) return;
    planNext(this.#habits, day);
    if (order.placement !== null && this.#traits.triesFirst) this.#findStart(day, order.placement);
    else this.#train(day, order);
  }

  /** A sitting of tries before the first session. */
  #findStart(day: number, tries: NonNullable<Order["placement"]>): void {
    const session = this.#begin("placement");
    const flares = tryOut(this.#visit(session), tries, this.#painBefore);
    this.#end(session, null);
    if (flares > 0) this.#beginFlare(flares);
    this.#lastSessionDay = day;
  }

  #begin(kind: "placement" | "training"): string {
    const diary = this.#diary;
    const session = `s${++this.#sessions}`;
    this.#painBefore = painReported(this.#traits, painOf(this.#person.back));
    diary.write("SessionStarted", { session, kind, restingPain: this.#painBefore });
    return session;
  }

  #end(session: string, stopped: "pain" | null): void {
    const painAfter = painReported(this.#traits, painOf(this.#person.back));
    this.#diary.write("SessionEnded", { session, painAfter, stopped });
  }

  #visit(session: string): Visit {
    const tracked = this.#trackedShare();
    const [person, diary, random, tally] = [this.#person, this.#diary, this.#chance, this.#tally];
    return { person, session, tracked, diary, random, tally };
  }

  /** Answers the full screen that stands before a session, or is due again. */
  #askUntilOpen(): Order {
    const { now, nowMs } = this.#diary;
    const order = this.#policy.ask(now, nowMs);
    if (!order.due.includes("screen:full")) return order;
    this.#screen();
    return order.exercises === null ? this.#policy.ask(this.#diary.now, this.#diary.nowMs) : order;
  }

  #train(day: number, order: Order): void {
    const diary = this.#diary;
    if (order.due.includes("screen:before-session"))
      diary.write("ScreenAnswered", { kind: "before-session", answers: shortNo });
    const session = this.#begin("training");
    const asked = order.due.includes("morning-after") ? this.#policy.ask(diary.now, diary.nowMs) : order;
    const exercises = asked.exercises ?? [];
    const going = doSession(this.#visit(session), exercises);
    this.#end(session, going.stopped);
    if (going.flares > 0) this.#beginFlare(going.flares);
    this.#tally.sessions += 1;
    this.#lastSessionDay = day;
    this.#note(day, exercises, going.isPikeQualifying);
    this.#testPlank(day, order.due, exercises);
  }

  #trackedShare(): number {
    return this.#chance.chance(badCamera) ? poorTracking : goodTracking;
  }

  #note(day: number, exercises: NonNullable<Order["exercises"]>, isPikeQualifying: boolean): void {
    for (const { id, role } of exercises) {
      const index = id.startsWith("R") && role === "main" ? Number(id.slice(1)) - 1 : -1;
      if (this.#reachedDay[index] === -1) this.#reachedDay[index] = day;
    }
    if (isPikeQualifying && this.#pikeDay < 0) this.#pikeDay = day;
  }

  /** The plank that opens R14 and R16, every six weeks near them until it is long enough. */
  #testPlank(day: number, due: readonly string[], exercises: NonNullable<Order["exercises"]>): void {
    const isNear = exercises.some(({ id }) => id.startsWith("R") && Number(id.slice(1)) >= plankFromOrder);
    if (!isNear || due.length === 0 || day - this.#plankDay < plankEveryDays) return;
    const seconds = this.#traits.plankS + day * plankGrowthS;
    if (this.#plankDay > 0 && seconds >= 40 + plankEveryDays * plankGrowthS) return;
    this.#plankDay = day;
    this.#diary.write("TestMeasured", {
      test: "T21",
      side: "both",
      values: [Math.round(seconds)],
      unit: "s",
    });
  }
}
