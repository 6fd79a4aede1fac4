import { expect as realExpect } from "vitest";

/** A test of the room that can be run again and again, with another mutant switched on each time. */
export interface Known {
  readonly name: string;
  readonly run: () => void;
}

export const known: Known[] = [];
export const expect = realExpect;

const path: string[] = [];
type Body = (...values: never[]) => void;

export const describe = withEach((name, body) => {
  path.push(name);
  body();
  path.pop();
});

export const it = withEach((name, run) => {
  known.push({ name: `${[...path, name].join(" > ")} #${known.length}`, run });
});

/** What takes a name and a body, and the same for each case of a table. */
function withEach(take: (name: string, body: () => void) => void) {
  const one = (name: string, body: () => void): void => take(name, body);
  const each = (cases: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of cases) {
      const values = (Array.isArray(row) ? row : [row]) as never[];
      take(`${name} ${typeof values[0] === "string" ? values[0] : ""}`, () => body(...values));
    }
  };
  return Object.assign(one, { each });
}
