/** A sentence that a person will read, as an id and its values; rooms pass these on and apps render them. */
export interface Sentence {
  readonly id: string;
  /** A value may itself be a sentence, e.g. the name of an exercise. */
  readonly values?: Readonly<Record<string, string | number | Sentence>>;
}

/** A language by its code, as in `en`. Two are built in; the app takes more as files (see the README). */
export type Language = string;
