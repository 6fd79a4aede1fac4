/** What a person may change on the screen. */
export interface LoadSettings {
  /** Share of the usual strength of the working hip (of both in an exercise of both), 1 is usual. */
  readonly hipStrength: number;
  /** Share of the usual strength of the iliopsoas alone, on top of the hip's. */
  readonly iliopsoas: number;
  /** Pelvis against the drawn way, rolled back positive; degrees. */
  readonly pelvisTiltDeg: number;
}

export const usualSettings: LoadSettings = { hipStrength: 1, iliopsoas: 1, pelvisTiltDeg: 0 };

export const isUsual = ({ hipStrength, iliopsoas, pelvisTiltDeg }: LoadSettings): boolean =>
  hipStrength === usualSettings.hipStrength &&
  iliopsoas === usualSettings.iliopsoas &&
  pelvisTiltDeg === usualSettings.pelvisTiltDeg;
