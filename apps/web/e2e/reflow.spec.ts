import { expect, type Page, test } from "@playwright/test";
import { accessibilityOf, screenFile } from "./support/arrive.ts";
import { Journey } from "./support/journey.ts";
import { everyPlace, fileNameOf } from "./support/places.ts";
import { greenSession, knownPerson, openSeeded } from "./support/seed.ts";
import { stageForEachTest } from "./support/stage.ts";

test.describe.configure({ timeout: 300_000 });

const record = [
  ...knownPerson(12),
  ...[9, 6, 3].flatMap((day, index) => greenSession({ day, exercise: "R03", reps: 8 + index })),
];

const stage = stageForEachTest();

/** What a person cannot reach or read on this screen; empty when all is well. */
async function problemsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const overPx = document.documentElement.scrollWidth - innerWidth;
    const widest = [...document.querySelectorAll("main *")].find(
      (each) => each.getBoundingClientRect().right > innerWidth && each.children.length === 0,
    );
    if (overPx > 0)
      found.push(`scrolls sideways by ${overPx} px, as ${widest?.className || widest?.tagName} does`);
    const isOurs = (key: Element, at: Element | null) =>
      at !== null && (key.contains(at) || at.contains(key));
    // An open sheet covers the rest, and nothing else is meant to be reached.
    const scope = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
    for (const key of scope.querySelectorAll<HTMLElement>("button, a.btn, label.choice")) {
      if (
        key.closest("[hidden], .vh, dialog:not([open]), details:not([open]), header, nav") ||
        key.offsetParent === null
      )
        continue;
      key.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = key.getBoundingClientRect();
      if (width === 0) continue;
      const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
      if (!isOurs(key, at))
        found.push(`"${key.textContent?.trim().slice(0, 40)}" lies under ${at?.className || at?.tagName}`);
    }
    return found;
  });
}

for (const [name, viewport, direction, colorScheme] of [
  ["400 % of a laptop", { width: 320, height: 256 }, "ltr", "light"],
  ["right to left", { width: 390, height: 844 }, "rtl", "dark"],
] as const)
  test(`every screen can be read and reached at ${name}, ${colorScheme}`, async () => {
    const context = await stage.browser.newContext({
      ...{ viewport, locale: "es-ES", reducedMotion: "reduce", colorScheme },
    });
    const page = await context.newPage();
    await openSeeded(page, stage.app.origin, record, "/today");
    const problems: string[] = [];
    for (const place of everyPlace) {
      await page.goto(stage.app.origin + place);
      await page.locator("h1").first().waitFor();
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      await page.waitForTimeout(150);
      problems.push(...(await problemsOf(page)).map((problem) => `${place}: ${problem}`));
      problems.push(...(await accessibilityOf(page, place)));
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: screenFile(`reflow-${direction}-${fileNameOf(place)}.png`) });
    }
    const person = new Journey(page, "es", async (screen) => {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      await page.screenshot({ path: screenFile(`reflow-${direction}-${screen}.png`) });
      problems.push(...(await problemsOf(page)).map((problem) => `${screen}: ${problem}`));
    });
    await person.beforeSession();
    await person.tapSession();
    expect(problems).toEqual([]);
    await context.close();
  });
