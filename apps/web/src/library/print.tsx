import { palette } from "@hipfirst/figure";
import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import { rungCount, rungNumber } from "../coach/ladder-place.ts";
import { useRecord } from "../coach/record/record.tsx";
import { doseSentence } from "../coach/today/dose.ts";
import { Icon } from "../kit/icon.tsx";
import { useSettings, useWords } from "../kit/preferences.tsx";
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

/** Paper is light in every theme. */
const paperColours = (tone: Parameters<typeof palette>[1]): CSSProperties =>
  Object.fromEntries(Object.entries(palette("light", tone)).map(([name, value]) => [`--fig-${name}`, value]));

const smallestFit = 0.6;

/** Long wordings shrink until every exercise keeps its place on the page. */
function useFit(exercises: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = exercises.current;
    if (element === null) return;
    const articles = [...element.children];
    const isTooLong = () => articles.some((each) => each.scrollHeight > each.clientHeight + 1);
    const shrink = () => {
      for (let fit = 1; fit >= smallestFit; fit -= 0.04) {
        element.style.setProperty("--fit", String(fit));
        if (!isTooLong()) return;
      }
    };
    shrink();
    // The fallback font is wider than the real one.
    void document.fonts.ready.then(shrink);
  });
}

function Sheet({ items }: { items: readonly ShelfItem[] }) {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const { settings } = useSettings();
  const density = densityOf(items.length);
  const exercises = useRef<HTMLDivElement>(null);
  useFit(exercises);
  const rung = rungNumber(care.proposal.current);
  const date = care.now.toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
  return (
    <main className={`a4 ${density}`} style={paperColours(settings.tone)}>
      <header>
        <h2>{t("library.print.title")}</h2>
        <p>
          {rung === null ? null : <b>{t("library.print.rung", { rung, count: rungCount })}, </b>}
          {date}
          <br />
          {t("library.print.days")}
        </p>
      </header>
      <div className="a4-exercises" ref={exercises}>
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
