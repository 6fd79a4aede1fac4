import { useId, useMemo } from "react";
import { Link, useSearchParams } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords, type Words } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { BringExercise } from "./bring-exercise.tsx";
import { ItemCard } from "./item-card.tsx";
import { needsText, needText, useItemWords } from "./item-words.ts";
import { useShelf } from "./own-exercises.ts";
import { useSelection } from "./selection.ts";
import { choicesOf, type Filter, type FilterName, filterNames, found, type ShelfItem } from "./shelf.ts";
import "./library.css";

/** Every exercise: look, filter, choose for the print-out, bring one's own. */
export default function Library() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("library.title"));
  const items = useShelf();
  const textOf = useItemWords();
  const selection = useSelection();
  const [filter, setFilter] = useFilter();
  const shown = useMemo(
    () => found(items, filter, (item) => searchText(item, t, textOf)),
    [items, filter, t, textOf],
  );
  return (
    <Page places={nextPlace(care) === "/today"}>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("library.title")}
          </h1>
          <p>{t("library.lead")}</p>
        </div>
      </div>
      <search className="library-filters">
        <SearchField value={filter.text} onChange={(text) => setFilter({ ...filter, text })} />
        {filterNames.map((name) => (
          <FilterField
            key={name}
            name={name}
            choices={choicesOf(items, name)}
            value={filter[name]}
            onChange={(value) => setFilter({ ...filter, [name]: value })}
          />
        ))}
      </search>
      <p className="library-count" role="status">
        {shown.length > 0 ? t("library.found", { count: shown.length }) : t("library.none")}
        {shown.length < items.length ? (
          <button type="button" className="link" onClick={() => setFilter(noFilter)}>
            {t("library.clear")}
          </button>
        ) : null}
      </p>
      <ul className="library-cards">
        {shown.map((item) => (
          <ItemCard
            key={item.definition.id}
            item={item}
            isPicked={selection.picked.includes(item.definition.id)}
            onPick={() => selection.toggle(item.definition.id)}
          />
        ))}
      </ul>
      <BringExercise />
      {selection.picked.length > 0 ? (
        <div className="print-bar">
          <Link className="btn" href="/print">
            <Icon name="note" />
            {t("library.print-count", { count: selection.picked.length })}
          </Link>
          <button type="button" className="btn ghost" onClick={selection.clear}>
            {t("library.unpick-all")}
          </button>
        </div>
      ) : null}
    </Page>
  );
}

const noFilter: Filter = { text: "", stage: null, need: null, position: null, trains: null };

/** Kept in the address, so that going back finds the same list. */
function useFilter(): [Filter, (filter: Filter) => void] {
  const [params, setParams] = useSearchParams();
  const filter: Filter = {
    text: params.get("text") ?? "",
    stage: params.get("stage"),
    need: params.get("need"),
    position: params.get("position"),
    trains: params.get("trains"),
  };
  const set = (next: Filter) => {
    const kept = Object.entries(next).filter(([, value]) => value !== null && value !== "");
    setParams(new URLSearchParams(kept as [string, string][]), { replace: true });
  };
  return [filter, set];
}

/** The words a search looks through: number, names, what it trains and needs. */
function searchText(item: ShelfItem, t: Words["t"], textOf: ReturnType<typeof useItemWords>): string {
  const { id, words, trains, position } = item.definition;
  return [
    id,
    textOf(item, words.nameId),
    textOf(item, words.shortNameId),
    t(`exercises.position.${position}`),
    ...trains.map((each) => t(`exercises.trains.${each}`)),
    ...needsText(item, t),
  ].join(" ");
}

function choiceText(name: FilterName, value: string, t: Words["t"]): string {
  if (name === "stage" && Number.isNaN(Number(value))) return t(`library.stage.${value}`);
  if (name === "need") return value === "none" ? t("library.need.none") : needText(value, t);
  return t(`exercises.${name}.${value}`);
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("library.search")}</label>
      <div className="box">
        <input id={id} type="search" value={value} onChange={(event) => onChange(event.target.value)} />
      </div>
    </div>
  );
}

interface FilterFieldProps {
  readonly name: FilterName;
  readonly choices: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function FilterField({ name, choices, value, onChange }: FilterFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t(`library.filter.${name}`)}</label>
      <div className="box">
        <select id={id} value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{t("library.filter.any")}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choiceText(name, choice, t)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
