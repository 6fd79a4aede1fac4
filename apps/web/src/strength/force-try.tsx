import type { TestResult } from "@hipfirst/evaluation";
import { useState } from "react";
import { NumberField } from "../kit/field.tsx";
import { useWords } from "../kit/preferences.tsx";
import { DeviceChoice } from "./device-choice.tsx";
import { earlierForce } from "./earlier-force.ts";
import { ForceCurve } from "./force-curve.tsx";
import { newtonsPerKg, pullOf, spreadPercent } from "./force-trace.ts";
import { useLoadCell } from "./use-load-cell.ts";
import "./strength.css";

interface ForceTryProps {
  readonly test: string;
  readonly side: "left" | "right";
  readonly unit: string;
  readonly range: readonly [low: number, high: number];
  /** Values of the tries of this side so far, in the unit. */
  readonly before: readonly number[];
  readonly results: readonly TestResult[];
  readonly onDone: (value: number, mean1s: number | null, device: string | null) => void;
}

const rounded = (value: number, unit: string): number =>
  unit === "kg" ? Math.round(value * 10) / 10 : Math.round(value);

/** One pull: read live from a Bluetooth load cell, or read off any dynamometer or scale and typed. */
export function ForceTry({ test, side, unit, range, before, results, onDone }: ForceTryProps) {
  const { t } = useWords();
  const cell = useLoadCell();
  const [typed, setTyped] = useState<number | null>(null);
  const [filled, setFilled] = useState(0);
  const kg = unit === "kg";
  const perUnitN = kg ? newtonsPerKg : 1;
  const earlier = earlierForce(results, test, side);
  const pull = pullOf(cell.samples);
  const inUnit = (newtons: number | null) => (newtons === null ? null : rounded(newtons / perUnitN, unit));
  const isPulled = cell.samples.length > 0 && !cell.isPulling;
  const isWrong = typed !== null && !(typed >= range[0] && typed <= range[1]);

  const stop = async () => {
    await cell.stopPull();
    setTyped(inUnit(pullOf(cell.samples).peakN));
    setFilled((times) => times + 1);
  };
  return (
    <>
      <DeviceChoice cell={cell} />
      {cell.name === null ? null : (
        <section className="card stack">
          <ForceCurve
            samples={cell.samples}
            kg={kg}
            earlier={earlier && { fromN: earlier.from * perUnitN, toN: earlier.to * perUnitN }}
          />
          <dl className="force-facts">
            <Fact name={t("tests.force.peak")} value={inUnit(pull.peakN)} unit={unit} />
            <Fact name={t("tests.force.mean")} value={inUnit(pull.meanOver1sN)} unit={unit} />
          </dl>
          <button
            type="button"
            className={cell.isPulling ? "btn big wide" : isPulled ? "btn wide ghost" : "btn big wide"}
            onClick={() => void (cell.isPulling ? stop() : cell.startPull())}
          >
            {t(cell.isPulling ? "tests.force.stop" : isPulled ? "tests.force.again" : "tests.force.pull")}
          </button>
        </section>
      )}
      <NumberField
        key={filled}
        label={t(cell.name === null ? "tests.force.typed" : "tests.force.value")}
        unit={unit}
        decimals
        value={typed}
        onChange={setTyped}
        wrong={isWrong ? t("tests.wrong", { low: range[0], high: range[1], unit }) : null}
      />
      <Spread values={typed === null || isWrong ? before : [...before, typed]} />
      {earlier === null ? null : (
        <p className="quiet">
          {t("tests.force.earlier", {
            value: rounded(earlier.best, unit),
            unit,
            from: rounded(earlier.from, unit),
            to: rounded(earlier.to, unit),
          })}
        </p>
      )}
      <button
        type="button"
        className="btn big wide"
        disabled={typed === null || isWrong || cell.isPulling}
        onClick={() => {
          if (typed === null) return;
          onDone(typed, isPulled ? inUnit(pull.meanOver1sN) : null, cell.name);
        }}
      >
        {t("app.test.save-try")}
      </button>
    </>
  );
}

function Fact({ name, value, unit }: { name: string; value: number | null; unit: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === null ? "–" : `${value} ${unit}`}</dd>
    </div>
  );
}

/** How far the tries lie apart. Above the limit of the effort rule they may not be the person's most. */
function Spread({ values }: { values: readonly number[] }) {
  const { t } = useWords();
  const percent = spreadPercent(values);
  if (percent === null) return null;
  return (
    <p className="quiet">{t("tests.force.spread", { percent: Math.round(percent), count: values.length })}</p>
  );
}
