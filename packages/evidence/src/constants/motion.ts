import { defineConstants } from "../constant.ts";

/** Constants of the motion room. */
export const motionConstants = defineConstants({});
