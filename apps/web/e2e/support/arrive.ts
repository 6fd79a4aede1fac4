import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Journey } from "./journey.ts";

/** A new person answers what comes first and stands before the tests. */
export async function arriveAtTests(page: Page, origin: string, language: "en" | "es" = "en"): Promise<void> {
  await page.goto(origin);
  const person = new Journey(page, language);
  await person.welcome();
  await person.safety();
  await person.safetyResult();
  await person.aboutYou();
  await person.usualPain();
  await page.waitForURL("**/evaluation");
}

/** Breaches of WCAG 2.2 AA, judged on a page tall enough that the bar at the bottom lies over nothing. */
export async function accessibilityOf(page: Page, name: string): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 390, height: 844 };
  await page.setViewportSize({ width: size.width, height: 3000 });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  await page.setViewportSize(size);
  return violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(" ")}`);
}

/** Where the picture of a screen goes, wherever the tests were started. */
export const screenFile = (name: string): string =>
  fileURLToPath(new URL(`../../../../test-results/screens/${name}`, import.meta.url));
