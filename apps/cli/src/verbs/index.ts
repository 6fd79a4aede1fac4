import type { Verb } from "../verb.ts";
import { analyseVerb } from "./analyse.ts";
import { evaluateVerb } from "./evaluate.ts";
import { loadsVerb } from "./loads.ts";
import { planVerb } from "./plan.ts";
import { screenVerb } from "./screen.ts";
import { serveVerb } from "./serve.ts";
import { trialVerb } from "./trial.ts";

/** Every verb of the command line; each lives in its own file. */
export const verbs: readonly Verb[] = [
  analyseVerb,
  screenVerb,
  evaluateVerb,
  planVerb,
  loadsVerb,
  serveVerb,
  trialVerb,
];
