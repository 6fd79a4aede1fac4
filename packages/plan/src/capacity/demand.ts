import { constants, numberOf } from "@hipfirst/evidence";
import { type Rung, rungs } from "../ladder/rung.ts";

/** What a body weighs and how tall it is: moments are kept as shares of weight × height, which hold for most bodies. */
export interface BodySize {
  readonly massKg: number;
  readonly heightM: number;
}

const gravityMS2 = numberOf("body.gravityMS2");
const repsPerStrength = numberOf("plan.repsPerStrength");

export const newtonMetresOf = (share: number, { massKg, heightM }: BodySize): number =>
  share * massKg * gravityMS2 * heightM;

export const shareOf = (momentNm: number, { massKg, heightM }: BodySize): number =>
  momentNm / (massKg * gravityMS2 * heightM);

type DemandId = Extract<keyof typeof constants, `plan.hipDemand${string}`>;

const known = (id: string): number | null => (id in constants ? numberOf(id as DemandId) : null);

/** By rung, looked up once: a course asks for every set. */
const demands: ReadonlyMap<string, { readonly bare: number | null; readonly perLoad: number | null }> =
  new Map(
    rungs.map(({ id }) => [
      id,
      { bare: known(`plan.hipDemand.${id}`), perLoad: known(`plan.hipDemandPerLoad.${id}`) },
    ]),
  );

/**
 * Hip moment of a rung at its hardest, as a share of weight × height; null where it cannot be told: the rung goes
 * sideways, loads the trunk rather than the hip, or carries a load in steps or of unknown weight.
 */
export function demandShare(rung: Rung, loadKg: number | null, massKg: number | null): number | null {
  const { bare = null, perLoad = null } = demands.get(rung.id) ?? {};
  if (bare === null || rung.loadUnit === null) return bare;
  if (perLoad === null || loadKg === null || massKg === null) return null;
  return bare + (perLoad * loadKg) / massKg;
}

/** Times the load of a set that a single best effort would be, from its repetitions and those left in reserve. */
export const bestEffortOver = (repsAndReserve: number): number => 1 + repsAndReserve / repsPerStrength;
