import { expect, type Locator, type Page } from "@playwright/test";

/** How a person reaches what is on the screen. */
export interface Hands {
  press(target: Locator): Promise<void>;
  /** Chooses a radio or ticks a box. */
  check(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
}

export const mouse: Hands = {
  press: (target) => target.click(),
  check: (target) => target.check(),
  fill: (target, text) => target.fill(text),
};

/** No screen may ask for more steps than this from one key to another. */
const stepsMax = 90;

/** Only keys, as somebody does who sees the screen but uses no pointer; what has the focus must show it. */
export function keyboard(page: Page): Hands {
  async function reach(target: Locator, isThere: (element: Element) => boolean): Promise<void> {
    await target.waitFor({ state: "attached" });
    for (let step = 0; step < stepsMax; step++) {
      if (await target.evaluate(isThere)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${target} cannot be reached with the Tab key in ${stepsMax} steps`);
  }
  const hasFocus = (element: Element) => element === document.activeElement;
  /** Of a group of radios the Tab key reaches the chosen one or the first. */
  const isInGroup = (element: Element) => {
    const at = document.activeElement;
    const { name, type } = element as HTMLInputElement;
    return type !== "radio"
      ? element === at
      : at instanceof HTMLInputElement && at.type === "radio" && at.name === name;
  };
  async function expectShown(): Promise<void> {
    const isShown = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return false;
      const around = [at, at.parentElement, at.closest("label, .box")].filter((each) => each !== null);
      return around.some((each) => {
        const { outlineStyle, boxShadow } = getComputedStyle(each);
        return outlineStyle !== "none" || boxShadow.includes("inset");
      });
    });
    expect(isShown, "what has the focus shows it").toBe(true);
  }
  return {
    async press(target) {
      await reach(target, hasFocus);
      await expectShown();
      await page.keyboard.press("Enter");
    },
    async check(target) {
      await reach(target, isInGroup);
      await expectShown();
      if (await target.evaluate(hasFocus)) await page.keyboard.press("Space");
      for (let step = 0; step < stepsMax && !(await target.isChecked()); step++)
        await page.keyboard.press("ArrowDown");
      expect(await target.isChecked()).toBe(true);
    },
    async fill(target, text) {
      await reach(target, hasFocus);
      await expectShown();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    },
  };
}
