import { defineConstants } from "../constant.ts";

/** Constants of the plan room. */
export const planConstants = defineConstants({});
