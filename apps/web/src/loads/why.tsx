import { numberOf } from "@hipfirst/evidence";
import { type ExerciseDefinition, findExercise, ladder } from "@hipfirst/exercises";
import type { HipCapacity } from "@hipfirst/plan";
import type { Side } from "@hipfirst/skeleton";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { firstSide } from "../coach/session/first-side.ts";
import { Choices } from "../kit/choice.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { Awaited } from "./awaited.tsx";
import { DemandTable } from "./demand-table.tsx";
import { Example } from "./example.tsx";
import { neighbours } from "./neighbours.ts";
import { picturedPerson } from "./person.ts";
import type { RungDemand, RungDemands } from "./rung-demands.ts";
import { Tiers } from "./tiers.tsx";
import { useDemands } from "./use-body.ts";
import "./loads.css";

/** "Why this rung": what it and its neighbours ask of this person's hip, with bands over what is not known. */
export default function Why() {
  const { id = "" } = useParams();
  const { t } = useWords();
  const { care } = useRecord();
  const found = findExercise(decodeURIComponent(id));
  const rung = found?.order == null ? undefined : found;
  const heading = useScreenTitle(t("why.title"));
  return (
    <Page places={nextPlace(care) === "/today"}>
      <p>
        <Link className="link" href="/climb">
          <Icon name="back" />
          {t("app.nav.climb")}
        </Link>
      </p>
      <header className="loads-head">
        {rung === undefined ? null : (
          <p className="eyebrow">
            {t("why.eyebrow", { rung: rung.order ?? 0, exercise: t(rung.words.shortNameId) })}
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {t("why.title")}
        </h1>
        <p>{t("why.lead")}</p>
      </header>
      {rung === undefined ? <p className="card">{t("loads.missing")}</p> : <Asked rung={rung} />}
    </Page>
  );
}

const ladderIds = ladder.map(({ id }) => id);

function Asked({ rung }: { rung: ExerciseDefinition }) {
  const { t } = useWords();
  const { care } = useRecord();
  const pictured = picturedPerson(care);
  const [side, setSide] = useState<Side>(() => firstSide(care.evaluation));
  const { answer, isCurrent, hasFailed } = useDemands({
    person: pictured.person,
    ageYears: pictured.ageYears,
    measured: pictured.measured,
    side,
    exercises: ladderIds,
  });
  if (hasFailed) return <p className="card">{t("loads.failed")}</p>;
  if (answer === null) return <output className="card loads-wait">{t("loads.working")}</output>;
  return (
    <>
      {pictured.isExample ? <Example person={pictured.person} /> : null}
      <div className="loads-two">
        <section className="card stack">
          <Choices
            label={t("why.side")}
            layout="across"
            options={(["left", "right"] as const).map((value) => ({ value, label: t(`app.side.${value}`) }))}
            value={side}
            onChange={setSide}
          />
          <Awaited isCurrent={isCurrent}>
            <Bars demands={answer} rung={rung} here={care.proposal.current} />
          </Awaited>
          <p className="mute small">{t("why.scale")}</p>
          <p className="mute small">
            {t(pictured.measured[side] === undefined ? "why.average" : "why.measured")}
          </p>
          <OwnCapacity capacity={care.proposal.capacity[side]} />
        </section>
        <div className="stack">
          <Awaited isCurrent={isCurrent}>
            <Tiers demands={answer} rung={rung.id} />
          </Awaited>
          <section className="card stack">
            <h2>{t("why.rest")}</h2>
            <p>{t("why.rest.text")}</p>
            <p className="row">
              <Link className="link" href="/climb">
                {t("why.unlocks")}
              </Link>
              <Link className="link" href={`/loads/${rung.id}`}>
                {t("why.loads")}
              </Link>
            </p>
          </section>
        </div>
      </div>
      <Awaited isCurrent={isCurrent}>
        <DemandTable demands={answer} />
      </Awaited>
    </>
  );
}

/** What the person's own sets say about this hip; nothing while they say nothing. */
function OwnCapacity({ capacity }: { capacity: HipCapacity | null }) {
  const { t } = useWords();
  if (capacity === null) return null;
  const { valueNm, lowNm, highNm } = capacity;
  return <p>{t("why.capacity", { value: valueNm, low: lowNm, high: highNm })}</p>;
}

interface BarsProps {
  readonly demands: RungDemands;
  readonly rung: ExerciseDefinition;
  readonly here: string | null;
}

/** The rung between its neighbours. */
function Bars({ demands, rung, here }: BarsProps) {
  const shown = neighbours(demands.rungs, rung.id);
  const most = Math.max(1, ...shown.map(({ asks }) => asks?.hip.high ?? 0));
  return (
    <ol className="demand-bars">
      {shown.map((each) => (
        <Bar
          key={each.exercise}
          demand={each}
          most={most}
          isThis={each.exercise === rung.id}
          isHere={each.exercise === here}
        />
      ))}
    </ol>
  );
}

interface BarProps {
  readonly demand: RungDemand;
  readonly most: number;
  readonly isThis: boolean;
  readonly isHere: boolean;
}

function Bar({ demand: { exercise: id, asks }, most, isThis, isHere }: BarProps) {
  const { t } = useWords();
  const definition = ladder.find((each) => each.id === id);
  if (definition === undefined) return null;
  const at = (share: number): string => `${(100 * Math.max(0, share)) / most}%`;
  return (
    <li className={isThis ? "this" : undefined} aria-current={isThis ? "true" : undefined}>
      <span className="name">
        <Link href={`/why/${id}`}>
          {definition.order}. {t(definition.words.shortNameId)}
        </Link>
        {isHere ? <span className="chip">{t("why.here")}</span> : null}
      </span>
      {asks === null ? (
        <span className="quiet">{t("why.unpriced")}</span>
      ) : (
        <>
          <span className="track" aria-hidden="true">
            <i
              className="range"
              style={{
                insetInlineStart: at(asks.hip.low),
                inlineSize: at(asks.hip.high - Math.max(0, asks.hip.low)),
              }}
            />
            <i className="usual" style={{ insetInlineStart: at(asks.hip.usual) }} />
            <i className="all" style={{ insetInlineStart: at(1) }} />
          </span>
          <span className="words">
            <b>{t(`why.word.${wordOf(asks.hip.usual)}`)}</b>
            <span className="quiet">{t("why.bar", percents(asks.hip))}</span>
            {isThis ? <span className="quiet">{t("why.trunk", percents(asks.trunk))}</span> : null}
          </span>
        </>
      )}
    </li>
  );
}

const percents = ({ usual, low, high }: { usual: number; low: number; high: number }) => ({
  usual: Math.round(100 * usual),
  low: Math.max(0, Math.round(100 * low)),
  high: Math.round(100 * high),
});

function wordOf(share: number): "easy" | "middle" | "hard" | "over" {
  if (share < numberOf("body.easyShare")) return "easy";
  if (share < numberOf("body.hardShare")) return "middle";
  return share <= 1 ? "hard" : "over";
}
