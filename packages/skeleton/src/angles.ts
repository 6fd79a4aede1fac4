/** The shared language of a body: named angles, all in degrees. Zero everywhere is upright standing, arms at the sides. */

export type Side = "left" | "right";

export interface LegAnglesDeg {
  /** Thigh relative to the pelvis, flexion positive. */
  readonly hipFlexionDeg: number;
  /** Thigh away from the midline, abduction positive. */
  readonly hipAbductionDeg: number;
  /** Shank relative to the thigh, flexion positive, 0 straight. */
  readonly kneeFlexionDeg: number;
  /** Foot relative to the shank, dorsiflexion positive, 0 at a right angle. */
  readonly ankleDorsiflexionDeg: number;
  /** Toes bent up relative to the foot, extension positive. */
  readonly toeExtensionDeg: number;
}

export interface ArmAnglesDeg {
  /** Upper arm relative to the thorax, flexion (forward, up) positive. */
  readonly shoulderFlexionDeg: number;
  readonly shoulderAbductionDeg: number;
  readonly elbowFlexionDeg: number;
  readonly wristFlexionDeg: number;
}

/** One posture of the whole body. */
export interface BodyAnglesDeg {
  /** Pelvis in the world: 0 upright, forward lean positive, -90 lying on the back, +90 face down. */
  readonly pelvisPitchDeg: number;
  /** Thorax relative to the pelvis, flexion (rounding forward) positive. */
  readonly lumbarFlexionDeg: number;
  /** Neck relative to the thorax, flexion positive. */
  readonly neckFlexionDeg: number;
  /** Head relative to the neck, flexion positive. */
  readonly headFlexionDeg: number;
  /** Whole trunk leaning sideways in the frontal plane, toward the body's right positive. */
  readonly trunkLateralLeanDeg: number;
  /** Pelvis in the frontal plane, right hip lower positive. */
  readonly pelvicDropDeg: number;
  readonly left: { readonly leg: LegAnglesDeg; readonly arm: ArmAnglesDeg };
  readonly right: { readonly leg: LegAnglesDeg; readonly arm: ArmAnglesDeg };
}
