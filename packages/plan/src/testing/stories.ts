import type { RuleId } from "../rules/table.ts";
import type { Proposal } from "../types.ts";
import { Life } from "./life.ts";

type Story = () => readonly [life: Life, holds: (plan: Proposal) => boolean];

export const main = (plan: Proposal) => plan.session?.exercises.find((each) => each.role === "main");
const amount = (plan: Proposal) => main(plan)?.holdS ?? main(plan)?.reps;
const done = (plan: Proposal, id: string) => plan.session?.exercises.find((each) => each.id === id);
const tested = (life: Life, test: string, side: string, values: number[], more: object = {}) =>
  life.add("TestMeasured", { test, side, values, unit: "s", painDuring: 0, setting: "home", ...more });
const withoutBand = { equipment: ["mat", "chair"] };

/** One story for each rule: it fires, and the plan is what the rule says. */
export const stories: Readonly<Record<RuleId, Story>> = {
  "stopRules.locked": () => [
    Life.clear({ CES1: "yes" }),
    (p) => p.state === "locked" && p.session === null && p.change.kind === "lock",
  ],
  "stopRules.notCleared": () => [
    Life.clear({ NEU1: "yes" }),
    (p) => p.session === null && p.state === "screening",
  ],
  "stopRules.incomplete": () => [new Life(), (p) => p.session === null && p.due.includes("screen:full")],
  "stopRules.screenDue": () => [
    Life.clear().train().train({ peak: 8 }),
    (p) => p.session === null && p.due.includes("screen:full"),
  ],
  "stopRules.paused": () => [Life.clear().train().clinician("pause"), (p) => p.session === null],
  "entry.easiest": () => [
    Life.clear().add("QuestionnaireAnswered", { instrument: "NPRS", score: 6 }),
    (p) => p.current === "R01",
  ],
  "entry.easy": () => [Life.clear({}, { newToExercise: true }), (p) => p.current === "R03"],
  "entry.placement": () => {
    const life = Life.clear().add("SessionStarted", { session: "p", kind: "placement", restingPain: 1 });
    for (const exercise of ["R03", "R05", "R07"])
      life.add("SetDone", {
        session: "p",
        exercise,
        reps: 8,
        validReps: 8,
        rir: 4,
        peakPain: 1,
        source: "camera",
        tracked: 1,
      });
    return [life, (p) => p.current === "R06" && amount(p) === 8];
  },
  "entry.skipped": () => [
    Life.clear(),
    (p) => p.current === "R03" && p.state === "baseline" && p.change.kind === "start",
  ],
  "entry.asDone": () => [
    Life.clear()
      .add("QuestionnaireAnswered", { instrument: "NPRS", score: 6 })
      .train({ resting: 5, peak: 5 }),
    (p) => p.current === "R01" && main(p)?.id === "R01",
  ],
  "frequency.spacing": () => [Life.clear().train({}, 4), (p) => p.session !== null],
  "frequency.tooSoon": () => [
    Life.clear().train().train({ isHurried: true }),
    (p) => p.change.kind === "hold" && amount(p) === 9,
  ],
  "setsReps.easySets": () => [Life.clear().train(), (p) => main(p)?.sets === 2],
  "effort.low": () => [Life.clear().train({ rir: 1 }), (p) => p.change.kind === "hold" && amount(p) === 8],
  "effort.calibrate": () => [
    readyToCalibrate(),
    (p) => main(p)?.id === "R10" && main(p)?.isCalibration === true,
  ],
  "effort.calibrated": () => [
    calibratedBy(4),
    (p) => main(p)?.isCalibration === false && main(p)?.rir?.[0] === 1 && p.current === "R11",
  ],
  "effort.overstated": () => [
    calibratedBy(1),
    (p) => main(p)?.isCalibration === false && main(p)?.rir?.[0] === 2,
  ],
  "effort.understated": () => [
    calibratedBy(8),
    (p) => main(p)?.isCalibration === false && main(p)?.rir?.[0] === 1,
  ],
  "effort.notAsked": () => [
    readyToCalibrate({ EYE1: "yes" }).train({ rir: 4, lastSet: { extraReps: 1, rir: 0 } }),
    (p) => p.change.kind === "hold" && main(p)?.rir?.[0] === 1,
  ],
  "formGate.notQualifying": () => [
    Life.clear().train({ goodShare: 0.7 }),
    (p) => p.change.kind === "hold" && amount(p) === 8,
  ],
  "formGate.lowConfidence": () => [
    Life.clear().train({ tracked: 0.5, goodShare: 0.2 }),
    (p) => p.change.kind === "add-reps",
  ],
  "doubleProgression.givenUp": () => [
    Life.clear().train().train({ extraReps: -6 }, 2),
    (p) => p.change.kind === "hold" && main(p)?.sets === 2,
  ],
  "doubleProgression.step": () => [
    Life.clear().train(),
    (p) => p.change.kind === "add-reps" && amount(p) === 9,
  ],
  "doubleProgression.firstSession": () => [
    Life.on("R05").train({ rir: 4, extraReps: 6 }),
    (p) => amount(p) === 12,
  ],
  "doubleProgression.openSides": () => [
    Life.clear().train({ rir: 4, extraReps: 8, leftMisses: 3 }),
    (p) => amount(p) === 11,
  ],
  "doubleProgression.top": () => [
    Life.clear().train({}, 5),
    (p) => p.change.kind === "hold" && amount(p) === 12,
  ],
  "doubleProgression.loadStep": () => [
    Life.on("R11").train({}, 8),
    (p) => p.change.kind === "add-load" && main(p)?.loadStep === 1,
  ],
  "doubleProgression.loadFinding": () => [
    Life.on("R11").train().train({ rir: 5 }),
    (p) => p.change.kind === "add-load" && amount(p) === 7,
  ],
  "doubleProgression.advance": () => [
    Life.clear().train({}, 6),
    (p) => p.current === "R04" && p.change.kind === "advance",
  ],
  "doubleProgression.bridge": () => [
    Life.on("R05").train({ rir: 5 }, 5),
    (p) => p.current === "R06" && done(p, "R05")?.sets === 1,
  ],
  "doubleProgression.short": () => [Life.clear().train({ sets: 1 }), (p) => amount(p) === 8],
  "speedLimit.waiting": () => [Life.on("R10").train({}, 8), (p) => p.current === "R10"],
  "speedLimit.fastTrack": () => [Life.clear().train({ rir: 5, extraReps: 4 }), (p) => p.current === "R03"],
  "pain.green": () => [Life.clear().train(), (p) => p.change.kind === "add-reps"],
  "pain.amber": () => [
    Life.clear().train({ peak: 4 }),
    (p) => p.state === "amber-hold" && p.change.kind === "hold" && amount(p) === 8,
  ],
  "pain.amberMorning": () => [
    Life.clear().train({ morning: 3 }),
    (p) => p.state === "amber-hold" && amount(p) === 8,
  ],
  "pain.amberAgain": () => [
    Life.clear().train({ peak: 4 }, 2),
    (p) => p.change.kind === "reduce" && amount(p) === 6,
  ],
  "pain.red": () => [
    Life.clear().train({ peak: 6 }),
    (p) => p.state === "flare" && p.change.kind === "flare",
  ],
  "pain.spreading": () => [
    Life.clear().train({ after: { spreading: true } }),
    (p) => p.state === "flare" && p.session === null,
  ],
  "pain.raisedAt48h": () => [
    Life.clear().train({ after: { raisedAt48h: true } }),
    (p) => p.state === "flare" && p.session === null,
  ],
  "pain.morningUnknown": () => [
    Life.clear().train({ morning: null }),
    (p) => p.change.kind === "hold" && amount(p) === 8,
  ],
  "pain.peakUnknown": () => [
    Life.clear().train({ peak: null }),
    (p) => p.change.kind === "hold" && amount(p) === 8,
  ],
  "pain.frontHip": () => [
    Life.clear().train({ frontHip: 4 }),
    (p) => main(p)?.isHeightLowered === true && p.state !== "flare",
  ],
  "pain.frontHipAgain": () => [
    Life.on("R05").train({ frontHip: 4 }, 3),
    (p) => p.current === "R04" && p.due.includes("HIP4"),
  ],
  "pain.gentleDone": () => [
    Life.on("R14")
      .add("QuestionnaireAnswered", { instrument: "NPRS", score: 6 })
      .train({ resting: 5, peak: 5, morning: 5 }),
    (p) => p.current === "R03" && main(p)?.id === "R03",
  ],
  "pain.highUsual": () => [
    Life.on("R05").add("QuestionnaireAnswered", { instrument: "NPRS", score: 7 }),
    (p) => p.current === "R03" && p.session !== null,
  ],
  "usualPain.riseHeld": () => [
    Life.clear().train().train({ resting: 5, morning: 1 }, 3),
    (p) => p.usualPain === 2,
  ],
  "usualPain.frozen": () => [
    Life.clear().train().add("FlareReported").screen().train({ resting: 4, peak: 2 }),
    (p) => p.usualPain === 1,
  ],
  "flare.start": () => [
    Life.on("R05").train().add("FlareReported", { pain: 7 }).screen(),
    (p) => p.current === "R03" && p.change.kind === "flare",
  ],
  "pain.redUntrained": () => {
    const life = Life.clear()
      .wait(0.1)
      .add("SessionStarted", { session: "p", kind: "placement", restingPain: 2 })
      .add("SetDone", { session: "p", exercise: "R03", reps: 8, validReps: 8, rir: 4, peakPain: 9 })
      .add("SessionEnded", { session: "p" })
      .wait(1);
    return [life, (p) => p.session === null && p.state === "flare" && p.due.includes("screen:full")];
  },
  "flare.same": () => [
    Life.on("R10").train({}, 2).train({ peak: 8 }).add("FlareReported", { pain: 7 }).screen().wait(4),
    (p) => p.state === "flare" && p.current === "R08" && done(p, "R08")?.sets === 2,
  ],
  "flare.easyDays": () => [
    Life.on("R05").train().add("FlareReported").screen(),
    (p) => done(p, "R01")?.sets === 1 && done(p, "R01")?.reps === 8,
  ],
  "flare.lowered": () => [
    Life.on("R06").train().add("FlareReported").screen().wait(4),
    (p) => main(p)?.id === "R04" && main(p)?.sets === 2 && amount(p) === 6,
  ],
  "flare.notGreen": () => [
    Life.on("R06").train().add("FlareReported").screen().wait(4).train({ peak: 4 }),
    (p) => main(p)?.id === "R01",
  ],
  "flare.climb": () => [
    Life.on("R06").train().add("FlareReported").screen().wait(4).train({}, 3),
    (p) => p.current === "R05" && p.state === "flare",
  ],
  "flare.over": () => [
    Life.on("R06").train().add("FlareReported").screen().wait(4).train({}, 7),
    (p) => p.current === "R06" && p.state === "training",
  ],
  "flare.seeSomeone": () => [
    Life.clear().train().add("FlareReported").screen().wait(9),
    (p) => p.session !== null,
  ],
  "deload.sixthWeek": () => [
    Life.on("R05").train({}, 19).wait(3.5),
    (p) => p.state === "deload" && main(p)?.sets === 2,
  ],
  "deload.effort": () => [
    Life.on("R07").train({ rir: 5, sets: 1 }).train({ rir: 4, sets: 1 }).train({ rir: 3, sets: 1 }),
    (p) => p.state === "deload",
  ],
  "deload.ill": () => [Life.clear().train({ after: { ill: true } }), (p) => p.state === "deload"],
  "regress.form": () => [
    Life.on("R05").train({ goodShare: 0.5 }, 2),
    (p) => p.current === "R04" && p.change.kind === "regress",
  ],
  "regress.ambers": () => [
    Life.on("R07").train({ peak: 4 }, 2),
    (p) => p.current === "R06" && p.state === "rebuild",
  ],
  "regress.climb": () => [
    Life.on("R05").train({ goodShare: 0.5 }, 2).train({}, 2),
    (p) => p.current === "R05" && p.change.kind === "advance",
  ],
  "regress.floor": () => [
    Life.on("R01").train({ goodShare: 0.5 }, 2),
    (p) => p.current === "R01" && amount(p) === 6,
  ],
  "regress.ladderPaused": () => [
    Life.on("R01").train({ goodShare: 0.5 }, 4),
    (p) => p.session?.exercises.every(({ id }) => id.startsWith("A")) === true,
  ],
  "regress.absence7": () => [
    Life.clear().train().wait(8),
    (p) => p.change.kind === "hold" && amount(p) === 8,
  ],
  "regress.absence14": () => [
    Life.on("R05").train().wait(15),
    (p) => p.current === "R04" && p.session !== null,
  ],
  "regress.absence28": () => [
    Life.on("R05").train().wait(29),
    (p) => p.current === "R03" && p.session === null && p.due.includes("screen:full"),
  ],
  "plateau.check": () => [Life.on("R05").train({ rir: 1 }, 6), (p) => p.change.kind === "hold"],
  "plateau.microStep": () => [Life.on("R05").train({ rir: 1 }, 7), (p) => main(p)?.tempo === "2-2-4"],
  "plateau.deload": () => [Life.on("R05").train({ rir: 1 }, 8), (p) => p.state === "deload"],
  "plateau.review": () => [
    Life.on("R05").train({ rir: 1 }, 13),
    (p) => p.session !== null && p.state !== "locked",
  ],
  "asymmetry.sides": () => [
    Life.on("R05").train({ leftMisses: 3 }, 14),
    (p) => {
      const mine = p.session?.exercises.filter(({ role }) => role === "main") ?? [];
      return mine[0]?.side === "left" && mine[0].sets === 3 && mine[1]?.sets === 2;
    },
  ],
  "asymmetry.evened": () => [
    Life.on("R05").train({ leftMisses: 3 }, 34),
    (p) => main(p)?.side === "each" && main(p)?.sets === 3,
  ],
  "asymmetry.wait": () => [
    tested(Life.on("R15"), "T21", "both", [40])
      .train({ leftMisses: 2 }, 3)
      .train({ extraReps: 8, leftMisses: 3 }, 6),
    (p) => p.current === "R15",
  ],
  "maintenance.pike": () => [Life.on("R20").train(), (p) => p.state === "maintenance" && main(p)?.sets === 2],
  "maintenance.yourTop": () => [
    Life.on("R05").clinician("limit", "R05").train({ rir: 5 }, 6),
    (p) => p.state === "maintenance",
  ],
  "maintenance.goal": () => [
    Life.on("R05")
      .train()
      .add("QuestionnaireAnswered", { instrument: "NPRS", score: 2 })
      .train({}, 26)
      .add("QuestionnaireAnswered", { instrument: "NPRS", score: 1 })
      .add("GoalMet", { activity: "run" }),
    (p) => p.state === "maintenance",
  ],
  "maintenance.dose": () => [Life.on("R20").train(), (p) => p.change.kind === "maintain"],
  "blocked.passedOver": () => [
    Life.clear({}, { equipment: ["mat"] })
      .clinician("edit", { rung: "R04" })
      .train({ rir: 5 }, 5),
    (p) => p.current === "R06",
  ],
  "blocked.alternative": () => [Life.on("R09", withoutBand), (p) => main(p)?.form === "alternative"],
  "blocked.gateWait": () => [Life.on("R15").train({ extraReps: 6 }, 9), (p) => p.current === "R15"],
  "blocked.heldClosed": () => [Life.on("R13").train().screen({ HIP4: "yes" }), (p) => p.current === "R12"],
  "parallel.press": () => [Life.clear(), (p) => done(p, "R02")?.reps === 6 && done(p, "R02")?.holdS === 6],
  "parallel.pressKept": () => [
    Life.clear()
      .clinician("edit", { rung: "R02", loadStep: 1 })
      .add("QuestionnaireAnswered", { instrument: "NPRS", score: 6 }),
    (p) => main(p)?.id === "R02" && main(p)?.loadStep === 0,
  ],
  "byClass.weak-short": () => [withTests("weak", "short"), (p) => done(p, "A05")?.isOptional === true],
  "byClass.weak": () => [withTests("weak", "long"), (p) => done(p, "A05") === undefined],
  "byClass.short": () => [withTests("strong", "short"), (p) => done(p, "A05")?.isOptional === false],
  "byClass.neither": () => [
    withTests("strong", "long"),
    (p) => p.session?.exercises[0]?.id.startsWith("A") === true,
  ],
  "byClass.undecided": () => [Life.clear(), (p) => p.session !== null],
  "adjuncts.trunk": () => [
    Life.clear().train({ faults: { lumbar_arch_supine: 1 } }, 2),
    (p) => done(p, "A01") !== undefined,
  ],
  "adjuncts.lean": () => [
    Life.clear().train({ faults: { trunk_lateral_lean: 1 } }),
    (p) => done(p, "A02") !== undefined,
  ],
  "capacity.start": () => [
    tested(Life.clear({}, { massKg: 75, heightM: 1.75 }), "T01", "right", [30], { leverM: 0.3, unit: "N" }),
    (p) => p.current === "R02" || p.current === "R01",
  ],
  "capacity.optionalLoad": () => [
    Life.on("R10", { massKg: 75, heightM: 1.75 }).train({ loadKg: 2, rir: 3 }, 8),
    (p) => {
      const kg = main(p)?.optionalLoad?.loadKg ?? 0;
      return p.change.kind === "hold" && kg >= 2 * 1.02 && kg <= 2 * 1.1;
    },
  ],
  "capacity.tooHard": () => [
    tested(
      tested(Life.on("R07", { massKg: 75, heightM: 1.75 }), "T01", "left", [30], { leverM: 0.3, unit: "N" }),
      "T01",
      "right",
      [30],
      { leverM: 0.3, unit: "N" },
    ).train({ rir: 0, extraReps: -5 }, 4),
    (p) => p.session !== null && p.current === "R07",
  ],
  "clinician.edit": () => [Life.on("R07"), (p) => p.current === "R07"],
  "clinician.reject": () => [
    Life.clear().train().clinician("reject"),
    (p) => amount(p) === 8 && p.change.kind === "hold",
  ],
  "clinician.limit": () => [Life.clear().clinician("limit", { maxReps: 8 }).train(), (p) => amount(p) === 8],
  "clinician.freedRung": () => [
    Life.clear({ HIP4: "yes" }).clinician("free-rung", "R13").clinician("edit", { rung: "R13" }),
    (p) => p.current === "R13",
  ],
  "person.declined": () => [
    Life.clear().train().add("ProposalDecided", { proposal: "p1", decision: "decline" }),
    (p) => amount(p) === 8,
  ],
  "clinic.review": () => [
    Life.on("R05").train({ rir: 1 }, 13),
    (p) => !p.because.some(({ rule }) => rule === "withoutClinic.suggest"),
  ],
  "withoutClinic.suggest": () => [
    Life.clear().train().add("FlareReported").screen().wait(9),
    (p) => p.session !== null,
  ],
};

/** Both sides measured so that the evaluation decides. */
function withTests(strength: "weak" | "strong", length: "short" | "long"): Life {
  const life = Life.clear();
  for (const side of ["left", "right"]) {
    tested(life, "T04", side, [strength === "weak" ? 5 : 40]);
    tested(life, "T05", side, [strength === "weak" ? 5 : 20], {
      pass: strength !== "weak",
      activeLagDeg: strength === "weak" ? 25 : 2,
    });
    tested(life, "T10", side, [0], { unit: "score" });
    tested(life, "T08", side, length === "short" ? [12, 12, 12] : [-10, -10, -10], {
      unit: "deg",
      pelvisControlled: true,
    });
  }
  return life;
}

/** Four weeks in training and quiet on R10. */
function readyToCalibrate(answers: Record<string, string> = {}): Life {
  return Life.on("R09", {}, answers).train({ rir: 2 }, 16).clinician("edit", { rung: "R10" }).train({}, 2);
}

/** Stated four left, and then did so many more. */
const calibratedBy = (extra: number): Life =>
  readyToCalibrate().train({ rir: 4, lastSet: { extraReps: extra, rir: 0 } });
