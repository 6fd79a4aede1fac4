import type { BodyAnglesDeg } from "./angles.ts";
import { adjustLimbs, type BodyContact, contactPoint, standOn } from "./contacts.ts";
import { anglesOf, type HeadingsDeg, headingsOf } from "./headings.ts";
import type { Point3M, Pose } from "./joints.ts";
import { landmarkPoints } from "./landmarks.ts";
import { type Layout, layOut, placeAt } from "./layout.ts";
import type { Plane } from "./limbs.ts";
import type { Trunk } from "./trunk.ts";
import { times } from "./vector.ts";

/** What the skeleton needs to know of a person; proportions are those of the table. */
export interface Stature {
  readonly heightM: number;
}

/** How a contact is met: distance left (`fixed`) or height left (`slide`), metres; 0 when it is met. */
export interface ContactError {
  readonly joint: BodyContact["joint"];
  readonly errorM: number;
}

/** A body placed in the world. */
export interface PlacedBody {
  /** The angles after the contacts were met. */
  readonly angles: BodyAnglesDeg;
  readonly headings: HeadingsDeg;
  readonly joints: Pose;
  readonly heightM: number;
}

/** A placed body with everything that is derived from its angles. */
export interface Posture extends PlacedBody {
  /** MediaPipe's 33 points in the world, metres. */
  readonly landmarksM: readonly Point3M[];
  /** The bent trunk in body heights, its hips at the origin. */
  readonly trunk: Trunk;
  readonly contactErrors: readonly ContactError[];
  readonly plane: Plane;
}

export interface PlacedBy {
  /** The first is met exactly by placing the body, the others by bending their limbs; none: the lowest point is on the floor. */
  readonly contacts?: readonly BodyContact[];
  readonly plane?: Plane;
}

/** Named joints in metres for these angles. */
export function pose(angles: BodyAnglesDeg, person: Stature, contacts: readonly BodyContact[] = []): Pose {
  return posture(angles, person, { contacts }).joints;
}

/** As `pose`, with the solved angles, landmarks and how well the contacts are met. */
export function posture(angles: BodyAnglesDeg, person: Stature, by: PlacedBy = {}): Posture {
  return postureOfHeadings(headingsOf(angles), person, by);
}

export function postureOfHeadings(wanted: HeadingsDeg, { heightM }: Stature, by: PlacedBy): Posture {
  const { contacts = [], plane = "sagittal" } = by;
  const layout = layoutOf(wanted, by);
  return {
    ...bodyOf(layout, heightM),
    landmarksM: landmarkPoints(layout).map((point) => times(point, heightM)),
    trunk: layout.trunk,
    contactErrors: contacts.map((contact) => ({
      joint: contact.joint,
      errorM: contactErrorHeights(layout, contact) * heightM,
    })),
    plane,
  };
}

/** The body placed, without what only pictures need. */
export const placedBody = (wanted: HeadingsDeg, { heightM }: Stature, by: PlacedBy): PlacedBody =>
  bodyOf(layoutOf(wanted, by), heightM);

/** The body on its first contact, with limbs bent to the others. */
function layoutOf(wanted: HeadingsDeg, { contacts = [], plane = "sagittal" }: PlacedBy): Layout {
  const [first] = contacts;
  const free = layOut(wanted, plane);
  const placed = first === undefined ? onTheFloor(free) : standOn(free, first);
  const headings = contacts.length > 1 ? adjustLimbs(wanted, placed, contacts) : wanted;
  return headings === wanted ? placed : placeAt(layOut(headings, plane, free.trunk), placed.origin);
}

const bodyOf = (layout: Layout, heightM: number): PlacedBody => ({
  angles: anglesOf(layout.headings),
  headings: layout.headings,
  joints: namedJoints(layout, heightM),
  heightM,
});

function contactErrorHeights(layout: Layout, { joint, atHeights, freedom }: BodyContact): number {
  const [x, y] = contactPoint(layout, joint);
  return freedom === "slide" ? Math.abs(y - atHeights[1]) : Math.hypot(x - atHeights[0], y - atHeights[1]);
}

/** The lowest landmark rests on the floor, and mid hip is above the origin. */
function onTheFloor(layout: Layout): Layout {
  const lowest = Math.min(...landmarkPoints(layout).map((point) => point[1]));
  const soleBelowPoint = 0.009;
  return placeAt(layout, [0, soleBelowPoint - lowest, 0]);
}

function namedJoints({ legs, arms, head }: Layout, heightM: number): Pose {
  return {
    nose: times(head.nose, heightM),
    earLeft: times(head.earLeft, heightM),
    earRight: times(head.earRight, heightM),
    shoulderLeft: times(arms.left.shoulder, heightM),
    shoulderRight: times(arms.right.shoulder, heightM),
    elbowLeft: times(arms.left.elbow, heightM),
    elbowRight: times(arms.right.elbow, heightM),
    wristLeft: times(arms.left.wrist, heightM),
    wristRight: times(arms.right.wrist, heightM),
    hipLeft: times(legs.left.hip, heightM),
    hipRight: times(legs.right.hip, heightM),
    kneeLeft: times(legs.left.knee, heightM),
    kneeRight: times(legs.right.knee, heightM),
    ankleLeft: times(legs.left.ankle, heightM),
    ankleRight: times(legs.right.ankle, heightM),
    heelLeft: times(legs.left.heel, heightM),
    heelRight: times(legs.right.heel, heightM),
    toeLeft: times(legs.left.toe, heightM),
    toeRight: times(legs.right.toe, heightM),
  };
}
