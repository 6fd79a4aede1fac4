import type { SetStep } from "./steps.ts";

/** Where the camera is tried with the exercise at hand. */
export const cameraSetup = ({ exercise, side }: Pick<SetStep, "exercise" | "side">): string =>
  `/camera?exercise=${exercise}&side=${side}`;

const fromSettings = "settings";

/** Where the camera is tried outside a session; it leads back to the settings. */
export const cameraTrial = `/camera?from=${fromSettings}`;

export const cameFromSettings = (asked: URLSearchParams): boolean => asked.get("from") === fromSettings;
