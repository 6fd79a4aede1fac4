import type { Sentence } from "@hipfirst/words/speaker";
import type { Settings } from "../../kit/settings.ts";
import { kgToLb, lbToKg } from "../about/body-size.ts";
import type { LoadAdded, SetStep } from "./steps.ts";

type Load = Pick<SetStep, "loadKg" | "loadStep">;
type Units = Settings["units"];

const kgPerPress = 0.5;
const lbPerPress = 1;
/** Effort of the hands out of ten: 3, 5, 7. */
const firstEffort = 3;
const effortPerStep = 2;
/** So near a mark is the mark: kilograms are kept to a hundredth, and a pound is none. */
const nearMark = 0.03;
const mostSteps = 9;
const mostKg = 60;

/** One press up or down; below the lightest weight it is unknown again, never nothing. */
export function moved(now: Load, unit: LoadAdded["unit"], units: Units, by: 1 | -1): Load {
  if (unit === "step")
    return { ...now, loadStep: Math.min(mostSteps, Math.max(0, (now.loadStep ?? 0) + by)) };
  const press = units === "metric" ? kgPerPress : lbPerPress;
  const shown = units === "metric" ? (now.loadKg ?? 0) : kgToLb(now.loadKg ?? 0);
  // From a proposal between two marks the next mark is the nearest one that way.
  const marks = by > 0 ? Math.floor(shown / press + nearMark) + 1 : Math.ceil(shown / press - nearMark) - 1;
  const next = marks * press;
  const loadKg = units === "metric" ? next : lbToKg(next);
  return { ...now, loadKg: next <= 0 ? null : Math.min(mostKg, Math.round(loadKg * 100) / 100) };
}

export function loadText({ loadKg, loadStep }: Load, { kind, unit }: LoadAdded, units: Units): Sentence {
  if (unit === "step") {
    const step = loadStep ?? 0;
    return kind === "hand-effort"
      ? { id: "app.session.load.effort", values: { effort: firstEffort + effortPerStep * step } }
      : { id: "app.session.load.step", values: { step: step + 1 } };
  }
  if (loadKg === null) return { id: "app.session.load.none", values: {} };
  return units === "metric"
    ? { id: "app.session.load.kg", values: { kg: Math.round(loadKg * 10) / 10 } }
    : { id: "app.session.load.lb", values: { lb: Math.round(kgToLb(loadKg) * 2) / 2 } };
}

/** How to choose: by tries on a new rung, or the step that is offered while a rung waits. */
export function loadHint(load: LoadAdded, units: Units): Sentence {
  if (load.optional !== null)
    return { id: "app.session.load.optional", values: { load: loadText(load.optional, load, units) } };
  if (load.tries !== null) return { id: "app.session.load.tries", values: { ...load.tries } };
  return { id: `app.session.load.how.${load.unit}` };
}
