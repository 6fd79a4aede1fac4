import { type ExerciseDefinition, exercise, findExercise, ladder } from "@hipfirst/exercises";
import { Link } from "wouter";
import { ExerciseFigure } from "../../kit/figure.tsx";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { rungCount, rungNumber } from "../ladder-place.ts";
import { useRecord } from "../record/record.tsx";
import { doseSentence } from "../today/dose.ts";
import { Terraces } from "./terraces.tsx";
import { UnlockList } from "./unlock-list.tsx";
import "./climb.css";

const stages = [0, 1, 2, 3, 4, 5, 6] as const;

/** The ladder as a climb: where the person is, what opens the next rung, and every rung with the pikes on top. */
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
      <section className="stages">
        <h2>{t("app.climb.every")}</h2>
        <p>
          <Link className="link" href="/library">
            {t("library.door")}
          </Link>
        </p>
        {[...stages].reverse().map((stage) => (
          <StageRow key={stage} stage={stage} here={here} blocked={care.clearance.blocked} />
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
      </section>
    </div>
  );
}

interface StageRowProps {
  readonly stage: (typeof stages)[number];
  readonly here: number | null;
  readonly blocked: readonly string[];
}

function StageRow({ stage, here, blocked }: StageRowProps) {
  const { t } = useWords();
  const rungs = ladder.filter((rung) => rung.stage === stage);
  if (rungs.length === 0) return null;
  return (
    <div className="stage-row">
      <h3>{t(`app.stage.${stage}`)}</h3>
      <ul className="rungs">
        {rungs.map((rung) => (
          <Rung key={rung.id} rung={rung} here={here} isBlocked={blocked.includes(rung.id)} />
        ))}
      </ul>
    </div>
  );
}

function Rung({
  rung,
  here,
  isBlocked,
}: {
  rung: ExerciseDefinition;
  here: number | null;
  isBlocked: boolean;
}) {
  const { t } = useWords();
  const order = rung.order ?? 0;
  const place = here === null || order > here ? "later" : order === here ? "current" : "done";
  const note = isBlocked ? "app.climb.blocked" : `app.climb.${place}`;
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
        <span className="quiet">{t(note)}</span>
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
