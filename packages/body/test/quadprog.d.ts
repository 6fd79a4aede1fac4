declare module "quadprog" {
  /** Dense convex quadratic programme; every array is one-based, its first entry unused. */
  export function solveQP(
    D: number[][],
    d: number[],
    A: number[][],
    b: number[],
    equalities?: number,
  ): { solution: number[]; value: number[]; message: string };
}
