import { loadChosenWords } from "./kit/preferences.tsx";

export const loadWelcome = () => import("./coach/welcome.tsx");

/** Opened once for the page, however often this is asked. */
export const openRecord = () =>
  import("./coach/record/kept-record.ts").then(({ openKeptRecord }) => openKeptRecord());

/** Asks at once for everything the first screen waits for, instead of for one after the other; who needs it handles what fails. */
export function askForFirstNeeds(here: string): void {
  const needs: Promise<unknown>[] = [loadChosenWords()];
  if (here !== "/welcome") needs.push(openRecord());
  if (here === "/" || here === "/welcome") needs.push(loadWelcome());
  for (const need of needs) need.catch(() => undefined);
}
