import { Link } from "wouter";
import { useWords } from "../kit/preferences.tsx";
import { rungText } from "./item-card.tsx";
import { ItemFigure } from "./item-figure.tsx";
import { useItemWords } from "./item-words.ts";
import { useShelf } from "./own-exercises.ts";
import type { ShelfItem } from "./shelf.ts";

/** The easier, harder and about equal exercises around this one. */
export function Neighbours({ item }: { item: ShelfItem }) {
  const { t } = useWords();
  const shelf = useShelf();
  const { regressId, progressId, lateralIds } = item.definition;
  const around = [
    { place: "easier", ids: [regressId] },
    { place: "harder", ids: [progressId] },
    { place: "sideways", ids: lateralIds.filter((id) => id !== regressId && id !== progressId) },
  ].flatMap(({ place, ids }) =>
    ids.flatMap((id) => {
      const neighbour = shelf.find(({ definition }) => definition.id === id);
      return neighbour === undefined ? [] : [{ place, neighbour }];
    }),
  );
  if (around.length === 0) return null;
  return (
    <section>
      <h2>{t("library.neighbours")}</h2>
      <ul className="neighbours">
        {around.map(({ place, neighbour }) => (
          <Neighbour key={neighbour.definition.id} place={place} item={neighbour} />
        ))}
      </ul>
    </section>
  );
}

function Neighbour({ place, item }: { place: string; item: ShelfItem }) {
  const { t } = useWords();
  const textOf = useItemWords();
  return (
    <li>
      <Link className="card neighbour" href={`/library/${encodeURIComponent(item.definition.id)}`}>
        <span className="thumb" aria-hidden="true">
          <ItemFigure item={item} label="" plain />
        </span>
        <span>
          <span className="eyebrow">
            {t(`library.${place}`)} · {rungText(item, t)}
          </span>
          <b>{textOf(item, item.definition.words.shortNameId)}</b>
        </span>
      </Link>
    </li>
  );
}
