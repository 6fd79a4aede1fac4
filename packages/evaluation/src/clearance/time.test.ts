import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { millisecondsOf } from "./time.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const number = (min: number, max: number) => fc.integer({ min, max });
/** Parts of a time as the record writes it, some of them outside what a time may have. */
const written = fc
  .record({
    year: number(0, 9999),
    month: number(0, 13),
    day: number(0, 32),
    hour: number(0, 25),
    minute: number(0, 61),
    second: number(0, 61),
    sign: fc.constantFrom("+", "-"),
    offsetH: number(0, 25),
    offsetMin: number(0, 61),
  })
  .map((part) => {
    const date = `${String(part.year).padStart(4, "0")}-${two(part.month)}-${two(part.day)}`;
    const time = `${two(part.hour)}:${two(part.minute)}:${two(part.second)}`;
    return `${date}T${time}${part.sign}${two(part.offsetH)}:${two(part.offsetMin)}`;
  });

describe("milliseconds of a written time", () => {
  it("are those of Date.parse, whether the time exists or not", () => {
    fc.assert(
      fc.property(written, (iso) => {
        expect(millisecondsOf(iso), iso).toBe(Date.parse(iso));
      }),
      { seed: 20261129, numRuns: 20_000 },
    );
  });

  it("are those of Date.parse for every day of sixty years, across leap days and the turn of a century", () => {
    for (let day = 0; day < 60 * 366; day++) {
      const iso = `${new Date(Date.UTC(2070, 0, 1) + day * 86_400_000).toISOString().slice(0, 19)}-03:30`;
      expect(millisecondsOf(iso), iso).toBe(Date.parse(iso));
    }
  });

  it.each([
    "2026-03-02T08:00:00.000Z",
    "2026-03-02T08:00:00Z",
    "2026-03-02",
    "yesterday",
    "2026-03-02 08:00:00+01:00",
    "2026-03-02T08:00:0x+01:00",
  ])("leaves %s to Date.parse", (iso) => {
    expect(millisecondsOf(iso)).toBe(Date.parse(iso));
  });
});
