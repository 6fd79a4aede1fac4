import type { Readable } from "node:stream";

/** Cuts a stream into pieces of a wanted size without keeping more than one chunk of it in memory. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(stream: Readable) {
    this.chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Fills `target` with the next bytes; false when the stream ends before. */
  async fill(target: Uint8Array): Promise<boolean> {
    let filled = 0;
    while (filled < target.length) {
      if (this.rest.length === 0) {
        const { value, done } = await this.chunks.next();
        if (done === true) return false;
        this.rest = value;
      }
      const part = this.rest.subarray(0, target.length - filled);
      target.set(part, filled);
      filled += part.length;
      this.rest = this.rest.subarray(part.length);
    }
    return true;
  }
}
