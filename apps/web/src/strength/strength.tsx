import { Link } from "wouter";
import { nextPlace } from "../coach/journey.ts";
import { useRecord } from "../coach/record/record.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Page, useScreenTitle } from "../kit/shell.tsx";
import { SideMark } from "../kit/side-mark.tsx";
import { DeviceChoice } from "./device-choice.tsx";
import { earlierForce } from "./earlier-force.ts";
import { ForceCurve } from "./force-curve.tsx";
import { pullOf, spreadPercent } from "./force-trace.ts";
import { useLoadCell } from "./use-load-cell.ts";
import "./strength.css";

const forceTests = [
  { id: "T03", unit: "kg" },
  { id: "T01", unit: "N" },
  { id: "T02", unit: "N" },
] as const;

/** Strength by force: each test with its last values and their error, and a pull to try a device. */
export default function Strength() {
  const { t } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("strength.title"));
  const { asymmetry } = care.evaluation;
  return (
    <Page places={nextPlace(care) === "/today"}>
      <div className="page-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t("strength.title")}
          </h1>
          <p>{t("strength.lead")}</p>
        </div>
      </div>
      <div className="strength-cards">
        {forceTests.map(({ id, unit }) => (
          <section key={id} className="card stack">
            <h2>{t(`evaluation.test.${id}.name`)}</h2>
            {(["left", "right"] as const).map((side) => (
              <SideValue key={side} test={id} side={side} unit={unit} />
            ))}
            {asymmetry?.test === id && asymmetry.weakerSide !== null ? (
              <p>
                {t("strength.sides", {
                  side: { id: `strength.side.${asymmetry.weakerSide}` },
                  percent: Math.round(asymmetry.lsiPercent),
                  mdc: Math.round(asymmetry.mdcPercent),
                })}
              </p>
            ) : null}
            <Link className="btn" href={`/evaluation/${id}`}>
              {t("strength.measure")}
            </Link>
          </section>
        ))}
        {care.clearance.locked ? null : <TryDevice />}
      </div>
      <p className="quiet">{t("strength.norms")}</p>
    </Page>
  );
}

function SideValue({ test, side, unit }: { test: string; side: "left" | "right"; unit: string }) {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const earlier = earlierForce(care.results, test, side);
  const tries = care.results.filter((each) => each.test === test && each.side === side).at(-1)?.values ?? [];
  const spread = spreadPercent(tries);
  const inUnit = (value: number) => (unit === "kg" ? Math.round(value * 10) / 10 : Math.round(value));
  return (
    <div className="strength-side">
      <SideMark side={side} />
      {earlier === null ? (
        <p>{t("strength.none")}</p>
      ) : (
        <div>
          <p>
            <b>
              {t("strength.value", {
                value: inUnit(earlier.best),
                unit,
                date: earlier.on === null ? "–" : new Date(earlier.on).toLocaleDateString(locale),
              })}
            </b>
          </p>
          <p className="quiet">
            {t("strength.band", {
              from: inUnit(earlier.from),
              to: inUnit(earlier.to),
              unit,
              percent: earlier.errorPercent,
            })}{" "}
            {spread === null ? "" : t("strength.spread", { percent: Math.round(spread) })}
          </p>
        </div>
      )}
    </div>
  );
}

/** A pull that is not stored. */
function TryDevice() {
  const { t } = useWords();
  const cell = useLoadCell();
  const pull = pullOf(cell.samples);
  const shown = (value: number | null) => (value === null ? "–" : `${Math.round(value)} N`);
  return (
    <section className="card stack">
      <h2>{t("strength.try-device")}</h2>
      <p className="quiet">{t("strength.try-device.text")}</p>
      <DeviceChoice cell={cell} />
      {cell.name === null ? null : (
        <>
          <ForceCurve samples={cell.samples} earlier={null} kg={false} />
          <dl className="force-facts">
            <div>
              <dt>{t("tests.force.peak")}</dt>
              <dd>{shown(pull.peakN)}</dd>
            </div>
            <div>
              <dt>{t("tests.force.mean")}</dt>
              <dd>{shown(pull.meanOver1sN)}</dd>
            </div>
          </dl>
          <button
            type="button"
            className="btn wide"
            onClick={() => void (cell.isPulling ? cell.stopPull() : cell.startPull())}
          >
            {t(cell.isPulling ? "tests.force.stop" : "tests.force.pull")}
          </button>
        </>
      )}
    </section>
  );
}
