import { defineConstants } from "../constant.ts";

/** Constants of the exercises room. */
export const exercisesConstants = defineConstants({});
