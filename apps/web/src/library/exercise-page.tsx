import type { ReactNode } from "react";
import { Link, useLocation, useParams } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { Evidence } from "./evidence.tsx";
import { Faults } from "./faults.tsx";
import { rungText } from "./item-card.tsx";
import { doseRange, needsText, stepsOf, useItemWords } from "./item-words.ts";
import { Keep } from "./keep.tsx";
import { Neighbours } from "./neighbours.tsx";
import { removeExercise, useShelf } from "./own-exercises.ts";
import type { ShelfItem } from "./shelf.ts";
import { Stage } from "./stage.tsx";
import "./library.css";
import "./exercise-page.css";

/** One exercise: the figure, how to do it, what slips, why it is here, where that comes from, and what is around it. */
export default function ExercisePage() {
  const { id = "" } = useParams();
  const { care } = useRecord();
  const item = useShelf().find(({ definition }) => definition.id === decodeURIComponent(id));
  return (
    <Page places={nextPlace(care) === "/today"}>
      <BackToList />
      {item === undefined ? <Missing /> : <Whole key={item.definition.id} item={item} />}
    </Page>
  );
}

function BackToList() {
  const { t } = useWords();
  return (
    <p>
      <Link className="link" href="/library">
        <Icon name="back" />
        {t("library.back")}
      </Link>
    </p>
  );
}

function Missing() {
  const { t } = useWords();
  const heading = useScreenTitle(t("library.missing.title"));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t("library.missing.title")}
      </h1>
      <p className="mute">{t("library.missing.text")}</p>
    </>
  );
}

function Whole({ item }: { item: ShelfItem }) {
  const { t } = useWords();
  const { care } = useRecord();
  const textOf = useItemWords();
  const { id, words, form } = item.definition;
  const name = textOf(item, words.nameId);
  const heading = useScreenTitle(name);
  return (
    <article className="exercise-page">
      <Stage item={item} name={name} />
      <div className="stack">
        <header>
          <p className="eyebrow">{rungText(item, t)}</p>
          <h1 ref={heading} tabIndex={-1}>
            {name}
          </h1>
        </header>
        {care.clearance.blocked.includes(id) ? (
          <p className="row">
            <Shape name="stop" />
            <span>{t("library.blocked")}</span>
          </p>
        ) : null}
        <Steps item={item} />
        <Facts item={item} />
      </div>
      {form === null ? null : <Faults item={item} name={name} />}
      <div className="exercise-why">
        <section className="card stack">
          <h2>{t("library.why")}</h2>
          <p>{textOf(item, words.whyHereId)}</p>
          {form === null ? null : (
            <Link className="link" href={`/video?what=${encodeURIComponent(id)}`}>
              {t("video.door")}
            </Link>
          )}
          {item.isOwn ? null : (
            <p className="row">
              {item.definition.order === null ? null : (
                <Link className="link" href={`/why/${item.definition.id}`}>
                  {t("why.door")}
                </Link>
              )}
              <Link className="link" href={`/loads/${item.definition.id}`}>
                {t("loads.door")}
              </Link>
            </p>
          )}
        </section>
        <Evidence ids={item.definition.evidence} />
      </div>
      <Neighbours item={item} />
      <Keep item={item} name={name} />
      {item.isOwn ? <Remove id={id} /> : null}
    </article>
  );
}

function Steps({ item }: { item: ShelfItem }) {
  const { t } = useWords();
  const textOf = useItemWords();
  const { words } = item.definition;
  return (
    <section className="card stack">
      <h2>{t("library.steps")}</h2>
      <ol className="steps">
        {stepsOf(item, textOf).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{t("library.cues")}</h3>
      <ul className="cues">
        {words.cueIds.map((id) => (
          <li key={id} className="chip">
            {textOf(item, id)}
          </li>
        ))}
      </ul>
      <h3>{t("library.feel")}</h3>
      <p>{textOf(item, words.feelId)}</p>
      <p className="row stop-if">
        <Shape name="stop" />
        <span>{textOf(item, words.stopIfId)}</span>
      </p>
    </section>
  );
}

function Facts({ item }: { item: ShelfItem }) {
  const { t } = useWords();
  const textOf = useItemWords();
  const { alternative, gate, cautions } = item.definition;
  const dose = doseRange(item, t);
  const restS = item.definition.dose?.restS ?? 0;
  const rest = restS > 0 ? t("library.dose.rest", { rest: restS }) : null;
  const equipment = needsText(item, t);
  return (
    <dl className="card facts">
      {dose === null ? null : (
        <Fact title={t("library.dose")}>
          {dose}
          {rest === null ? null : <span>{rest}</span>}
        </Fact>
      )}
      <Fact title={t("library.equipment")}>{equipment.join(", ") || t("library.equipment.none")}</Fact>
      {alternative === null ? null : (
        <Fact title={t("library.without")}>{textOf(item, alternative.textId)}</Fact>
      )}
      {gate === null ? null : <Fact title={t("library.gate")}>{textOf(item, gate.textId)}</Fact>}
      {cautions.length === 0 ? null : (
        <Fact title={t("library.cautions")}>
          {[...new Set(cautions.map(({ textId }) => textOf(item, textId)))].map((text) => (
            <span key={text}>{text}</span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Remove({ id }: { id: string }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const remove = () => {
    go("/library");
    removeExercise(id);
  };
  return (
    <p>
      <button type="button" className="btn sm stop" onClick={remove}>
        {t("library.remove")}
      </button>
    </p>
  );
}
