import { type ExerciseDefinition, exercise, findExercise, ladder } from "@hipfirst/exercises";
import type { CSSProperties } from "react";
import { Link } from "wouter";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { rungCount, rungNumber } from "../ladder-place.ts";
import { useRecord } from "../record/record.tsx";
import { doseSentence } from "../today/dose.ts";
import { PikesCard } from "./pikes-card.tsx";
import { RoadCard } from "./road-card.tsx";
import { Sides } from "./sides.tsx";
import { Terraces } from "./terraces.tsx";
import { UnlockList } from "./unlock-list.tsx";
import "./climb.css";

/** Stages side by side on a laptop, the summit first. */
const rows = [
  [4, 5, 6],
  [2, 3],
  [0, 1],
] as const;

/** The ladder as a climb: where the person is on each side, what opens the next rung, the road so far, and every rung. */
export default function Climb() {
  const { t } = useWords();
  const { care } = useRecord();
  const here = rungNumber(care.proposal.current);
  const title = here === null ? t("app.climb.none") : t("app.climb.title", { rung: here, count: rungCount });
  const heading = useScreenTitle(title);
  return (
    <Page>
      <section className="climb-hero">
        <div className="head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{t("app.climb.months")}</p>
        </div>
        <Terraces here={here} />
      </section>
      {care.proposal.current === null ? null : <Here id={care.proposal.current} />}
      <div className="climb-cols">
        <RoadCard />
        <PikesCard />
      </div>
      <section className="stages">
        <div className="stages-head">
          <h2>{t("app.climb.every")}</h2>
          <Link className="link" href="/library">
            {t("library.door")}
          </Link>
        </div>
        {rows.map((row) => (
          <div key={row[0]} className="stage-row">
            {[...row].map((stage) => (
              <StageRungs key={stage} stage={stage} here={here} blocked={care.clearance.blocked} />
            ))}
          </div>
        ))}
      </section>
    </Page>
  );
}

/** The rung held, beside what opens the next one. */
function Here({ id }: { id: string }) {
  const { t, render } = useWords();
  const { care } = useRecord();
  const definition = exercise(id);
  const next = definition.progressId === null ? undefined : findExercise(definition.progressId);
  const prescribed = care.proposal.session?.exercises.find((each) => each.id === id);
  return (
    <div className="climb-cols">
      <section className="card here">
        <p className="eyebrow">{t("app.climb.here", { rung: definition.order ?? 0 })}</p>
        <h2>{t(definition.words.shortNameId)}</h2>
        <div className="here-figure">
          <ExerciseFigure exercise={id} arrow bones />
        </div>
        <p className="mute small">{t(definition.words.movementId)}</p>
        {prescribed ? (
          <p className="chip">
            <Icon name="clock" />
            {render(doseSentence(prescribed))}
          </p>
        ) : null}
        <p className="row">
          <Link className="link" href={`/why/${id}`}>
            {t("why.door")}
          </Link>
          <Link className="link" href={`/loads/${id}`}>
            {t("loads.door")}
          </Link>
        </p>
      </section>
      <section className="card">
        {next ? (
          <p className="eyebrow">{t("app.climb.next", { exercise: t(next.words.shortNameId) })}</p>
        ) : null}
        <h2>{t("app.climb.unlocks")}</h2>
        {care.proposal.unlocks.length > 0 ? (
          <UnlockList unlocks={care.proposal.unlocks} />
        ) : (
          <p className="mute">{t("app.climb.no-unlocks")}</p>
        )}
        <Sides rung={id} />
      </section>
    </div>
  );
}

interface StageProps {
  readonly stage: (typeof rows)[number][number];
  readonly here: number | null;
  readonly blocked: readonly string[];
}

function StageRungs({ stage, here, blocked }: StageProps) {
  const { t } = useWords();
  const rungs = ladder.filter((rung) => rung.stage === stage);
  const [low, high] = [rungs[0]?.order ?? 0, rungs.at(-1)?.order ?? 0];
  return (
    <div className="stage-part" style={{ "--rungs": rungs.length } as CSSProperties}>
      <h3>
        {t(`app.stage.${stage}`)}
        <small>{low === high ? low : `${low}–${high}`}</small>
      </h3>
      <ul className="rungs">
        {rungs.map((rung) => (
          <Rung key={rung.id} rung={rung} here={here} isBlocked={blocked.includes(rung.id)} />
        ))}
      </ul>
    </div>
  );
}

interface RungProps {
  readonly rung: ExerciseDefinition;
  readonly here: number | null;
  readonly isBlocked: boolean;
}

function Rung({ rung, here, isBlocked }: RungProps) {
  const { t } = useWords();
  const order = rung.order ?? 0;
  const place = here === null || order > here ? "later" : order === here ? "current" : "done";
  return (
    <li className={`rung ${place}`} aria-current={place === "current" ? "step" : undefined}>
      <span className="thumb">
        <ExerciseFigure exercise={rung.id} still small />
      </span>
      <span>
        <b>
          <Link href={`/library/${rung.id}`}>
            {order}. {t(rung.words.shortNameId)}
          </Link>
        </b>
        <span className="quiet">
          {isBlocked ? (
            t("app.climb.blocked")
          ) : place === "current" ? (
            t("app.climb.current")
          ) : (
            <RungDose rung={rung} />
          )}
        </span>
        <span className="vh">{t(`app.climb.${place}`)}</span>
      </span>
      {place === "done" ? (
        <Shape name="ok" />
      ) : place === "later" ? (
        <Icon name="lock" />
      ) : (
        <Shape name="open" />
      )}
    </li>
  );
}

function RungDose({ rung: { dose, laterality } }: { rung: ExerciseDefinition }) {
  const { t } = useWords();
  if (dose === null) return null;
  const { type, min, max } = dose;
  const kind = type === "reps" && laterality !== "bilateral" ? "reps-a-side" : type;
  return <>{t(`app.climb.dose.${kind}`, { range: `${min}–${max}` })}</>;
}
