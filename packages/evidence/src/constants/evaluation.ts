import { defineConstants } from "../constant.ts";

/** Constants of the evaluation room. */
export const evaluationConstants = defineConstants({});
