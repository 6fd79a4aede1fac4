import { describe, expect, it } from "vitest";
import { assemblePoseTask } from "./pose-task.ts";
import { storedZip } from "./stored-zip.ts";
import { withMetadata } from "./tflite-model.ts";

describe("assemblePoseTask", () => {
  it("gives the same bytes each time", () => {
    expect(assemblePoseTask("lite").equals(assemblePoseTask("lite"))).toBe(true);
  });
});

describe("storedZip", () => {
  it("starts every content at a multiple of 64 bytes and keeps it as it is", () => {
    const contents = ["one", "a longer second entry", ""].map((text) => Buffer.from(text));
    const zip = storedZip(contents.map((content, index) => ({ name: `entry-${index}`, content })));
    let from = 0;
    for (const [index, content] of contents.entries()) {
      const header = zip.indexOf(Buffer.from([0x50, 0x4b, 3, 4]), from);
      const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      expect([index, start % 64]).toEqual([index, 0]);
      expect(zip.subarray(start, start + content.length).equals(content)).toBe(true);
      from = start + content.length;
    }
    expect(zip.readUInt16LE(zip.length - 22 + 10)).toBe(3);
  });
});

describe("withMetadata", () => {
  it("refuses a file that is not a TFLite model", () => {
    expect(() => withMetadata(Buffer.from("something else"), Buffer.alloc(4))).toThrow("TFL3");
  });
});
