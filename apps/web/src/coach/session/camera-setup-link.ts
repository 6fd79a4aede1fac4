import type { SetStep } from "./steps.ts";

/** Where the camera is tried with the exercise at hand. */
export const cameraSetup = ({ exercise, side }: Pick<SetStep, "exercise" | "side">): string =>
  `/camera?exercise=${exercise}&side=${side}`;
