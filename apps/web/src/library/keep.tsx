import { useWords } from "../kit/preferences.tsx";
import { saveFile } from "../kit/save-file.ts";
import { definitionFile, pictureFile, pngOf } from "./save.ts";
import { useSelection } from "./selection.ts";
import type { ShelfItem } from "./shelf.ts";

/** Take the exercise along: on the print-out, as a picture, or as its definition. */
export function Keep({ item, name }: { item: ShelfItem; name: string }) {
  const { t } = useWords();
  const { picked, toggle } = useSelection();
  const { id } = item.definition;
  const isPicked = picked.includes(id);
  const savePng = async () => saveFile(`${id}.png`, await pngOf(pictureFile(item.definition, name)));
  return (
    <section className="card stack">
      <h2>{t("library.keep")}</h2>
      <p className="row">
        <button type="button" className="btn sm ghost" aria-pressed={isPicked} onClick={() => toggle(id)}>
          {t(isPicked ? "library.picked" : "library.pick")}
        </button>
        <button
          type="button"
          className="btn sm ghost"
          onClick={() => saveFile(`${id}.svg`, pictureFile(item.definition, name))}
        >
          {t("library.save.svg")}
        </button>
        <button type="button" className="btn sm ghost" onClick={() => void savePng()}>
          {t("library.save.png")}
        </button>
        <button
          type="button"
          className="btn sm ghost"
          onClick={() => saveFile(`${id}.json`, definitionFile(item))}
        >
          {t("library.save.json")}
        </button>
      </p>
    </section>
  );
}
