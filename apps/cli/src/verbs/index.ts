import type { Verb } from "../verb.ts";

/** Every verb of the command line; each lives in its own file. */
export const verbs: readonly Verb[] = [];
