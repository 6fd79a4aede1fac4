import { numberOf } from "@hipfirst/evidence";
import type { Sentence } from "@hipfirst/words/speaker";
import type { Settings } from "../../kit/settings.ts";
import { kgToLb, lbToKg } from "../about/body-size.ts";
import type { LoadAdded, SetStep } from "./steps.ts";

type Load = Pick<SetStep, "loadKg" | "loadStep">;
type Units = Settings["units"];

const kgPerPress = 0.5;
const lbPerPress = 1;
/** Effort of the hands out of ten: 3, 5, 7, and no more than that. */
const firstEffort = numberOf("exercises.handEffortFirst");
const effortPerStep = numberOf("exercises.handEffortPerStep");
const mostEffortSteps = numberOf("plan.pressTopStep");
const mostEffortStepsWithPressure = numberOf("plan.pressTopStepWithPressure");
/** So near a mark is the mark: kilograms are kept to a hundredth, and a pound is none. */
const nearMark = 0.03;
/** Bands, arcs and hand positions: more than any ladder has. */
const mostSteps = 9;
const mostKg = 60;

/** A load as this person may choose it. */
type Choosable = Pick<LoadAdded, "kind" | "unit"> & {
  /** Straining raises the pressure of blood and eyes: hands press less hard then. */
  readonly hasPressure: boolean;
};

/** One press up or down; below the lightest it is unknown again, never nothing. */
export function moved(now: Load, load: Choosable, units: Units, by: 1 | -1): Load {
  if (load.unit === "step") return { ...now, loadStep: movedStep(now.loadStep, topStepOf(load), by) };
  const press = units === "metric" ? kgPerPress : lbPerPress;
  const shown = units === "metric" ? (now.loadKg ?? 0) : kgToLb(now.loadKg ?? 0);
  // From a proposal between two marks the next mark is the nearest one that way.
  const marks = by > 0 ? Math.floor(shown / press + nearMark) + 1 : Math.ceil(shown / press - nearMark) - 1;
  const next = marks * press;
  const loadKg = units === "metric" ? next : lbToKg(next);
  return { ...now, loadKg: next <= 0 ? null : Math.min(mostKg, Math.round(loadKg * 100) / 100) };
}

function topStepOf({ kind, hasPressure }: Choosable): number {
  if (kind !== "hand-effort") return mostSteps;
  return hasPressure ? mostEffortStepsWithPressure : mostEffortSteps;
}

/** What was proposed above the top stays where it is: nobody gets less by pressing for more. */
function movedStep(now: number | null, top: number, by: 1 | -1): number | null {
  const next = (now ?? -1) + by;
  return next < 0 ? null : Math.min(Math.max(top, now ?? 0), next);
}

/** Whether it was said, or proposed, how much is added. */
export const isLoadKnown = ({ loadKg, loadStep }: Load, { unit }: Pick<LoadAdded, "unit">): boolean =>
  (unit === "kg" ? loadKg : loadStep) !== null;

export function loadText({ loadKg, loadStep }: Load, { kind, unit }: LoadAdded, units: Units): Sentence {
  if (unit === "step" && loadStep !== null)
    return kind === "hand-effort"
      ? { id: "app.session.load.effort", values: { effort: effortAt(loadStep) } }
      : { id: "app.session.load.step", values: { step: loadStep + 1 } };
  if (unit === "step" || loadKg === null) return { id: "app.session.load.none", values: {} };
  return units === "metric"
    ? { id: "app.session.load.kg", values: { kg: Math.round(loadKg * 10) / 10 } }
    : { id: "app.session.load.lb", values: { lb: Math.round(kgToLb(loadKg) * 2) / 2 } };
}

/** Why the hands press no harder; null where nothing holds them back. */
export const pressureNote = ({ kind, hasPressure }: Choosable): Sentence | null =>
  kind === "hand-effort" && hasPressure
    ? { id: "app.session.load.pressure", values: { effort: effortAt(mostEffortStepsWithPressure) } }
    : null;

const effortAt = (step: number): number => firstEffort + effortPerStep * Math.min(step, mostEffortSteps);

/** How to choose: by tries on a new rung, or the step that is offered while a rung waits. */
export function loadHint(load: LoadAdded, units: Units): Sentence {
  if (load.optional !== null)
    return { id: "app.session.load.optional", values: { load: loadText(load.optional, load, units) } };
  if (load.tries !== null) return { id: "app.session.load.tries", values: { ...load.tries } };
  if (load.kind === "hand-effort")
    return { id: "app.session.load.how.effort", values: { least: effortAt(0) } };
  return { id: `app.session.load.how.${load.unit}` };
}
