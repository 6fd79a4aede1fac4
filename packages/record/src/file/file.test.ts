import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../event.ts";
import { writeRecordTable } from "./csv-file.ts";
import { writeRecordFile } from "./json-file.ts";
import { readRecordFile } from "./read-file.ts";

const base = { at: "2026-05-04T08:00:00+02:00" };
const events: readonly RecordEvent[] = [
  { ...base, id: "1", type: "PersonDescribed", massKg: 70, equipment: ["band, long", 'a "bar"'] },
  { ...base, id: "2", type: "SetDone", session: "s", exercise: "R07", reps: 0, peakPain: 0 },
  {
    ...base,
    id: "3",
    type: "FromTheFuture",
    nothing: null,
    zero: 0,
    empty: "",
    no: false,
    deep: { a: [null, 0] },
  },
];
const writers = [
  ["JSON", writeRecordFile],
  ["a table", writeRecordTable],
] as const;

/** Texts that a table could take for something else. */
const awkward = fc.constantFrom(
  "",
  " ",
  "null",
  "0",
  "-1",
  "=1+1",
  "@x",
  '"',
  "a,b",
  "line\r\nbreak",
  "true",
  "[]",
  "007",
  "1e3",
  "\uFEFFx",
  "ñ 腰",
);
const text = fc.oneof(awkward, fc.string(), fc.string({ unit: "binary" }));
const value = fc.oneof(text, fc.constant(null), fc.constant(0), fc.boolean(), fc.integer(), fc.jsonValue());
const name = fc.oneof(awkward, fc.string({ minLength: 1 }));
const anyEvent = fc
  .tuple(
    fc.dictionary(name, value, { maxKeys: 6, noNullPrototype: true }),
    fc.string({ minLength: 1, maxLength: 128 }),
  )
  .filter(([fields]) => !Object.hasOwn(fields, "v") && !Object.hasOwn(fields, "__proto__"))
  .map(([fields, id]): RecordEvent => ({ ...fields, ...base, id, type: "FromTheFuture" }));
/** What JSON itself keeps: it has no -0. */
const asJson = (written: readonly RecordEvent[]): unknown => JSON.parse(JSON.stringify(written));

describe.each(writers)("a record as %s", (_, write) => {
  it("brings back what was written, 0, null and empty text apart", () => {
    expect(readRecordFile(write(events))).toEqual({ events });
    expect(readRecordFile(write([]))).toEqual({ events: [] });
  });

  it("brings back whatever an event can hold (seeded)", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 5 }), (written) => {
        expect(readRecordFile(write(written)).events).toEqual(asJson(written));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it("is refused with the place of what is broken", () => {
    const broken = [...events, { ...base, id: "4", type: "PersonDescribed", massKg: "seventy" }];
    expect(readRecordFile(write(broken as never)).problem?.values).toMatchObject({
      field: "events[3].massKg",
    });
  });
});

describe("a file that is no record", () => {
  it.each(["{", "", "hello", "a,b\r\n1,2\r\n", '"open'])("is refused: %j", (broken) => {
    expect(readRecordFile(broken).problem?.id).toBe("record.file.unreadable");
  });

  it("may be the input of the command line, or a bare list", () => {
    expect(readRecordFile(JSON.stringify({ now: "x", events }))).toEqual({ events });
    expect(readRecordFile(JSON.stringify(events))).toEqual({ events });
    expect(readRecordFile("{}").problem?.id).toBe("record.refused.notAList");
  });
});

describe("a table for a spreadsheet", () => {
  it("starts no cell with the sign of a formula", () => {
    const table = writeRecordTable([{ ...base, id: "=cmd()", type: "GoalMet", activity: "+1" }]);
    expect(table).toBe('id,type,at,activity\r\n"""=cmd()""",GoalMet,2026-05-04T08:00:00+02:00,"""+1"""\r\n');
  });

  it("survives other line ends and a byte order mark", () => {
    expect(readRecordFile(`\uFEFF${writeRecordTable(events).replaceAll("\r\n", "\n")}`)).toEqual({ events });
  });
});
