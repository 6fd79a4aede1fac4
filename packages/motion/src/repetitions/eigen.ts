const sweeps = 12;
/** Smaller than this share of both its diagonal elements, an element is 0 in double precision. */
const negligible = 1e-15;

/**
 * Eigenvectors of a symmetric matrix (rows of the result), largest eigenvalue first: cyclic Jacobi rotations (Golub and Van
 * Loan, Matrix Computations, 8.5). `matrix` is overwritten.
 */
export function eigenvectors(matrix: Float64Array[], wanted: number): Float64Array[] {
  const size = matrix.length;
  const vectors = matrix.map((_, row) => {
    const unit = new Float64Array(size);
    unit[row] = 1;
    return unit;
  });
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q);
  return vectors
    .map((vector, index) => ({ vector, value: matrix[index]?.[index] ?? 0 }))
    .sort((a, b) => b.value - a.value)
    .slice(0, wanted)
    .map(({ vector }) => vector);
}

function rotate(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const rowP = matrix[p] as Float64Array;
  const rowQ = matrix[q] as Float64Array;
  const off = rowP[q] as number;
  const size = Math.sqrt(Math.abs((rowP[p] as number) * (rowQ[q] as number)));
  if (Math.abs(off) <= Math.max(1e-300, negligible * size)) return;
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let index = 0; index < matrix.length; index++) {
    const row = matrix[index] as Float64Array;
    const a = row[p] as number;
    const b = row[q] as number;
    row[p] = c * a - s * b;
    row[q] = s * a + c * b;
  }
  combine(rowP, rowQ, c, s);
  combine(vectors[p] as Float64Array, vectors[q] as Float64Array, c, s);
}

function combine(one: Float64Array, two: Float64Array, c: number, s: number): void {
  for (let index = 0; index < one.length; index++) {
    const a = one[index] as number;
    const b = two[index] as number;
    one[index] = c * a - s * b;
    two[index] = s * a + c * b;
  }
}
