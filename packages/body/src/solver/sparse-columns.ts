/**
 * The columns of a moment matrix without their zeros. A muscle crosses two joints at most and a contact touches one leg
 * at most, so most of the matrix is zero, and it is gone through several times for every frame.
 */
export class SparseColumns {
  /** Where each column begins in `rows` and `valuesNm`; the last entry is where all of them end. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly valuesNm: Float64Array;

  constructor(muscles: number, equations: number) {
    this.starts = new Int32Array(muscles + 1);
    this.rows = new Int32Array(muscles * equations);
    this.valuesNm = new Float64Array(muscles * equations);
  }

  /** Takes over a matrix that is given row by row: equations × muscles. */
  read(momentMatrixNm: Float64Array): void {
    const { starts, rows, valuesNm } = this;
    const muscles = starts.length - 1;
    const size = momentMatrixNm.length;
    let entries = 0;
    for (let i = 0; i < muscles; i++) {
      starts[i] = entries;
      for (let entry = i, row = 0; entry < size; entry += muscles, row++) {
        const valueNm = momentMatrixNm[entry] as number;
        if (valueNm === 0) continue;
        rows[entries] = row;
        valuesNm[entries] = valueNm;
        entries++;
      }
    }
    starts[muscles] = entries;
  }
}
