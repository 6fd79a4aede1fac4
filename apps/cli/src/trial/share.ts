import { partsOf, runPart, type Tally, type TrialInput } from "@hipfirst/trial";

/** A trial that several threads live together. */
export interface Share {
  readonly input: TrialInput;
  /** In shared memory: the number of the next part that nobody has taken. */
  readonly next: Int32Array;
}

/** Takes one part after another and lives it, until none is left for this thread. */
export function* livedParts({
  input,
  next,
}: Share): Generator<{ readonly part: number; readonly tally: Tally }> {
  const parts = partsOf(input);
  for (let part = Atomics.add(next, 0, 1); part < parts; part = Atomics.add(next, 0, 1))
    yield { part, tally: runPart(input, part) };
}
