import { testDefinitions, testPlan } from "@hipfirst/evaluation";
import type { TestSetting } from "./guide.ts";

/** The tests of one setting: those to begin with, those for another day, and those only when wanted. */
export interface SettingPlan {
  readonly first: readonly string[];
  readonly later: readonly string[];
  readonly optional: readonly string[];
}

/** At home the way to the first session waits for these five only; the rest may be another day. */
export const firstAtHome: readonly string[] = ["T10", "T08", "T04", "T05", "T14"];

/** Needs someone who lifts the leg, or a strap. */
const needsHelp: readonly string[] = ["T09"];

function homePlan(withHelp: boolean): SettingPlan {
  const allowed = testDefinitions
    .filter(({ settings, id }) => settings.includes("home") && (withHelp || !needsHelp.includes(id)))
    .map(({ id }) => id);
  const first = allowed.filter((id) => firstAtHome.includes(id) || (withHelp && needsHelp.includes(id)));
  const planned: readonly string[] = testPlan.home;
  const later = allowed.filter((id) => planned.includes(id) && !first.includes(id));
  return { first, later, optional: allowed.filter((id) => !first.includes(id) && !later.includes(id)) };
}

function clinicPlan(): SettingPlan {
  const planned: readonly string[] = testPlan.clinic;
  const all = testDefinitions.map(({ id }) => id);
  return {
    first: all.filter((id) => planned.includes(id)),
    later: [],
    optional: all.filter((id) => !planned.includes(id)),
  };
}

export const plans: Readonly<Record<TestSetting, SettingPlan>> = {
  home: homePlan(false),
  partner: homePlan(true),
  clinic: clinicPlan(),
};
