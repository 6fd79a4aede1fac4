import { type AskedSheet, askedSheets } from "./instruments.ts";

/** The sheets among what the plan says is due, in the order they are offered. */
export const dueSheets = (due: readonly string[]): readonly AskedSheet[] =>
  askedSheets.filter((sheet) => due.includes(sheet));
