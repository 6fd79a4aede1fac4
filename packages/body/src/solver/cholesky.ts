const smallestPivot = 1e-14;

/** Factorises a symmetric positive definite matrix (row by row, lower half given) in place: lower Cholesky factor. */
export function factorise(matrix: Float64Array, size: number): void {
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (matrix[i * size + k] as number) * (matrix[j * size + k] as number);
      matrix[i * size + j] =
        i === j ? Math.sqrt(Math.max(sum, smallestPivot)) : sum / (matrix[j * size + j] as number);
    }
  }
}

/** Solves the factorised system for a right-hand side, in place. */
export function solveFactorised(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let j = 0; j < size; j++) {
    let sum = vector[j] as number;
    for (let k = 0; k < j; k++) sum -= (factor[j * size + k] as number) * (vector[k] as number);
    vector[j] = sum / (factor[j * size + j] as number);
  }
  for (let j = size - 1; j >= 0; j--) {
    let sum = vector[j] as number;
    for (let k = j + 1; k < size; k++) sum -= (factor[k * size + j] as number) * (vector[k] as number);
    vector[j] = sum / (factor[j * size + j] as number);
  }
}
