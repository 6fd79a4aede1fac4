export type QuestionnaireId = "NPRS" | "RMDQ" | "PSFS" | "GROC" | "YELLOW";

/** Which questionnaires are asked when; `week` counts from the start. */
export const questionnaireSchedule: readonly {
  readonly week: number;
  readonly ask: readonly QuestionnaireId[];
}[] = [
  { week: 0, ask: ["NPRS", "RMDQ", "PSFS", "YELLOW"] },
  { week: 4, ask: ["PSFS", "NPRS"] },
  { week: 6, ask: ["RMDQ", "PSFS", "NPRS", "GROC"] },
  { week: 12, ask: ["RMDQ", "PSFS", "NPRS", "GROC"] },
  { week: 26, ask: ["RMDQ", "PSFS", "NPRS", "GROC"] },
  { week: 52, ask: ["RMDQ", "PSFS", "NPRS", "GROC"] },
];

/** Asked every week besides. */
export const askedWeekly: readonly QuestionnaireId[] = ["NPRS"];

/** Copyrighted instruments: only a total that was scored elsewhere may be entered. */
export const scoreEntryOnly = {
  ODI: { range: [0, 100] },
  STARTBACK: { range: [0, 9] },
  OMPSQ: { range: [0, 100] },
  PROMIS: { range: [0, 100] },
} as const;
