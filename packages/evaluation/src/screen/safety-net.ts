import type { Sentence } from "@hipfirst/words";

const now = ["numb", "pee", "bowel", "legs"] as const;
const today = ["sexual", "both"] as const;
const part = (name: string): Sentence => ({ id: `screen.safetyNet.${name}` });

/** RULE_SAFETYNET: the signs to act on at once and those to tell someone about today, whatever was answered. */
export const safetyNet = { now: now.map(part), today: today.map(part) };

/** The same as one paragraph. */
export const safetyNetText: Sentence = {
  id: "screen.safetyNet",
  values: Object.fromEntries(
    ["lead-now", "wait", "lead-today", ...now, ...today].map((name) => [name.replace("-", "_"), part(name)]),
  ),
};
