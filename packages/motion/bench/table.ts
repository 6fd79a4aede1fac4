export type Cell = string | number | boolean | null;

export interface Table {
  readonly title: string;
  readonly columns: string[];
  readonly rows: Cell[][];
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
