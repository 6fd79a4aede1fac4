import type { MeasuredValue, TestResult } from "@hipfirst/evaluation";
import { Link } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { SafetyNet } from "../coach/safety/safety-net.tsx";
import { ExerciseFigure } from "../kit/figure.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import { figureOf } from "../tests/guide.ts";
import { seenOf } from "./seen.ts";
import "./movement.css";

/** Squat, chair rise, march, step-down, running, leg raise and leg lift. */
const movementTests = ["T17", "T14", "T12", "T16", "T18", "T09", "T13"] as const;

/** What was seen in each movement, both sides side by side, beside the reference where one exists. */
export default function Movement() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("movement.title"));
  return (
    <Page places={nextPlace(care) === "/today"}>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("movement.title")}
          </h1>
          <p>{t("movement.lead")}</p>
        </div>
      </div>
      <div className="movements">
        {movementTests.map((id) => (
          <MovementCard
            key={id}
            id={id}
            results={care.results.filter(({ test }) => test === id)}
            measured={care.evaluation.function[id] ?? null}
          />
        ))}
      </div>
      <p>
        <Link className="link" href="/video">
          {t("video.title")}
        </Link>
      </p>
      <p className="quiet">{t("movement.cause")}</p>
      <SafetyNet />
    </Page>
  );
}

interface MovementCardProps {
  readonly id: string;
  readonly results: readonly TestResult[];
  readonly measured: MeasuredValue | null;
}

function MovementCard({ id, results, measured }: MovementCardProps) {
  const { t, render } = useWords();
  const newest = (side: TestResult["side"]) => results.filter((result) => result.side === side).at(-1);
  const both = newest("both");
  const sides = (["left", "right"] as const).flatMap((side) => {
    const result = newest(side);
    return result ? [{ side, result }] : [];
  });
  const reference = measured?.reference ?? null;
  return (
    <section className="card movement" aria-label={t(`evaluation.test.${id}.name`)}>
      <div className="pictures">
        {(sides.length > 0 ? (["left", "right"] as const) : (["right"] as const)).map((side) => (
          <ExerciseFigure key={side} exercise={figureOf(id)} side={side} still />
        ))}
      </div>
      <h2>{t(`evaluation.test.${id}.name`)}</h2>
      {results.length === 0 ? (
        <>
          <p className="row">
            <Shape name="open" />
            {t("movement.not-seen")}
          </p>
          <Link className="link" href={`/evaluation/${id}`}>
            {t("movement.do")}
          </Link>
        </>
      ) : null}
      {both ? <Seen result={both} /> : null}
      {sides.length > 0 ? (
        <div className="seen-sides">
          {sides.map(({ side, result }) => (
            <div key={side}>
              <SideMark side={side} />
              <Seen result={result} />
            </div>
          ))}
        </div>
      ) : null}
      {measured !== null && measured.flag !== null ? (
        <p className="row">
          <Shape name={measured.flag ? "warn" : "ok"} />
          {t(`movement.${reference === null ? "line" : "flag"}.${measured.flag}`)}
        </p>
      ) : null}
      <p className="quiet">
        {reference === null
          ? t("movement.no-reference")
          : t("movement.reference", { text: render(reference) })}
      </p>
    </section>
  );
}

function Seen({ result }: { result: TestResult }) {
  const { render } = useWords();
  return (
    <ul className="plain-list">
      {seenOf(result).map((sentence) => (
        <li key={render(sentence)}>{render(sentence)}</li>
      ))}
    </ul>
  );
}
