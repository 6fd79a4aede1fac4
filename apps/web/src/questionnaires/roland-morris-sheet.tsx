import { rmdq24, scoreRmdq } from "@hipfirst/evaluation";
import { useState } from "react";
import { useDraft } from "../coach/record/draft.ts";
import { NumberField } from "../kit/field.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheet-props.ts";

/** Roland-Morris in its authors' words; in other languages a total may be typed until a validated text may be shown. */
export function RolandMorrisSheet({ onSave }: SheetProps) {
  const { language } = useWords();
  const [readsEnglish, setReadsEnglish] = useState(language === rmdq24.language);
  return readsEnglish ? (
    <TickList onSave={onSave} />
  ) : (
    <TypedTotal onSave={onSave} onRead={() => setReadsEnglish(true)} />
  );
}

function TickList({ onSave }: SheetProps) {
  const { t, language } = useWords();
  const [ticked, setTicked, clear] = useDraft<readonly number[]>("questionnaire.RMDQ", []);
  const [saysNone, setSaysNone, clearNone] = useDraft("questionnaire.RMDQ.none", false);
  const toggle = (item: number) => {
    setSaysNone(false);
    setTicked(ticked.includes(item) ? ticked.filter((other) => other !== item) : [...ticked, item]);
  };
  const finished = ticked.length > 0 || saysNone;
  const save = async () => {
    await onSave({ answers: { ticked, finished }, score: scoreRmdq(ticked, finished).score });
    await Promise.all([clear(), clearNone()]);
  };
  return (
    <SheetPage title={t("questionnaires.RMDQ.name")} canSave={finished} onSave={save}>
      {language === rmdq24.language ? null : <p className="quiet">{t("questionnaires.RMDQ.english")}</p>}
      <p lang={rmdq24.language}>{rmdq24.instructions}</p>
      <fieldset lang={rmdq24.language}>
        <legend className="vh">{t("questionnaires.RMDQ.name")}</legend>
        <div className="choices">
          {rmdq24.items.map((text, index) => (
            <label key={text} className="choice">
              <input
                type="checkbox"
                checked={ticked.includes(index + 1)}
                onChange={() => toggle(index + 1)}
              />
              <span className="mark square">
                <Icon name="check" />
              </span>
              <span>{text}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {ticked.length > 0 ? null : (
        <label className="choice">
          <input type="checkbox" checked={saysNone} onChange={() => setSaysNone(!saysNone)} />
          <span className="mark square">
            <Icon name="check" />
          </span>
          <span>{t("questionnaires.RMDQ.none")}</span>
        </label>
      )}
      <output className="mute">{t("questionnaires.RMDQ.ticked", { count: ticked.length })}</output>
    </SheetPage>
  );
}

function TypedTotal({ onSave, onRead }: SheetProps & { onRead: () => void }) {
  const { t } = useWords();
  const [total, setTotal] = useState<number | null>(null);
  const high = rmdq24.items.length;
  const isWrong = total !== null && !(Number.isInteger(total) && total >= 0 && total <= high);
  return (
    <SheetPage
      title={t("questionnaires.RMDQ.name")}
      canSave={total !== null && !isWrong}
      onSave={() => onSave({ answers: { entered: true }, score: total })}
    >
      <p>{t("questionnaires.RMDQ.untranslated")}</p>
      <section className="card">
        <NumberField
          label={t("questionnaires.RMDQ.total")}
          value={total}
          onChange={setTotal}
          wrong={isWrong ? t("questionnaires.enter.wrong", { low: 0, high }) : null}
        />
      </section>
      <p>
        <button type="button" className="btn sm line" onClick={onRead}>
          {t("questionnaires.RMDQ.read")}
        </button>
      </p>
    </SheetPage>
  );
}
