/** One rule of the engine: where the specification says it, and what it does. `docs/plan-rules.md` is made from this. */
export interface RuleText {
  readonly source: string;
  readonly does: string;
}

const rule = (source: string, does: string): RuleText => ({ source, does });

/** Every rule that can appear in `because`, by its stable id. */
export const ruleTable = {
  "stopRules.locked": rule("stopRules", "A same-day or emergency answer, or a clinician's lock: no session."),
  "stopRules.notCleared": rule("stopRules", "A clinician is to be seen first: no session until RULE_UNLOCK."),
  "stopRules.incomplete": rule("stopRules", "The full screen is not complete: no session."),
  "stopRules.screenDue": rule("stopRules", "Red pain, a flare or 28 days away: a full screen comes first."),
  "stopRules.paused": rule("stopRules", "A clinician paused the plan: no session until it is resumed."),
  "entry.easiest": rule("entry", "U >= 6, leg raise >= 3, or cleared after surgery or birth: start at R01."),
  "entry.easy": rule(
    "entry",
    "U 4-5, leg raise 2, new to exercise, 65 or older, FALL1, pain-limited tests: R03.",
  ),
  "entry.placement": rule("entry", "One rung below the highest try passed, never above R09."),
  "entry.skipped": rule("entry", "No placement: R03."),
  "entry.asDone": rule(
    "entry",
    "The first session was shown or done on a lower rung than its own resting pain would give: the start is that rung.",
  ),
  "frequency.spacing": rule("frequency", "At least 36 h between sessions, at most 4 in 7 days."),
  "frequency.tooSoon": rule(
    "doubleProgression.top",
    "Less than 36 h after the session before: it earns nothing.",
  ),
  "setsReps.easySets": rule(
    "setsReps",
    "2 sets in the first 2 sessions on a rung, after a flare or a deload; else 3.",
  ),
  "effort.low": rule("effort", "Less in reserve than the target: the set does not qualify."),
  "effort.calibrate": rule(
    "effort.calibration",
    "R10 or R11, every 4th week, quiet and trained: the last set ends where good form ends.",
  ),
  "effort.calibrated": rule("effort.calibration", "Stated reserve was within 2 of what was left."),
  "effort.overstated": rule(
    "effort.calibration",
    "Stated more than 2 too many: the aimed reserve rises by 1 until the next comparison.",
  ),
  "effort.understated": rule("effort.calibration", "Stated more than 2 too few: said, nothing else changes."),
  "effort.notAsked": rule(
    "effort.calibration",
    "Past the dose in a short session, or with pressure in blood or eyes: no set to the limit was asked, it is judged like any other.",
  ),
  "formGate.notQualifying": rule(
    "formGate",
    "Less than 80 % good repetitions or 2 critical faults: no progress.",
  ),
  "formGate.lowConfidence": rule(
    "formGate",
    "Under 70 % tracked: self-checked; one more session at the top.",
  ),
  "doubleProgression.step": rule(
    "doubleProgression.step",
    "+1 at RIR 2-3, +2 at 4, +3 at 5+ (holds 2, 4, 6 s).",
  ),
  "doubleProgression.firstSession": rule(
    "doubleProgression.firstSession",
    "Open last set: start from reached - 2.",
  ),
  "doubleProgression.openSides": rule(
    "doubleProgression.firstSession",
    "The sides reached different ends of the open set: the lesser one counts.",
  ),
  "doubleProgression.top": rule(
    "doubleProgression.top",
    "All sets at the top, counted towards 2 (3) sessions.",
  ),
  "doubleProgression.loadStep": rule(
    "doubleProgression.then",
    "Top confirmed with load steps left: load up, reps back.",
  ),
  "doubleProgression.loadFinding": rule(
    "doubleProgression.loadFinding",
    "All sets at RIR 5+: one load step at once.",
  ),
  "doubleProgression.advance": rule(
    "doubleProgression.then",
    "Top confirmed: next open rung, bottom of its range.",
  ),
  "doubleProgression.bridge": rule(
    "doubleProgression.bridge",
    "First 2 sessions of a new rung: 2 sets new + 1 old.",
  ),
  "doubleProgression.short": rule("doubleProgression.top", "Fewer sets than prescribed: the dose stays."),
  "doubleProgression.givenUp": rule(
    "doubleProgression.top",
    "No set came to half of the dose, or nothing is known of it: no step of climbing is counted.",
  ),
  "speedLimit.waiting": rule(
    "speedLimit",
    "7 days on R01-R08, 14 on R09 and above, from the first session on it.",
  ),
  "speedLimit.fastTrack": rule(
    "speedLimit.fastTrack",
    "Open set to the top, RIR >= 4, form >= 95 %, pain <= 1.",
  ),
  "pain.green": rule("pain.green", "Peak <= max(3, U+1), never above 5, morning <= U+1."),
  "pain.amber": rule("pain.amber", "Peak above green: repeat the same dose."),
  "pain.amberMorning": rule(
    "pain.amber",
    "Next morning raised, or stiffness for more than 24 h: repeat the dose.",
  ),
  "pain.amberAgain": rule("pain.amber", "Second amber in a row: 25 % less (floor 6), else one rung."),
  "pain.red": rule("pain.red", "Peak above max(5, U+2): stop, full screen, flare."),
  "pain.spreading": rule("pain.red", "New spreading or numbness: stop, full screen, flare."),
  "pain.raisedAt48h": rule("pain.red", "Still U+2 or more at 48 h: stop, full screen, flare."),
  "pain.redUntrained": rule(
    "pain.red",
    "Red in a sitting of tries, or in a session that ended before its first set: full screen, flare.",
  ),
  "pain.morningUnknown": rule("doubleProgression.top", "No morning answer yet: not green, the dose holds."),
  "pain.peakUnknown": rule("pain.green", "Pain during the session not told: not green, the dose holds."),
  "pain.frontHip": rule("pain.frontHip", "Front-of-hip pain above 2 or a pinch: lower the height."),
  "pain.frontHipAgain": rule(
    "pain.frontHip",
    "Again in 2 sessions at the lower height: one rung down, ask HIP1, HIP4.",
  ),
  "pain.highUsual": rule(
    "pain.highUsual",
    "U >= 6: gentle rungs only, no progression, suggest to see someone.",
  ),
  "pain.gentleDone": rule(
    "pain.highUsual",
    "High usual pain lowered the rung that was shown and done; pain was lower when the session began: the lower rung is held.",
  ),
  "usualPain.riseHeld": rule("usualPain", "U rises by at most 1 in 4 weeks without a review."),
  "usualPain.frozen": rule("usualPain", "U is frozen during a flare."),
  "flare.start": rule("flare.steps.0", "Reported, or red: full screen, stop the rung."),
  "flare.same": rule(
    "flare.steps.0",
    "Told again before the lowered rung was done: the days start anew, the rung stays.",
  ),
  "flare.easyDays": rule(
    "flare.steps.0-2",
    "R01-R03, 1-2 sets of 6-8, RIR >= 4, walk as able; no session is fine.",
  ),
  "flare.lowered": rule("flare.steps.3-7", "Two rungs below, 2 sets, 60 % (floor 6), every 48 h."),
  "flare.notGreen": rule("flare.steps.3-7", "A session was not green: stay on the first days' dose."),
  "flare.climb": rule("flare.steps.8+", "One rung for 2 green sessions, no calendar wait."),
  "flare.over": rule("flare.exit", "2 green sessions at the previous rung: the flare is over."),
  "flare.seeSomeone": rule(
    "flare.escalate",
    "7 days without a green session, 3 weeks above usual pain, 6 weeks below, or 3 in 8 weeks.",
  ),
  "deload.sixthWeek": rule("deload", "Every 6th training week: 2 sets, 60 %, same rung."),
  "deload.effort": rule("deload", "RIR falling by 2 over 3 sessions at equal repetitions: an easier week."),
  "deload.ill": rule("deload", "Illness: an easier week."),
  "regress.form": rule("regress", "Form gate failed 2 sessions running: one rung down."),
  "regress.ambers": rule("regress", "Second amber and nothing left to cut: one rung down."),
  "regress.climb": rule("regress.absence", "2 green sessions for each rung climbed back."),
  "regress.floor": rule(
    "regress.floor",
    "At the lowest rung: smaller slide, 6 repetitions, R02 at effort 3.",
  ),
  "regress.ladderPaused": rule(
    "regress.floor",
    "2 more failed sessions there: walking and A03/A04, see someone.",
  ),
  "regress.absence7": rule("regress.absence", "7-13 days away: repeat the last dose."),
  "regress.absence14": rule("regress.triggers", "14-27 days away: one rung down."),
  "regress.absence28": rule("regress.triggers", "28 days away or more: two rungs down and a full screen."),
  "plateau.check": rule("plateau", "6 sessions without a gain: check sleep, honesty about effort, pain."),
  "plateau.microStep": rule("plateau", "Then slower lowering (+1 s)."),
  "plateau.deload": rule("plateau", "Then an easier week."),
  "plateau.review": rule(
    "plateau",
    "9 sessions: another exercise of the stage, another form, or maintenance; see someone.",
  ),
  "asymmetry.sides": rule("asymmetry", "Weaker side first and 3 sets, stronger side 2, for up to 6 weeks."),
  "asymmetry.evened": rule("asymmetry", "After 6 weeks both sides do the same sets again."),
  "asymmetry.wait": rule("asymmetry", "Two-legged rungs wait below 85 %, at most 6 weeks."),
  "maintenance.pike": rule("maintenance", "A qualifying session on a pike: keep it."),
  "maintenance.yourTop": rule("blocked", "No higher rung is open: the highest open one is kept."),
  "maintenance.goal": rule("maintenance", "Goal met and pain steady for 6 weeks: keep it."),
  "maintenance.dose": rule(
    "maintenance.dose",
    "2 sessions of 2 sets a week for 8 weeks, then 1 (from 60 years: 2).",
  ),
  "blocked.passedOver": rule("blocked", "Closed by screen, equipment or limit: the next open rung instead."),
  "blocked.alternative": rule("blocked", "Equipment is not there: the rung's other form."),
  "blocked.gateWait": rule("blocked", "A test gate is not met: wait at most 4 weeks, then pass over."),
  "blocked.heldClosed": rule("blocked", "The held rung was closed: the next lower open one."),
  "parallel.press": rule("parallel", "R02 beside R01-R04; R03 beside R02."),
  "parallel.pressKept": rule(
    "parallel",
    "R02 as the held rung: effort 3 with U >= 6, at most 5 with high blood pressure, never above 7.",
  ),
  "byClass.weak-short": rule("byClass", "Ladder; A05 is optional."),
  "byClass.weak": rule("byClass", "Ladder."),
  "byClass.short": rule("byClass", "A05 and the ladder through full range."),
  "byClass.neither": rule("byClass", "General exercise first; the ladder is open as strength training."),
  "byClass.undecided": rule("byClass", "Start at the entry rung with A03/A04; nothing waits for the answer."),
  "adjuncts.trunk": rule(
    "adjuncts",
    "Arch fault in 2 sessions, low side bridge or open plank gate: A01 or A02.",
  ),
  "adjuncts.lean": rule("adjuncts", "The trunk leaned to one side (R08): A02."),
  "capacity.start": rule("entry", "A measured hip has no room for the entry rung: the next easier one."),
  "capacity.optionalLoad": rule(
    "doubleProgression.waiting",
    "At the top and waiting: one load step may be tried, kilograms by as much of 2-10 % as the weaker hip has room for.",
  ),
  "capacity.tooHard": rule(
    "doubleProgression.then",
    "The next rung asks more than the upper end of the estimate: it is said; what opens it stays the same.",
  ),
  "clinician.edit": rule("legend", "A clinician set the rung or the dose."),
  "clinician.reject": rule("legend", "A clinician rejected the proposal: the last dose stays."),
  "clinician.limit": rule("legend", "A clinician's limit: nothing goes above it."),
  "clinician.freedRung": rule("legend", "A clinician opened a rung."),
  "person.declined": rule("legend", "The person declined: the last dose stays for one session."),
  "clinic.review": rule(
    "withoutClinic",
    "Where a clinician takes part, a review is asked of the clinic; never a lock.",
  ),
  "withoutClinic.suggest": rule(
    "withoutClinic",
    "A suggestion to see a physiotherapist or doctor; never a lock.",
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

export type RuleId = keyof typeof ruleTable;
