import { numberOf } from "@hipfirst/evidence";

/** How far a next reading may lie from this one by chance alone: who takes it and how is not known yet. */
export const forceErrorOf = (value: number): number => (value * numberOf("evaluation.mdcPercent")) / 100;
