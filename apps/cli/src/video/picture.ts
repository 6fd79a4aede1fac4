/** One decoded picture: rows from the top, three bytes (red, green, blue) for each pixel. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: Uint8Array;
}

export interface TimedPicture extends Picture {
  /** Seconds from the first picture of the recording; NaN where the file does not say. */
  readonly tS: number;
}
