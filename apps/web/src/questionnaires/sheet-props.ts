/** What a sheet hands over when the person keeps it. */
export interface KeptSheet {
  readonly answers: unknown;
  /** Null when it cannot or must not be scored. */
  readonly score: number | null;
}

export interface SheetProps {
  /** Resolves when it is kept: only then may what was typed be forgotten. */
  readonly onSave: (sheet: KeptSheet) => Promise<void>;
}
