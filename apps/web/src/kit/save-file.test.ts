import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

it("files leave the app by one door only", () => {
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
  expect(sources.length).toBeGreaterThan(100);
  const saving = sources.filter((path) => /\.download\s*=/.test(readFileSync(join(root, path), "utf8")));
  expect(saving).toEqual(["kit/save-file.ts"]);
});
