/** How one extra field of a test is asked for. `perTry` holds one value for each try. */
export interface TestField {
  readonly name: string;
  readonly kind: "number" | "boolean" | "text" | "choice" | "perTry" | "list" | "checklist";
  readonly unit?: string;
  readonly range?: readonly [low: number, high: number];
  readonly choices?: readonly string[];
}

/** Why a test is left out at home; a skipped test is missing, never failed. */
export type SkipReason =
  | { readonly item: string }
  | {
      readonly condition:
        | "usual-pain-high"
        | "new-to-exercise"
        | "unsafe-at-edge"
        | "cannot-stand-without-hands";
    };

export interface RetestSchedule {
  readonly everyWeeks: number;
  /** Never more often than this. */
  readonly notBeforeDays: number;
}

/** One test as the screens need it. Name, steps and field labels are sentences `evaluation.test.<id>.*`. */
export interface TestDefinition {
  readonly id: string;
  readonly settings: readonly ("home" | "clinic")[];
  readonly construct: "strength" | "length" | "effort" | "control" | "function" | "endurance" | "habit";
  readonly sides: "each" | "both";
  readonly unit: string;
  /** Bounds of one value; a value outside is a typing mistake. */
  readonly range: readonly [low: number, high: number];
  /** Tries that make a full test; 0 when there is no number to enter. */
  readonly tries: number;
  readonly stepCount: number;
  readonly fields: readonly TestField[];
  readonly skipAtHome: readonly SkipReason[];
  readonly retest: RetestSchedule | null;
  readonly sources: readonly string[];
}
