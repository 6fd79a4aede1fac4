import { afterEach, describe, expect, it, vi } from "vitest";
import { downloadAll } from "./download.ts";

const answers = new Map<string, Response>();
const serve = (url: string, body: BodyInit | null, status = 200) =>
  answers.set(url, new Response(body, { status }));
vi.stubGlobal("fetch", async (url: string) => answers.get(url));
afterEach(() => answers.clear());

describe("downloadAll", () => {
  it("gives each file's bytes and counts the share of all of them", async () => {
    serve("/a", new Uint8Array([1, 2, 3]));
    serve("/b", new Uint8Array([4]));
    const told: number[] = [];
    const files = [
      { url: "/a", bytes: 3 },
      { url: "/b", bytes: 1 },
    ];
    const [a, b] = await downloadAll(files, (fraction) => told.push(fraction));
    expect([...(a ?? [])]).toEqual([1, 2, 3]);
    expect([...(b ?? [])]).toEqual([4]);
    expect(told.at(-1)).toBe(1);
    expect(told.toSorted((x, y) => x - y)).toEqual(told);
  });

  it("refuses an answer that is not the file", async () => {
    serve("/gone", "", 404);
    serve("/short", new Uint8Array([1]));
    serve("/long", new Uint8Array([1, 2, 3]));
    const take = (url: string) => downloadAll([{ url, bytes: 2 }], () => undefined);
    await expect(take("/gone")).rejects.toThrow("/gone answered 404");
    await expect(take("/short")).rejects.toThrow("instead of 2");
    await expect(take("/long")).rejects.toThrow("instead of 2");
  });
});
