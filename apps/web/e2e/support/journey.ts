import { expect, type Page } from "@playwright/test";
import { type Hands, mouse } from "./hands.ts";

/** Words of the buttons that lead through the app, by language. */
const words = {
  en: {
    start: "Start",
    no: "No",
    next: "Continue",
    female: "Female",
    save: "Save",
    startTests: "Start with the first",
    nextTest: "Next test",
    skipRest: "Skip what is left",
    begin: "Begin",
    nothingNew: "None of these",
    byTap: "I tap",
    inPosition: "I am in position",
    go: "Go",
    oneDone: "One done",
    setDone: "Set done",
    hold: "Hold",
    letGo: "Let go",
    nextSet: "Next set",
    frontHipNone: "Nothing",
    nextSession: "See the next session",
    height: "Height",
    weight: "Weight",
    birthYear: "Year of birth",
    painDuringSet: "Pain during this set",
    repsLeft: /How many more/,
  },
  es: {
    start: "Empezar",
    no: "No",
    next: "Continuar",
    female: "Mujer",
    save: "Guardar",
    startTests: "Empezar por la primera",
    nextTest: "Siguiente prueba",
    skipRest: "Saltar lo que queda",
    begin: "Empezar",
    nothingNew: "Nada de esto",
    byTap: "Yo, tocando",
    inPosition: "Estoy en posición",
    go: "Ya",
    oneDone: "Una más",
    setDone: "Serie hecha",
    hold: "Aguantar",
    letGo: "Soltar",
    nextSet: "Otra serie",
    frontHipNone: "Nada",
    nextSession: "Ver la próxima sesión",
    height: "Altura",
    weight: "Peso",
    birthYear: "Año de nacimiento",
    painDuringSet: "Dolor durante esta serie",
    repsLeft: /Cuánt[oa]s .*más/,
  },
} as const;

export type JourneyLanguage = keyof typeof words;
type Look = (name: string) => Promise<void>;
const noLook: Look = async () => undefined;

/** A person who taps through the app; `look` is called on every screen they pass. */
export class Journey {
  readonly #page: Page;
  readonly #words: (typeof words)[JourneyLanguage];
  readonly #look: Look;
  readonly #hands: Hands;

  constructor(page: Page, language: JourneyLanguage = "en", look: Look = noLook, hands: Hands = mouse) {
    this.#page = page;
    this.#words = words[language];
    this.#look = look;
    this.#hands = hands;
  }

  #press = (name: string | RegExp) =>
    this.#hands.press(
      this.#page
        .getByRole("button", { name, exact: typeof name === "string" })
        .or(this.#page.getByRole("link", { name, exact: typeof name === "string" }))
        .first(),
    );

  async welcome(): Promise<void> {
    await this.#page.waitForURL("**/welcome");
    await this.#look("welcome");
    await this.#press(this.#words.start);
  }

  /** Answers every safety question with no, except those of `yes`. */
  async safety(yes: readonly string[] = []): Promise<void> {
    await this.#page.waitForURL("**/safety");
    for (let page = 0; page < 12 && !this.#page.url().endsWith("/result"); page++) {
      const questions = this.#page.locator(".safety-question");
      await questions.first().waitFor();
      // All of a page at once: each of these presses from outside costs a busy machine half a second.
      if (this.#hands === mouse)
        await questions.evaluateAll(
          (all, present) => {
            for (const question of all) {
              const answer = present.includes(question.id.replace("question-", "")) ? "yes" : "no";
              question.querySelector<HTMLInputElement>(`input[value="${answer}"]`)?.click();
            }
          },
          [...yes],
        );
      const ids = await questions.evaluateAll((all) => all.map(({ id }) => id));
      for (const id of this.#hands === mouse ? [] : ids) {
        const answer = yes.includes(id.replace("question-", "")) ? "yes" : "no";
        await this.#hands.check(this.#page.locator(`#${id} input[value="${answer}"]`));
      }
      await expect(questions.locator("input:checked")).toHaveCount(await questions.count());
      if (page < 2) await this.#look(`safety-${page + 1}`);
      const title = await this.#page.locator("h1").textContent();
      await this.#press(this.#words.next);
      await this.#page.waitForFunction(
        (before) => document.querySelector("h1")?.textContent !== before,
        title,
      );
    }
  }

  async safetyResult(): Promise<void> {
    await this.#page.waitForURL("**/safety/result");
    await this.#look("safety-result");
    await this.#press(this.#words.next);
  }

  async aboutYou(): Promise<void> {
    await this.#page.waitForURL("**/about");
    await this.#hands.check(this.#page.locator('input[value="metric"]'));
    await this.#hands.fill(this.#page.getByLabel(this.#words.height, { exact: true }), "172");
    await this.#hands.fill(this.#page.getByLabel(this.#words.weight, { exact: true }), "68,5");
    await this.#hands.fill(this.#page.getByLabel(this.#words.birthYear), "1988");
    await this.#hands.check(this.#page.locator('input[value="female"]'));
    await this.#hands.check(this.#page.locator('input[value="no"]'));
    await this.#look("about");
    await this.#press(this.#words.next);
  }

  async usualPain(score = 2): Promise<void> {
    await this.#page.waitForURL("**/usual-pain");
    await this.#pick(0, score);
    await this.#look("usual-pain");
    await this.#press(this.#words.next);
  }

  /** Does the leg-raise rating and skips the rest. */
  async shortEvaluation(): Promise<void> {
    await this.#page.waitForURL("**/evaluation");
    await this.#look("evaluation");
    await this.#press(this.#words.startTests);
    await this.#page.waitForURL("**/evaluation/T10");
    await this.#look("test-explain");
    await this.#press(this.#words.begin);
    for (const score of ["0", "1"]) {
      await this.#hands.check(this.#page.locator(`input[value="${score}"]`).first());
      await this.#look(`test-rating-${score}`);
      await this.#press(/Save this try|Guardar este intento/);
    }
    await this.#pick(0, 0);
    await this.#pick(1, 1);
    await this.#look("test-felt");
    await this.#press(this.#words.save);
    await this.#page.waitForURL("**/evaluation");
    await this.#press(this.#words.skipRest);
    await this.#page.waitForURL("**/findings");
    await this.#look("findings");
  }

  async beforeSession(): Promise<void> {
    await this.#page.goto(new URL("/today", this.#page.url()).href);
    await this.#page.locator(".go").waitFor();
    await this.#look("today");
    await this.#press(this.#words.start);
    const nothing = this.#page.getByRole("button", { name: this.#words.nothingNew, exact: true });
    const resting = this.#page.locator(".pain-scale");
    await nothing.or(resting).first().waitFor();
    if (await nothing.isVisible()) {
      await this.#look("before-session");
      await this.#hands.press(nothing);
    }
    await resting.waitFor();
    await this.#pick(0, 2);
    await this.#look("resting-pain");
    await this.#press(this.#words.next);
  }

  /** Does every set of the session by tapping, one repetition and then "set done". */
  async tapSession(afterFirstRep?: () => Promise<void>): Promise<void> {
    const page = this.#page;
    let isFirst = true;
    for (let set = 0; set < 40; set++) {
      const inPosition = page.getByRole("button", { name: this.#words.inPosition, exact: true });
      const go = page.getByRole("button", { name: this.#words.go, exact: true });
      const rest = page.getByRole("button", { name: this.#words.nextSet, exact: true });
      const end = page.getByRole("button", { name: this.#words.nextSession, exact: true });
      await inPosition.or(go).or(rest).or(end).first().waitFor();
      if (await end.isVisible()) break;
      if (await rest.isVisible()) {
        if (set < 4) await this.#look("session-rest");
        await this.#hands.press(rest);
        await inPosition.or(go).first().waitFor();
      }
      if (await inPosition.isVisible()) {
        await this.#hands.check(page.locator('input[value="tap"]'));
        await this.#look(`session-intro-${set}`);
        await this.#hands.press(inPosition);
      }
      await go.waitFor();
      if (isFirst) await this.#look("session-ready");
      await this.#hands.press(go);
      await this.#doSet(set);
      if (isFirst && afterFirstRep) await afterFirstRep();
      isFirst = false;
      await this.#answerSet(set);
    }
  }

  async #doSet(set: number): Promise<void> {
    const page = this.#page;
    const tap = page.getByRole("button", { name: this.#words.oneDone, exact: true });
    const hold = page.getByRole("button", { name: this.#words.hold, exact: true });
    await tap.or(hold).first().waitFor();
    if (await tap.isVisible()) {
      const target = Number(/\d+/.exec((await page.locator(".session .of").textContent()) ?? "")?.[0] ?? "8");
      for (let rep = 0; rep < target; rep++) {
        await this.#hands.press(tap);
        if (set === 0 && rep === 4) await this.#look("session-work");
      }
    } else {
      await this.#hands.press(hold);
      await this.#look("session-hold");
      await this.#hands.press(page.getByRole("button", { name: this.#words.letGo, exact: true }));
    }
    const done = page.getByRole("button", { name: this.#words.setDone, exact: true });
    await done.or(page.getByRole("dialog")).first().waitFor();
    if (!(await page.getByRole("dialog").isVisible())) await this.#hands.press(done);
  }

  async #answerSet(set: number): Promise<void> {
    const sheet = this.#page.getByRole("dialog");
    await sheet.waitFor();
    await this.#hands.check(sheet.locator('.pain-scale input[value="1"]'));
    await this.#hands.check(sheet.locator('input[value="none"]'));
    await this.#hands.check(sheet.locator("fieldset").last().locator("input").nth(3));
    if (set < 2) await this.#look("session-after-set");
    await this.#hands.press(sheet.locator(".btn.big"));
    await sheet.waitFor({ state: "detached" });
  }

  async endSession(): Promise<void> {
    await this.#pick(0, 2);
    await this.#look("session-end");
    await this.#press(this.#words.nextSession);
    await this.#page.waitForURL("**/next");
    await this.#look("next");
  }

  /** Picks a score on the nth pain scale of the screen. */
  async #pick(scale: number, score: number): Promise<void> {
    await this.#hands.check(this.#page.locator(".pain-scale").nth(scale).locator(`input[value="${score}"]`));
  }
}
