import type { Language } from "@hipfirst/words";

/** What the caller asked for, beyond the case itself. */
export interface VerbOptions {
  readonly language: Language;
  /** Flags of the verb, without the leading dashes; a flag without a value is `true`. */
  readonly flags: Readonly<Record<string, string | true>>;
  /** Path of the input file, for verbs that read the field's own formats; null for standard input. */
  readonly file: string | null;
}

/** A refused input: one clear sentence that names the field, what was found and what to do. */
export class BadInput extends Error {}

/** A verb that turns one JSON case into one JSON answer. */
export interface JsonVerb {
  readonly name: string;
  readonly kind: "json";
  readonly summary: string;
  /** Lines of `--help` below the usage line. */
  readonly help: string;
  /** Flags that take a value. */
  readonly valueFlags: readonly string[];
  /** Flags that take two values, kept with a space between them. */
  readonly pairFlags?: readonly string[];
  /** Flags without a value, besides `lines`, which every verb of this kind has. */
  readonly switches: readonly string[];
  /** Throws BadInput. The answer gets `"contract": 1` added. */
  run(input: unknown, options: VerbOptions): object | Promise<object>;
}

/** A verb that reads and prints by itself. */
export interface RawVerb {
  readonly name: string;
  readonly kind: "raw";
  readonly summary: string;
  readonly help: string;
  readonly valueFlags: readonly string[];
  readonly switches: readonly string[];
  /** Resolves to the exit code. Throws BadInput. */
  run(options: VerbOptions): Promise<number>;
}

export type Verb = JsonVerb | RawVerb;
