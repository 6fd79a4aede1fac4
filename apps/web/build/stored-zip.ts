export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** MediaPipe maps models straight from the bundle, so each must start at a multiple of this. */
const alignmentBytes = 64;
const zipVersion = 20;
/** 1 January 1980, the zero of zip dates: a fixed date keeps the bytes reproducible. */
const zipDate = 0x21;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content: Buffer): number {
  let crc = ~0;
  for (const byte of content) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

function localHeader(entry: ZipEntry, crc: number, paddingBytes: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(zipVersion, 4);
  header.writeUInt16LE(zipDate, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(entry.content.length, 18);
  header.writeUInt32LE(entry.content.length, 22);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 26);
  header.writeUInt16LE(paddingBytes, 28);
  return header;
}

function centralHeader(entry: ZipEntry, crc: number, at: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(zipVersion, 4);
  header.writeUInt16LE(zipVersion, 6);
  header.writeUInt16LE(zipDate, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(entry.content.length, 20);
  header.writeUInt32LE(entry.content.length, 24);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 28);
  header.writeUInt32LE(at, 42);
  return header;
}

function endRecord(entries: number, centralBytes: number, at: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(centralBytes, 12);
  record.writeUInt32LE(at, 16);
  return record;
}

/** An uncompressed zip with aligned contents; the same entries give the same bytes. */
export function storedZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const crc = crc32(entry.content);
    const unpadded = at + 30 + name.length;
    const paddingBytes = (alignmentBytes - (unpadded % alignmentBytes)) % alignmentBytes;
    files.push(localHeader(entry, crc, paddingBytes), name, Buffer.alloc(paddingBytes), entry.content);
    central.push(centralHeader(entry, crc, at), name);
    at = unpadded + paddingBytes + entry.content.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...files, directory, endRecord(entries.length, directory.length, at)]);
}
