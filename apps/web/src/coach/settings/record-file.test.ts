import type { RecordEvent } from "@hipfirst/record";
import { describe, expect, it } from "vitest";
import { readRecordFile, writeRecordFile } from "./record-file.ts";

const events: readonly RecordEvent[] = [
  { id: "1", type: "PersonDescribed", at: "2026-05-04T08:00:00+02:00", massKg: 70 },
  { id: "2", type: "FromTheFuture", at: "2026-05-04T08:01:00+02:00", anything: [1] },
];

describe("a record file", () => {
  it("brings back what was written, unknown events among it", () => {
    expect(readRecordFile(writeRecordFile(events))).toEqual({ events });
  });

  it("may be the input of the command line too", () => {
    expect(readRecordFile(JSON.stringify({ now: "x", events }))).toEqual({ events });
  });

  it("is refused with the place of what is broken", () => {
    const broken = JSON.stringify([...events, { ...events[0], massKg: "70" }]);
    expect(readRecordFile(broken).problem?.values).toMatchObject({ field: "events[2].massKg" });
    expect(readRecordFile("{").problem?.id).toBe("app.record.not-json");
    expect(readRecordFile("{}").problem).toBeDefined();
  });
});
