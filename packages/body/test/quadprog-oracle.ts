import { solveQP } from "quadprog";
import type { MomentProblem } from "../src/solver/static-optimiser.ts";

/** The same problem as a dense quadratic programme in (a, s), solved by an independent library. */
export function quadprogActivations({
  momentMatrixNm,
  momentsNm,
  slackScaleNm,
  cost,
  lowerBound,
  upperBound,
}: MomentProblem): number[] {
  const m = momentsNm.length;
  const n = momentMatrixNm.length / m;
  const size = n + m;
  const oneBased = (length: number): number[] => new Array<number>(length + 1).fill(0);
  const D = Array.from({ length: size + 1 }, () => oneBased(size));
  for (let i = 1; i <= n; i++) (D[i] as number[])[i] = 2 * (cost[i - 1] as number);
  for (let j = 1; j <= m; j++) (D[n + j] as number[])[n + j] = 2 / (slackScaleNm[j - 1] as number) ** 2;
  const constraints = m + 2 * n;
  const A = Array.from({ length: size + 1 }, () => oneBased(constraints));
  const b = oneBased(constraints);
  for (let j = 1; j <= m; j++) {
    for (let i = 1; i <= n; i++) (A[i] as number[])[j] = momentMatrixNm[(j - 1) * n + i - 1] as number;
    (A[n + j] as number[])[j] = 1;
    b[j] = momentsNm[j - 1] as number;
  }
  for (let i = 1; i <= n; i++) {
    (A[i] as number[])[m + i] = 1;
    b[m + i] = lowerBound;
    (A[i] as number[])[m + n + i] = -1;
    b[m + n + i] = -upperBound;
  }
  return solveQP(D, oneBased(size), A, b, m).solution.slice(1, n + 1);
}
