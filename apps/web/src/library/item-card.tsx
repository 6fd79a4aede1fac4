import { useState } from "react";
import { Link } from "wouter";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { ItemFigure } from "./item-figure.tsx";
import { needsText, useItemWords } from "./item-words.ts";
import type { ShelfItem } from "./shelf.ts";

interface ItemCardProps {
  readonly item: ShelfItem;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

/** A card whose figure moves while it is pointed at or focused. */
export function ItemCard({ item, isPicked, onPick }: ItemCardProps) {
  const { t } = useWords();
  const textOf = useItemWords();
  const [plays, setPlays] = useState(false);
  const { id, words, position } = item.definition;
  const name = textOf(item, words.shortNameId);
  const facts = [t(`exercises.position.${position}`), ...needsText(item, t)];
  return (
    <li className="card library-card">
      <Link
        href={`/library/${encodeURIComponent(id)}`}
        onPointerEnter={() => setPlays(true)}
        onPointerLeave={() => setPlays(false)}
        onFocus={() => setPlays(true)}
        onBlur={() => setPlays(false)}
      >
        <span className="thumb" aria-hidden="true">
          <ItemFigure item={item} label="" plays={plays} plain />
        </span>
        <span className="eyebrow">{rungText(item, t)}</span>
        <b>{name}</b>
        <span className="quiet">{facts.join(" · ")}</span>
      </Link>
      <label className="choice pick">
        <input type="checkbox" checked={isPicked} onChange={onPick} />
        <span className="mark square">
          <Icon name="check" />
        </span>
        <span>
          {t(isPicked ? "library.picked" : "library.pick")}
          <span className="vh">: {name}</span>
        </span>
      </label>
    </li>
  );
}

/** Where it stands: its rung, beside the ladder, or brought along. */
export function rungText({ definition, isOwn }: ShelfItem, t: ReturnType<typeof useWords>["t"]): string {
  if (isOwn) return t("library.own");
  return definition.order === null ? t("library.beside") : t("library.rung", { rung: definition.order });
}
