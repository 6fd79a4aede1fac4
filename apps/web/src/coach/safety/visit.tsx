import { useState } from "react";
import { useLocation } from "wouter";
import { Choices, ManyChoices } from "../../kit/choice.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import { Step } from "../../kit/shell.tsx";
import { useRecord } from "../record/record.tsx";
import { localIso } from "../record/stamp.ts";

const clinicians = ["doctor", "physical-therapist", "emergency", "other"] as const;
const advices = ["may-exercise", "with-limits", "not-yet"] as const;

/** A visit the person records at home, so that a level can be lowered without a clinic (RULE_UNLOCK). */
export default function RecordVisit() {
  const { t } = useWords();
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const today = localIso(new Date()).slice(0, 10);
  const open = care.clearance.open.map(({ item }) => item);
  const [on, setOn] = useState(today);
  const [clinician, setClinician] = useState<(typeof clinicians)[number] | null>(null);
  const [advice, setAdvice] = useState<(typeof advices)[number] | null>(null);
  const [items, setItems] = useState<readonly string[]>(open);
  const [missing, setMissing] = useState<string | null>(null);

  const save = async () => {
    const problem = problemOf({ on, clinician, advice, items, today });
    setMissing(problem);
    if (problem !== null) return;
    await add({
      type: "ClinicianDecided",
      what: "lower-level",
      by: "person",
      value: { on, clinician, advice, items },
    });
    go("/safety/result");
  };

  return (
    <Step
      title={t("app.visit.title")}
      foot={
        <button type="button" className="btn big" onClick={() => void save()}>
          {t("app.visit.save")}
        </button>
      }
    >
      <p className="mute">{t("app.visit.lead")}</p>
      <div className="field">
        <label htmlFor="visit-on">{t("app.visit.on")}</label>
        <div className="box">
          <input
            id="visit-on"
            type="date"
            max={today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </div>
      </div>
      <Choices
        label={t("app.visit.who")}
        value={clinician}
        onChange={setClinician}
        options={clinicians.map((value) => ({ value, label: t(`app.visit.who.${value}`) }))}
      />
      <Choices
        label={t("app.visit.advice")}
        value={advice}
        onChange={setAdvice}
        options={advices.map((value) => ({ value, label: t(`app.visit.advice.${value}`) }))}
      />
      {open.length > 0 ? (
        <ManyChoices
          label={t("app.visit.items")}
          values={items}
          onChange={setItems}
          options={open.map((value) => ({ value, label: t(`screen.item.${value}`) }))}
        />
      ) : null}
      {missing === null ? null : (
        <p className="wrong" role="alert">
          <Shape name="stop" />
          {t(missing)}
        </p>
      )}
    </Step>
  );
}

/** The words for what is missing, or null when the visit can be stored. */
function problemOf(visit: {
  on: string;
  clinician: string | null;
  advice: string | null;
  items: readonly string[];
  today: string;
}): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(visit.on) || visit.on > visit.today) return "app.visit.wrong.on";
  if (visit.clinician === null) return "app.visit.wrong.who";
  if (visit.advice === null) return "app.visit.wrong.advice";
  return visit.items.length === 0 ? "app.visit.wrong.items" : null;
}
