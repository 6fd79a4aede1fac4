import { useState } from "react";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { useItemWords } from "./item-words.ts";
import { type Brought, bringExercise } from "./own-exercises.ts";

/** Bring an exercise file; what is wrong with it is said in one sentence. */
export function BringExercise() {
  const { t, render } = useWords();
  const textOf = useItemWords();
  const [brought, setBrought] = useState<Brought | null>(null);
  const text = (outcome: Brought): string =>
    outcome.ok
      ? t("library.import.done", { name: textOf(outcome.item, outcome.item.definition.words.nameId) })
      : render(outcome.refusal);
  return (
    <section className="card stack library-bring">
      <h2>{t("library.import.title")}</h2>
      <p className="mute">{t("library.import.text")}</p>
      <p>
        <label className="btn sm ghost photo-button">
          {t("library.import.button")}
          <input
            type="file"
            accept="application/json,.json"
            className="vh"
            onChange={async (event) => {
              const input = event.target;
              const file = input.files?.[0];
              if (file) setBrought(await bringExercise(await file.text()));
              // The same file may be brought again after it was corrected.
              input.value = "";
            }}
          />
        </label>
      </p>
      <p className={brought === null || brought.ok ? "row" : "wrong"} role="status">
        {brought === null ? null : (
          <>
            <Shape name={brought.ok ? "ok" : "stop"} />
            <span>{text(brought)}</span>
          </>
        )}
      </p>
    </section>
  );
}
