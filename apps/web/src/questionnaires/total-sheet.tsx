import { scoreEntryOnly } from "@hipfirst/evaluation";
import { useState } from "react";
import { NumberField } from "../kit/field.tsx";
import { useWords } from "../kit/preferences.tsx";
import type { EnteredSheet } from "./instruments.ts";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheet-props.ts";

const psychHigh = 5;

/** The total of a sheet that was answered and scored elsewhere. */
export function TotalSheet({ sheet, onSave }: SheetProps & { sheet: EnteredSheet }) {
  const { t } = useWords();
  const [low, high] = scoreEntryOnly[sheet].range;
  const [total, setTotal] = useState<number | null>(null);
  const [psych, setPsych] = useState<number | null>(null);
  const isOutside = (value: number | null, to: number) => value !== null && !(value >= low && value <= to);
  const save = () =>
    onSave({ answers: psych === null ? { entered: true } : { entered: true, psych }, score: total });
  return (
    <SheetPage
      title={t(`questionnaires.${sheet}.name`)}
      canSave={total !== null && !isOutside(total, high) && !isOutside(psych, psychHigh)}
      onSave={save}
    >
      <p>{t("questionnaires.scored.lead")}</p>
      <section className="card stack">
        <NumberField
          label={t("questionnaires.enter", { low, high })}
          value={total}
          decimals
          onChange={setTotal}
          wrong={isOutside(total, high) ? t("questionnaires.enter.wrong", { low, high }) : null}
        />
        {sheet === "STARTBACK" ? (
          <NumberField
            label={t("questionnaires.enter.psych")}
            value={psych}
            onChange={setPsych}
            wrong={
              isOutside(psych, psychHigh) ? t("questionnaires.enter.wrong", { low, high: psychHigh }) : null
            }
          />
        ) : null}
      </section>
    </SheetPage>
  );
}
