/** One changed place of a rule. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly change: string;
  /** Left out in the code, with a reason. */
  readonly isDisabled: boolean;
}
