import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";

const sheetName = "contact-sheet.jpg";
const named = /^(.+)-(\d+x\d+-(?:light|dark)-\w\w)\.png$/;

/** One picture of all screens in a folder: a row for each screen, a column for each size, theme and language. */
export async function writeContactSheet(browser: Browser, folder: string): Promise<void> {
  const pictures = readdirSync(folder).flatMap((file) => {
    const [, screen, look] = named.exec(file) ?? [];
    return screen === undefined || look === undefined ? [] : [{ file, screen, look }];
  });
  const looks = [...new Set(pictures.map(({ look }) => look))].sort();
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const cell = (screen: string, look: string): string => {
    const picture = pictures.find((each) => each.screen === screen && each.look === look);
    if (picture === undefined) return "<td></td>";
    const bytes = readFileSync(join(folder, picture.file)).toString("base64");
    return `<td><img src="data:image/png;base64,${bytes}"></td>`;
  };
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; font: 12px sans-serif; background: #888 } td, th { padding: 3px; vertical-align: top }
    img { height: 230px; display: block }
  </style><table><tr><th></th>${looks.map((look) => `<th>${look}</th>`).join("")}</tr>${screens
    .map((screen) => `<tr><th>${screen}</th>${looks.map((look) => cell(screen, look)).join("")}</tr>`)
    .join("")}</table>`);
  await page.screenshot({ path: join(folder, sheetName), fullPage: true, type: "jpeg", quality: 80 });
  await page.close();
}
