import { clinicalSources } from "./sources/clinical.ts";
import { measurementSources } from "./sources/measurement.ts";
import { mechanicsSources } from "./sources/mechanics.ts";

/** How far the source itself was read; nothing here was read as a full article. */
export type SourceStatus = "seen-abstract" | "seen-excerpt" | "calculated" | "memory-unverified";

/** Where a number or a rule comes from. */
export interface Source {
  readonly id: string;
  readonly citation: string;
  /** One or more addresses; empty where there is none. */
  readonly url: string;
  readonly status: SourceStatus;
  /** What was read there, in our words. */
  readonly seen: string;
}

/** Every source: those of the clinical specification in its order, then those of the mechanics. */
export const sources: readonly Source[] = [...clinicalSources, ...measurementSources, ...mechanicsSources];

const byId = new Map(sources.map((each) => [each.id, each]));

/** The source with this id. Throws when there is none: a constant that cites it must be corrected. */
export function source(id: string): Source {
  const found = byId.get(id);
  if (found === undefined)
    throw new Error(`No source "${id}": add it to the sources or correct the citation`);
  return found;
}
