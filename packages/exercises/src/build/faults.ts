import { numberOf } from "@hipfirst/evidence";
import type {
  CameraView,
  Fault,
  FaultCondition,
  FaultShow,
  Severity,
  Signal,
  SignalCondition,
  SignalLeg,
  SignalName,
} from "../definition.ts";

export const signal = (name: SignalName, leg: SignalLeg = "working"): Signal => ({ name, leg });

interface Judged {
  readonly leg?: SignalLeg;
  readonly during?: SignalCondition["during"];
}

type Bounds = Partial<Omit<SignalCondition, "kind" | "signal">>;

const broken = (of: Signal, bounds: Bounds): SignalCondition => ({
  kind: "signal",
  signal: of,
  relativeTo: "absolute",
  over: null,
  under: null,
  minS: numberOf("exercises.faultMinS"),
  during: "whole",
  onlyWhile: null,
  ...bounds,
});

const fault = (
  id: string,
  severity: Severity,
  condition: FaultCondition,
  view: CameraView | null,
  shownBy: FaultShow | null,
): Fault => ({
  id,
  severity,
  condition,
  view,
  shownBy,
  nameId: `exercises.fault.${id}.name`,
  cueId: `exercises.fault.${id}.cue`,
});

const reported = (id: string, severity: Severity): Fault =>
  fault(id, severity, { kind: "reported" }, null, null);

/** The low back lifts: one camera cannot see the curve of the back, so the towel or a therapist tells. */
export const lumbarArchSupine = (severity: Severity): Fault => reported("lumbar_arch_supine", severity);
export const breathHold: Fault = reported("breath_hold", "minor");
export const hipPinch: Fault = reported("hip_pinch", "critical");

/** The same fault in an exercise whose plane the front of the body faces. */
export const fromTheFront = (fault: Fault): Fault => ({ ...fault, view: "front" });

/** Shown by lowering in less than half the time. */
export const tooFast: Fault = fault(
  "too_fast",
  "major",
  { kind: "tempo", loweringFractionUnder: numberOf("exercises.loweringFractionMin") },
  "side",
  { loweringScale: 0.4 },
);

export const rangeShort = (shownBy: FaultShow): Fault =>
  fault(
    "range_short",
    "major",
    { kind: "range", shortByOver: numberOf("exercises.rangeMarginDeg") },
    "side",
    shownBy,
  );

const trunkChange = numberOf("exercises.trunkChangeLimitDeg");

export const trunkLeanBack = (shownBy: FaultShow, onlyWhile: SignalCondition["onlyWhile"] = null): Fault =>
  fault(
    "trunk_lean_back",
    "major",
    broken(signal("trunkPitchDeg", "both"), { relativeTo: "set-up", under: -trunkChange, onlyWhile }),
    "side",
    shownBy,
  );

/** Judged while the thigh is behind the body, where only the trunk can have given the range. */
export const lumbarExtensionReturn = (shownBy: FaultShow): Fault =>
  fault(
    "lumbar_extension_return",
    "major",
    broken(signal("trunkPitchDeg", "both"), {
      relativeTo: "set-up",
      under: -trunkChange,
      onlyWhile: { signal: signal("thighSwingDeg"), over: null, under: 0 },
    }),
    "side",
    shownBy,
  );

export const posteriorTiltHike = (shownBy: FaultShow): Fault =>
  fault(
    "post_tilt_hike",
    "minor",
    broken(signal("trunkPitchDeg", "both"), { relativeTo: "set-up", over: trunkChange }),
    "side",
    shownBy,
  );

/** Trunk further back from upright than the limit, wherever it started. */
export const trunkCollapse = (shownBy: FaultShow): Fault =>
  fault(
    "trunk_collapse",
    "major",
    broken(signal("trunkPitchDeg", "both"), { under: -numberOf("exercises.trunkCollapseLimitDeg") }),
    "side",
    shownBy,
  );

export const kneeBends = (shownBy: FaultShow, leg: SignalLeg = "working"): Fault =>
  fault(
    "knee_bends",
    "minor",
    broken(signal("kneeFlexionDeg", leg), { over: numberOf("exercises.kneeBendLimitDeg") }),
    "side",
    shownBy,
  );

/** As `kneeBends` where the exercise itself starts with a bent knee: judged in the straight part only. */
export const kneeBendsAtTheEnd = (shownBy: FaultShow): Fault =>
  fault(
    "knee_bends",
    "minor",
    broken(signal("kneeFlexionDeg"), { over: numberOf("exercises.kneeBendLimitDeg"), during: "hold" }),
    "side",
    shownBy,
  );

export const stillLegDrift = (shownBy: FaultShow): Fault => {
  const limit = numberOf("exercises.stillLegDriftLimitDeg");
  return fault(
    "still_leg_drift",
    "minor",
    broken(signal("trunkThighDeg", "other"), { relativeTo: "set-up", over: limit, under: -limit }),
    "side",
    shownBy,
  );
};

export const trunkLateralLean = (shownBy: FaultShow): Fault => {
  const limit = numberOf("exercises.lateralLeanLimitDeg");
  return fault(
    "trunk_lateral_lean",
    "minor",
    broken(signal("trunkLateralLeanDeg", "both"), { relativeTo: "set-up", over: limit, under: -limit }),
    "front",
    shownBy,
  );
};

export const pelvicDrop = (shownBy: FaultShow): Fault => {
  const limit = numberOf("exercises.pelvicDropLimitDeg");
  return fault(
    "pelvic_drop",
    "minor",
    broken(signal("pelvicDropDeg", "both"), { relativeTo: "set-up", over: limit, under: -limit }),
    "front",
    shownBy,
  );
};

export const thighSinks = (shownBy: FaultShow): Fault =>
  fault(
    "thigh_sinks",
    "major",
    broken(signal("kneeRiseThighs"), { under: -numberOf("exercises.thighSinkLimitThighs"), during: "hold" }),
    "front",
    shownBy,
  );

export const legTurnsOut = (shownBy: FaultShow): Fault =>
  fault(
    "leg_turns_out",
    "minor",
    broken(signal("kneeOffsetThighs"), { over: numberOf("exercises.legTurnsOutLimitThighs") }),
    "front",
    shownBy,
  );

/** In a hold the way up and down is not judged. */
export const hipsSag = (shownBy: FaultShow, { leg = "both", during = "whole" }: Judged = {}): Fault =>
  fault(
    "hips_sag",
    "critical",
    broken(signal("hipLineOffsetTrunks", leg), {
      under: -numberOf("exercises.hipsSagLimitTrunks"),
      minS: numberOf("exercises.hipsSagMinS"),
      during,
    }),
    "side",
    shownBy,
  );

export const hipsPike = (shownBy: FaultShow): Fault =>
  fault(
    "hips_pike",
    "minor",
    broken(signal("hipLineOffsetTrunks", "other"), { over: numberOf("exercises.hipsPikeLimitTrunks") }),
    "side",
    shownBy,
  );

export const shouldersBehind = (shownBy: FaultShow): Fault =>
  fault(
    "shoulders_behind",
    "minor",
    broken(signal("shoulderBehindWristTrunks", "near"), {
      over: numberOf("exercises.shouldersBehindLimitTrunks"),
    }),
    "side",
    shownBy,
  );

export const swing = (shownBy: FaultShow): Fault => {
  const lean = numberOf("exercises.swingTrunkLimitDeg");
  return fault(
    "swing",
    "critical",
    {
      kind: "any-of",
      conditions: [
        broken(signal("hipTravelTrunks", "both"), { over: numberOf("exercises.swingTravelLimitTrunks") }),
        broken(signal("trunkPitchDeg", "both"), { over: lean, under: -lean, during: "out" }),
      ],
    },
    "side",
    shownBy,
  );
};
