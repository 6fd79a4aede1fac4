import { expect, type Page, test } from "@playwright/test";
import { screenFile } from "./support/arrive.ts";
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

/** Where the device's own colours take away what told things apart; empty when all is well. */
function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.closest(".vh") === null;
    };
    const look = (element: Element) => {
      const style = getComputedStyle(element);
      const border = style.borderTopStyle === "none" ? 0 : Number.parseFloat(style.borderTopWidth);
      const outline = style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth);
      return { border, outline, background: style.backgroundColor, colour: style.borderTopColor };
    };
    const hasEdge = (element: Element) => {
      const { border, outline, background, colour } = look(element);
      return outline > 0 || background !== ground || (border > 0 && colour !== ground);
    };
    const lost: string[] = [];
    const keys = document.querySelectorAll("button.btn, a.btn, label.choice, .ctl button, .rb, .field .box");
    for (const key of keys)
      if (isSeen(key) && !hasEdge(key)) lost.push(`"${key.textContent?.trim().slice(0, 30)}" has no edge`);
    for (const group of document.querySelectorAll("fieldset")) {
      const chosen = group.querySelector("label:has(input:checked)");
      const other = group.querySelector("label:has(input:not(:checked))");
      if (chosen === null || other === null || !isSeen(chosen)) continue;
      if (JSON.stringify(look(chosen)) === JSON.stringify(look(other)))
        lost.push(`"${chosen.textContent?.trim()}" does not look chosen`);
    }
    return lost;
  });
}

test("with the device's own colours every key has an edge and what is chosen looks chosen", async () => {
  const context = await stage.browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, locale: "en-GB", reducedMotion: "reduce" },
    ...{ forcedColors: "active", colorScheme: "dark" },
  });
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/today");
  const lost: string[] = [];
  const look = async (name: string) => {
    await page.locator("h1").first().waitFor();
    await page.waitForTimeout(150);
    lost.push(...(await lostInForcedColours(page)).map((each) => `${name}: ${each}`));
    await page.screenshot({ path: screenFile(`forced-${name}.png`) });
  };
  for (const place of everyPlace) {
    await page.goto(stage.app.origin + place);
    await look(fileNameOf(place));
  }
  const person = new Journey(page, "en", look);
  await person.beforeSession();
  await person.tapSession();
  expect(lost).toEqual([]);
  await context.close();
});

test("who wants less motion gets none, on any screen or in a set", async () => {
  const context = await stage.browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, locale: "en-GB", reducedMotion: "reduce" },
  });
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, record, "/today");
  const moving: string[] = [];
  const drawn = () =>
    page.evaluate(() => [...document.querySelectorAll("svg.figure")].map((each) => each.innerHTML).join());
  const look = async (name: string) => {
    await page.locator("h1").first().waitFor();
    await page.waitForTimeout(300);
    const before = await drawn();
    await page.waitForTimeout(400);
    if ((await drawn()) !== before) moving.push(`${name}: a figure moves`);
    const running = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === "running" && effect?.getTiming().iterations === Infinity,
        )
        .map((each) => ("animationName" in each ? String(each.animationName) : each.id)),
    );
    moving.push(...running.map((each) => `${name}: ${each} goes on`));
  };
  for (const place of [
    "/today",
    "/climb",
    "/progress",
    "/learn/strength",
    "/library",
    "/library/R07",
    "/camera",
    "/why/R05",
    "/loads/R05",
  ]) {
    await page.goto(stage.app.origin + place);
    await look(fileNameOf(place));
  }
  const person = new Journey(page, "en", look);
  await person.beforeSession();
  await page.locator('input[value="tap"]').check();
  await look("session-intro");
  await page.getByRole("button", { name: "I am in position" }).click();
  await look("session-ready");
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await page.getByRole("button", { name: "One done" }).waitFor();
  await look("session-work");
  expect(moving).toEqual([]);
  await context.close();
});

/** A loudspeaker that writes down what it is asked to say, and whether the screen says it too at that moment. */
const listeningLoudspeaker = `
window.heard = [];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ localService: true, lang: "en-GB" }],
  cancel() {},
  speak({ text }) {
    const shown = document.querySelector("main.session")?.innerText ?? "";
    window.heard.push({ text, isShown: shown.replace(/\\s+/g, " ").includes(text.replace(/\\s+/g, " ")) });
  },
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

test("everything that is said in a set stands on the screen as it is said", async () => {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript({ content: listeningLoudspeaker });
  await openSeeded(page, stage.app.origin, record, "/today");
  const person = new Journey(page);
  await person.beforeSession();
  await page.locator('input[value="tap"]').check();
  await page.getByRole("button", { name: "I am in position" }).click();
  await page.getByRole("button", { name: "Go", exact: true }).click();
  const done = page.getByRole("button", { name: "One done" });
  for (let rep = 0; rep < 4; rep++) await done.click();
  const heard = await page.evaluate(
    () => (window as unknown as { heard: { text: string; isShown: boolean }[] }).heard,
  );
  expect(heard.length).toBeGreaterThan(5);
  expect(heard.map(({ text }) => text)).toEqual(expect.arrayContaining(["1", "2", "3", "4"]));
  expect(heard.filter(({ isShown }) => !isShown)).toEqual([]);
  await context.close();
});
