import { Link } from "wouter";
import { rungCount, rungNumber } from "../coach/ladder-place.ts";
import { useRecord } from "../coach/record/record.tsx";
import { doseSentence } from "../coach/today/dose.ts";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { BrandMark, Shape } from "../kit/shape.tsx";
import { TopBar, useScreenTitle } from "../kit/shell.tsx";
import { ItemFigure } from "./item-figure.tsx";
import { doseRange, stepsOf, useItemWords } from "./item-words.ts";
import { useShelf } from "./own-exercises.ts";
import { useSelection } from "./selection.ts";
import type { ShelfItem } from "./shelf.ts";
import "./print.css";

const mostOnPage = 12;

/** The chosen exercises as one A4 page that also works in grey. */
export default function PrintOut() {
  const { t } = useWords();
  const heading = useScreenTitle(t("library.print.page"));
  const shelf = useShelf();
  const { picked } = useSelection();
  const chosen = picked.flatMap((id) => shelf.find(({ definition }) => definition.id === id) ?? []);
  const shown = chosen.slice(0, mostOnPage);
  return (
    <div className="print-out">
      <TopBar places={false} />
      <div className="print-tools">
        <h1 ref={heading} tabIndex={-1}>
          {t("library.print.page")}
        </h1>
        {shown.length === 0 ? <p>{t("library.print.empty")}</p> : null}
        {chosen.length > mostOnPage ? <p role="status">{t("library.print.many")}</p> : null}
        <p className="row">
          {shown.length === 0 ? null : (
            <button type="button" className="btn sm" onClick={() => print()}>
              <Icon name="note" />
              {t("library.print.button")}
            </button>
          )}
          <Link className="btn sm ghost" href="/library">
            {t("library.back")}
          </Link>
        </p>
      </div>
      {shown.length === 0 ? null : <Sheet items={shown} />}
    </div>
  );
}

/** How much each exercise says, so that any number of them fills one page. */
const densityOf = (count: number): "full" | "half" | "dense" =>
  count <= 3 ? "full" : count <= 6 ? "half" : "dense";

function Sheet({ items }: { items: readonly ShelfItem[] }) {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const density = densityOf(items.length);
  const rung = rungNumber(care.proposal.current);
  const date = care.now.toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
  return (
    <main className={`a4 ${density}`}>
      <header>
        <h2>{t("library.print.title")}</h2>
        <p>
          {rung === null ? null : (
            <>
              <b>{t("library.print.rung", { rung, count: rungCount })}</b>
              <br />
            </>
          )}
          {t("library.print.on", { date })}
        </p>
      </header>
      <div className="a4-exercises">
        {items.map((item) => (
          <PrintedExercise key={item.definition.id} item={item} isFull={density === "full"} />
        ))}
      </div>
      <div className="a4-week">
        {density === "dense" ? null : <TickBoxes items={items} />}
        <PainRules />
      </div>
      <footer>
        <span className="brand">
          <BrandMark />
          Hipfirst
        </span>
        <span>{t("library.print.safety")}</span>
      </footer>
    </main>
  );
}

function PrintedExercise({ item, isFull }: { item: ShelfItem; isFull: boolean }) {
  const { t, render } = useWords();
  const { care } = useRecord();
  const textOf = useItemWords();
  const { id, words } = item.definition;
  const prescribed = care.proposal.session?.exercises.find((each) => each.id === id);
  const name = textOf(item, words.shortNameId);
  return (
    <article>
      <div className="a4-figures">
        {([0, 1] as const).map((at) => (
          <figure key={at}>
            <ItemFigure
              item={item}
              label={`${name}, ${t(at === 0 ? "library.print.start" : "library.print.finish")}`}
              at={at}
              arrow={at === 1}
            />
            <figcaption>{t(at === 0 ? "library.print.start" : "library.print.finish")}</figcaption>
          </figure>
        ))}
      </div>
      <div>
        <h3>{name}</h3>
        <p className="a4-dose">
          {prescribed === undefined ? doseRange(item, t) : render(doseSentence(prescribed))}
        </p>
        {isFull ? (
          <ol>
            {stepsOf(item, textOf).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        ) : (
          <p>{textOf(item, words.movementId)}</p>
        )}
        <p className="a4-cue">
          {words.cueIds
            .slice(0, 2)
            .map((cue) => `${textOf(item, cue)}.`)
            .join(" ")}
        </p>
      </div>
    </article>
  );
}

/** Monday first; 2024 began on a Monday. */
const weekDays = [1, 2, 3, 4, 5, 6, 7].map((day) => new Date(2024, 0, day));

function TickBoxes({ items }: { items: readonly ShelfItem[] }) {
  const { t, locale } = useWords();
  const textOf = useItemWords();
  const days = weekDays.map((day) => day.toLocaleDateString(locale, { weekday: "short" }));
  const rows = [
    ...items.map((item) => textOf(item, item.definition.words.shortNameId)),
    t("library.print.morning"),
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("library.print.tick")}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {days.map((day) => (
              <td key={day}>
                <i />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PainRules() {
  const { t } = useWords();
  return (
    <section className="a4-pain">
      <h3>{t("library.print.pain")}</h3>
      {(["ok", "warn", "stop"] as const).map((shape) => (
        <p key={shape}>
          <Shape name={shape} />
          <span>
            <b>{t(`library.print.pain.${shape}.range`)}</b> {t(`library.print.pain.${shape}`)}
          </span>
        </p>
      ))}
    </section>
  );
}
