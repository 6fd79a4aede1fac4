import { expect, it } from "vitest";
import { numberText } from "./number-text.ts";

it("a number is written as its language does, with one decimal and a true minus sign", () => {
  expect(numberText(-8.46, "en-GB")).toBe("−8.5");
  expect(numberText(52.4, "es-ES")).toBe("52,4");
  expect(numberText(1200, "en-GB")).toBe("1200");
  expect(numberText(14.25, "es-ES", 3)).toBe("14,25");
});
