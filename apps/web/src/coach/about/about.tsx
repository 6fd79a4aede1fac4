import { useState } from "react";
import { useLocation } from "wouter";
import { Choices, ManyChoices } from "../../kit/choice.tsx";
import { NumberField } from "../../kit/field.tsx";
import { useSettings, useWords } from "../../kit/preferences.tsx";
import { Step } from "../../kit/shell.tsx";
import { nextPlace } from "../journey.ts";
import { useDraft } from "../record/draft.ts";
import { useRecord } from "../record/record.tsx";
import { type AboutField, type AboutForm, aboutProblems, emptyAbout, tidySize } from "./body-size.ts";
import { SizeFields } from "./size-fields.tsx";
import "./about.css";

const equipment = ["mat", "chair", "band", "ankle weight", "foot weight", "slider", "bar", "ball"] as const;
const sexes = ["female", "male", "unspecified"] as const;

/** Who the person is: what the body model, the norms and the ladder need, and nothing else. */
export default function About() {
  const { t } = useWords();
  const { care, add } = useRecord();
  const [, go] = useLocation();
  const [form, setForm, clearDraft] = useDraft<AboutForm>("about", care.person ?? emptyAbout);
  const [problems, setProblems] = useState<readonly AboutField[]>([]);
  const put = (part: Partial<AboutForm>) => setForm({ ...form, ...part });
  const wrong = (field: AboutField) => (problems.includes(field) ? t(`app.about.wrong.${field}`) : null);

  const save = async () => {
    const found = aboutProblems(form, new Date().getFullYear());
    setProblems(found);
    const { massKg, heightM, birthYear, sex, newToExercise } = form;
    if (found.length > 0 || massKg === null || heightM === null || birthYear === null || sex === null) return;
    await add({
      type: "PersonDescribed",
      ...tidySize({ massKg, heightM }),
      birthYear,
      sex,
      equipment: [...form.equipment],
      newToExercise: newToExercise === true,
    });
    await clearDraft();
    go(nextPlace({ ...care, person: form }));
  };

  return (
    <Step
      title={t("app.about.title")}
      foot={
        <button type="button" className="btn big" onClick={() => void save()}>
          {t("app.continue")}
        </button>
      }
    >
      <p className="mute">{t("app.about.lead")}</p>
      <UnitsSwitch />
      <div className="pairs">
        <SizeFields form={form} put={put} wrong={wrong} />
        <NumberField
          label={t("app.about.birth-year")}
          value={form.birthYear}
          onChange={(birthYear) => put({ birthYear })}
          wrong={wrong("birthYear")}
        />
      </div>
      <div>
        <Choices
          label={t("app.about.sex")}
          layout="across"
          value={form.sex}
          onChange={(sex) => put({ sex })}
          options={sexes.map((value) => ({ value, label: t(`app.about.sex.${value}`) }))}
        />
        {problems.includes("sex") ? <p className="wrong">{t("app.about.wrong.sex")}</p> : null}
      </div>
      <div>
        <Choices
          label={t("app.about.new")}
          layout="across"
          value={form.newToExercise === null ? null : form.newToExercise ? "yes" : "no"}
          onChange={(answer) => put({ newToExercise: answer === "yes" })}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`screen.answer.${value}`) }))}
        />
        {problems.includes("newToExercise") ? (
          <p className="wrong">{t("app.about.wrong.newToExercise")}</p>
        ) : null}
      </div>
      <ManyChoices
        label={t("app.about.equipment")}
        values={form.equipment}
        onChange={(values) => put({ equipment: values })}
        options={equipment.map((value) => ({ value, label: t(`app.equipment.${value.replace(" ", "-")}`) }))}
      />
    </Step>
  );
}

function UnitsSwitch() {
  const { t } = useWords();
  const { settings, change } = useSettings();
  return (
    <Choices
      label={t("app.settings.units")}
      hideLabel
      layout="across"
      value={settings.units}
      onChange={(units) => change({ units })}
      options={(["metric", "imperial"] as const).map((value) => ({ value, label: t(`app.units.${value}`) }))}
    />
  );
}
