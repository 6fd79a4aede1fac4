/** One all-day or timed entry of a calendar file, in words of one language. */
export interface IcsEntry {
  /** The same for the same entry, so that a second import replaces the first. */
  readonly uid: string;
  /** `2026-05-04`. */
  readonly day: string;
  /** Local time `07:30` wherever the person is; null for the whole day. */
  readonly time: string | null;
  readonly durationMin: number;
  readonly summary: string;
  readonly description: string;
  /** Minutes before the start that a reminder sounds; null for none. */
  readonly remindMin: number | null;
}

export interface IcsFile {
  readonly name: string;
  /** ISO 8601 instant at which the file is written. */
  readonly writtenAt: string;
  readonly entries: readonly IcsEntry[];
}

const longestOctets = 75;

/**
 * An iCalendar file (RFC 5545). Times are floating: half past seven stays half past seven in another time zone. Lines
 * end in CRLF and are folded at 75 octets, never inside a character.
 */
export function icsText({ name, writtenAt, entries }: IcsFile): string {
  const stamp = `${compact(new Date(writtenAt).toISOString().slice(0, 19))}Z`;
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hipfirst//Hipfirst//EN", "CALSCALE:GREGORIAN"],
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines(entry: IcsEntry, stamp: string): string[] {
  const { uid, day, time, durationMin, summary, description, remindMin } = entry;
  const start =
    time === null
      ? [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(day))}`]
      : [`DTSTART:${compact(`${day}T${time}:00`)}`, `DURATION:PT${durationMin}M`];
  const alarm =
    remindMin === null
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escaped(summary)}`,
          `TRIGGER:-PT${remindMin}M`,
          "END:VALARM",
        ];
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    ...start,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...alarm,
    "END:VEVENT",
  ];
}

const compact = (text: string): string => text.replace(/[-:]/g, "");

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Text as RFC 5545 wants it: backslash, semicolon and comma escaped, a line break as \n. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

/** A long line goes on in the next one, which begins with a space. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > longestOctets) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/** Length of a character in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
