import { expect, test } from "@playwright/test";
import { accessibilityOf } from "./support/arrive.ts";
import { PageWatch } from "./support/browser.ts";
import { knownPerson, openSeeded } from "./support/seed.ts";
import { stageForFile } from "./support/stage.ts";

const stage = stageForFile();

const norms = {
  id: "clinic-1",
  name: "Our device, seated",
  test: "T01",
  source: "Measured by the clinic, 2025, 120 people",
  licence: "Own data",
  rows: [{ sex: "female", ageFrom: 20, ageTo: 59, p10NmPerKg: 1.2 }],
};

/** Who signed what was chosen, as the server holds it. */
async function signatures(): Promise<unknown[]> {
  const { events } = (await (await fetch(`${stage.app.origin}/api/events?limit=1000`)).json()) as {
    events: { event: { type: string; by?: string } }[];
  };
  return events.flatMap(({ event }) => (event.type === "NormsChosen" ? [event.by] : []));
}

test("a clinic's norms: refused with a reason, read, answered for, switched on, and off again", async () => {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const watch = new PageWatch(context, stage.app.origin);
  const page = await context.newPage();
  await openSeeded(page, stage.app.origin, knownPerson(1), "/settings");
  await page.getByRole("link", { name: "Norms of a clinic" }).click();
  const bring = (value: unknown) =>
    page.locator('.norms-bring input[type="file"]').setInputFiles({
      name: "norms.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(value)),
    });
  await bring({ ...norms, licence: "" });
  await expect(page.getByRole("alert")).toContainText("licence is missing");
  await bring(norms);
  await expect(page.getByRole("cell", { name: "1.2" })).toBeVisible();
  const on = page.getByRole("button", { name: "Switch them on" });
  await expect(on).toBeDisabled();
  await page.getByLabel("Your name, who answers for them").fill("A. Physio");
  await page.getByRole("checkbox").check({ force: true });
  expect(await accessibilityOf(page, "norms")).toEqual([]);
  await on.click();
  await expect(page.getByText("Switched on by A. Physio")).toBeVisible();
  await page.reload();
  const off = page.getByRole("button", { name: "Switch them off" });
  await expect(off).toBeDisabled();
  await page.getByLabel("Your name, who switches them off").fill("B. Physio");
  expect(await accessibilityOf(page, "norms-on")).toEqual([]);
  await off.click();
  await expect(page.getByText("No norms are switched on")).toBeVisible();
  await expect.poll(signatures).toEqual(["A. Physio", "B. Physio"]);
  watch.expectClean();
});
