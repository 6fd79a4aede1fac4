import { type Course, fired } from "../course.ts";
import { isInForce } from "./in-force.ts";

/** What the specification hands to a physiotherapist: asked of the clinic where there is one, else a suggestion (withoutClinic). */
export function askForReview(course: Course): void {
  fired(course, course.hasClinic && isInForce("clinic.review") ? "clinic.review" : "withoutClinic.suggest");
}
