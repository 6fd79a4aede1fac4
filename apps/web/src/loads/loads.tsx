import { numberOf } from "@hipfirst/evidence";
import { type ExerciseDefinition, findExercise } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import { type ReactNode, useState } from "react";
import { Link, useParams } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { firstSide } from "../coach/session/first-side.ts";
import { Choices } from "../kit/choice.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { Assumptions } from "./assumptions.tsx";
import { Awaited } from "./awaited.tsx";
import { ChangeText } from "./change-text.tsx";
import { EffortBars } from "./effort-bars.tsx";
import { EffortFigure } from "./effort-figure.tsx";
import { Example } from "./example.tsx";
import { LoadCurve } from "./load-curve.tsx";
import { LoadTable } from "./load-table.tsx";
import { everydayOf, momentAt, peaksOf, placeAgainst } from "./moments.ts";
import { picturedPerson } from "./person.ts";
import type { RepetitionLoads } from "./repetition.ts";
import { isUsual, type LoadSettings, usualSettings } from "./settings.ts";
import { Slider } from "./slider.tsx";
import { useRepetition } from "./use-body.ts";
import { type Clock, useClock } from "./use-clock.ts";
import "./loads.css";

/** "What it does to your back": one repetition as muscle effort and as press on the lowest disc. */
export default function Loads() {
  const { id = "" } = useParams();
  const { t } = useWords();
  const { care } = useRecord();
  const definition = findExercise(decodeURIComponent(id));
  const heading = useScreenTitle(t("loads.title"));
  return (
    <Page places={nextPlace(care) === "/today"}>
      <p>
        <Link className="link" href={definition ? `/library/${definition.id}` : "/library"}>
          <Icon name="back" />
          {definition ? t(definition.words.shortNameId) : t("library.back")}
        </Link>
      </p>
      <header className="loads-head">
        {definition ? (
          <p className="eyebrow">{t("loads.eyebrow", { exercise: t(definition.words.shortNameId) })}</p>
        ) : null}
        <h1 ref={heading} tabIndex={-1}>
          {t("loads.title")}
        </h1>
        <p>{t("loads.lead")}</p>
      </header>
      {definition === undefined ? (
        <p className="card">{t("loads.missing")}</p>
      ) : definition.motion.plane === "sagittal" ? (
        <Priced key={definition.id} definition={definition} />
      ) : (
        <p className="card">{t("loads.lateral")}</p>
      )}
    </Page>
  );
}

function Priced({ definition }: { definition: ExerciseDefinition }) {
  const { t } = useWords();
  const { care } = useRecord();
  const pictured = picturedPerson(care);
  const [side, setSide] = useState<Side>(() => firstSide(care.evaluation));
  const [settings, setSettings] = useState(usualSettings);
  const isChanged = !isUsual(settings);
  const asked = { exercise: definition.id, side, person: pictured.person };
  const usual = useRepetition({ ...asked, settings: usualSettings });
  const changed = useRepetition(isChanged ? { ...asked, settings } : null);
  const before = usual.answer;
  const shown = isChanged ? (changed.answer ?? before) : before;
  const isCurrent = usual.isCurrent && (!isChanged || changed.isCurrent);
  if (usual.hasFailed) return <p className="card">{t("loads.failed")}</p>;
  if (before === null || shown === null)
    return <output className="card loads-wait">{t("loads.working")}</output>;
  return (
    <>
      {pictured.isExample ? <Example person={pictured.person} /> : null}
      <Repetition
        definition={definition}
        side={side}
        onSide={setSide}
        before={isChanged ? before : null}
        shown={shown}
        isCurrent={isCurrent}
      >
        <WhatIf settings={settings} onChange={setSettings}>
          {changed.hasFailed && isChanged ? (
            <output className="change">{t("loads.failed")}</output>
          ) : (
            <Awaited isCurrent={isCurrent}>
              <ChangeText settings={settings} before={before} after={isChanged ? shown : null} />
            </Awaited>
          )}
        </WhatIf>
      </Repetition>
      <Awaited isCurrent={isCurrent}>
        <LoadTable loads={shown} />
        <Assumptions sentences={shown.assumptions} />
      </Awaited>
    </>
  );
}

interface RepetitionProps {
  readonly definition: ExerciseDefinition;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly before: RepetitionLoads | null;
  readonly shown: RepetitionLoads;
  /** False while `shown` answers an earlier question: then it is a faint picture without numbers. */
  readonly isCurrent: boolean;
  /** Under the curve. */
  readonly children: ReactNode;
}

/** Figure, muscles and curve of one repetition, tied together by one clock. */
function Repetition({ definition, side, onSide, before, shown, isCurrent, children }: RepetitionProps) {
  const { t, locale } = useWords();
  const endS = shown.moments.at(-1)?.tS ?? 0;
  const clock = useClock(endS, endS / 3);
  const now = momentAt(shown.moments, clock.tS);
  const peaks = peaksOf(shown.moments);
  if (now === null || peaks === null) return <p className="card">{t("loads.failed")}</p>;
  const standing = everydayOf(shown, "standing");
  const most = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    peaks.highN / standing.highN,
  );
  return (
    <div className="loads-two">
      <section className="card stack" aria-label={t(definition.words.nameId)}>
        <div className={isCurrent ? "loads-figure" : "loads-figure earlier-answer"}>
          <EffortFigure exercise={definition.id} side={side} tS={clock.tS} effort={now.effort} />
        </div>
        <Moment clock={clock} endS={endS} />
        {definition.laterality === "bilateral" ? null : (
          <Choices
            label={t("loads.side")}
            layout="across"
            options={(["left", "right"] as const).map((value) => ({
              value,
              label: t(`app.side.${value}`),
            }))}
            value={side}
            onChange={onSide}
          />
        )}
        <h2>{t("loads.muscles")}</h2>
        <p className="mute small">{t("loads.muscles.note")}</p>
        <Awaited isCurrent={isCurrent}>
          <EffortBars effort={now.effort} />
        </Awaited>
      </section>
      <div className="loads-side">
        <section className="card stack">
          <h2>{t("loads.press")}</h2>
          <p className="mute small">{t("loads.press.note")}</p>
          <div className={isCurrent ? undefined : "earlier-answer"}>
            <LoadCurve
              moments={shown.moments}
              before={before?.moments ?? null}
              everyday={shown.everyday}
              tS={clock.tS}
              label={isCurrent ? t("loads.press.curve", { most }) : t("loads.working")}
            />
          </div>
          {before === null ? null : <p className="mute small">{t("loads.press.was")}</p>}
          <Awaited isCurrent={isCurrent}>
            <ul className="compared">
              {shown.everyday.map((everyday) => (
                <li key={everyday.task}>
                  {t(`loads.compare.${placeAgainst(peaks.highN, everyday)}`, {
                    task: t(`loads.compare.${everyday.task}`, { kg: numberOf("body.shoppingBagKg") }),
                  })}
                </li>
              ))}
            </ul>
          </Awaited>
          <p>
            <Link className="link" href={`/why/${definition.id}`}>
              {t("why.door")}
            </Link>
          </p>
        </section>
        {children}
      </div>
    </div>
  );
}

const momentStepS = 0.05;

function Moment({ clock, endS }: { clock: Clock; endS: number }) {
  const { t, locale } = useWords();
  if (endS === 0) return null;
  const seconds = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div className="moment">
      <button type="button" className="btn sm line" onClick={clock.toggle}>
        <Icon name={clock.plays ? "pause" : "play"} />
        {t(clock.plays ? "loads.pause" : "loads.play")}
      </button>
      <Slider
        label={t("loads.moment")}
        value={clock.tS}
        min={0}
        max={endS}
        step={momentStepS}
        text={t("loads.moment.text", { seconds: seconds.format(clock.tS) })}
        onChange={clock.goTo}
      />
    </div>
  );
}

interface WhatIfProps {
  readonly settings: LoadSettings;
  readonly onChange: (settings: LoadSettings) => void;
  /** What the change does. */
  readonly children: ReactNode;
}

const percentOf = (share: number): number => Math.round(100 * share);

function WhatIf({ settings, onChange, children }: WhatIfProps) {
  const { t } = useWords();
  const { hipStrength, iliopsoas, pelvisTiltDeg } = settings;
  const share = (value: number) => t("loads.strength.text", { percent: percentOf(value) });
  const least = percentOf(numberOf("body.shownStrengthMin"));
  const tiltMax = numberOf("body.shownTiltMaxDeg");
  const tilt =
    pelvisTiltDeg === 0
      ? t("loads.tilt.none")
      : t(pelvisTiltDeg < 0 ? "loads.tilt.forward" : "loads.tilt.back", { degrees: Math.abs(pelvisTiltDeg) });
  return (
    <section className="card stack what-if">
      <h2>{t("loads.try")}</h2>
      <p className="mute small">{t("loads.try.note")}</p>
      <Slider
        label={t("loads.strength")}
        value={percentOf(hipStrength)}
        min={least}
        max={percentOf(numberOf("body.shownStrengthMax"))}
        step={5}
        text={share(hipStrength)}
        onChange={(percent) => onChange({ ...settings, hipStrength: percent / 100 })}
      />
      <Slider
        label={t("loads.iliopsoas")}
        value={percentOf(iliopsoas)}
        min={least}
        max={100}
        step={5}
        text={share(iliopsoas)}
        onChange={(percent) => onChange({ ...settings, iliopsoas: percent / 100 })}
      />
      <Slider
        label={t("loads.tilt")}
        hint={t("loads.tilt.hint")}
        value={pelvisTiltDeg}
        min={-tiltMax}
        max={tiltMax}
        step={1}
        text={tilt}
        onChange={(degrees) => onChange({ ...settings, pelvisTiltDeg: degrees })}
      />
      {children}
      <p>
        <button
          type="button"
          className="btn sm line"
          disabled={isUsual(settings)}
          onClick={() => onChange(usualSettings)}
        >
          <Icon name="undo" />
          {t("loads.reset")}
        </button>
      </p>
    </section>
  );
}
