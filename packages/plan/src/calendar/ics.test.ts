import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IcsEntry, icsText } from "./ics.ts";

const entry: IcsEntry = {
  ...{ uid: "a@hipfirst", day: "2026-12-31", time: "07:30", durationMin: 20, remindMin: 15 },
  ...{ summary: "Lying march", description: "2 × 8" },
};
const file = (...entries: IcsEntry[]) => ({
  name: "Hipfirst",
  writtenAt: "2026-05-04T08:00:00+02:00",
  entries,
});

/** Reads a file back by the rules of RFC 5545, knowing nothing of the writer. */
function read(text: string): Record<string, string>[] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const events: Record<string, string>[] = [];
  let isAlarm = false;
  for (const line of lines) {
    if (line === "BEGIN:VALARM") isAlarm = true;
    if (line === "END:VALARM") isAlarm = false;
    if (line === "BEGIN:VEVENT") events.push({});
    const at = line.indexOf(":");
    const event = events.at(-1);
    if (at < 0 || event === undefined || (isAlarm && !line.startsWith("TRIGGER"))) continue;
    event[line.slice(0, at)] = line
      .slice(at + 1)
      .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
  }
  return events;
}

describe("a calendar file", () => {
  it("has what a calendar needs, in floating time", () => {
    const [event] = read(icsText(file(entry)));
    expect(event).toMatchObject({
      ...{ UID: "a@hipfirst", DTSTAMP: "20260504T060000Z", DTSTART: "20261231T073000", DURATION: "PT20M" },
      ...{ SUMMARY: "Lying march", TRIGGER: "-PT15M" },
    });
  });

  it("ends a whole day on the next one, over the year's end", () => {
    const [event] = read(icsText(file({ ...entry, time: null, remindMin: null })));
    expect(event).toMatchObject({ "DTSTART;VALUE=DATE": "20261231", "DTEND;VALUE=DATE": "20270101" });
    expect(event).not.toHaveProperty("TRIGGER");
  });

  it("begins and ends as it must without an entry", () =>
    expect(icsText(file())).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/));

  it("gives any text back, in lines of at most 75 octets that break no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const summary = text.replace(/\r\n|\r/g, "\n");
        const written = icsText(file({ ...entry, summary, description: `Después: ${summary}; sí, 💪` }));
        for (const line of written.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(read(written)[0]).toMatchObject({
          SUMMARY: summary,
          DESCRIPTION: `Después: ${summary}; sí, 💪`,
        });
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
