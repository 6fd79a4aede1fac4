import type { Side } from "@hipfirst/skeleton";
import { useState } from "react";
import { prefersRest } from "../kit/figure.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../kit/preferences.tsx";
import { ItemFigure } from "./item-figure.tsx";
import type { ShelfItem } from "./shelf.ts";

const slowSpeed = 0.4;

/** The large moving figure with pause, slow and the working side. */
export function Stage({ item, name }: { item: ShelfItem; name: string }) {
  const { t } = useWords();
  const [plays, setPlays] = useState(true);
  const [isSlow, setSlow] = useState(false);
  const [side, setSide] = useState<Side>("right");
  const rests = prefersRest();
  return (
    <section className="exercise-stage" aria-label={name}>
      <div className="exercise-figure">
        <ItemFigure
          item={item}
          label={name}
          side={side}
          plays={plays}
          speed={isSlow ? slowSpeed : 1}
          arrow
          bones
        />
      </div>
      <div className="stage-tools">
        {rests ? (
          <p className="quiet">{t("library.rests")}</p>
        ) : (
          <>
            <button type="button" className="btn sm line" onClick={() => setPlays(!plays)}>
              <Icon name={plays ? "pause" : "play"} />
              {t(plays ? "library.pause" : "library.play")}
            </button>
            <button
              type="button"
              className="btn sm line"
              aria-pressed={isSlow}
              onClick={() => setSlow(!isSlow)}
            >
              <Icon name={isSlow ? "check" : "clock"} />
              {t("library.slow")}
            </button>
          </>
        )}
        {item.definition.laterality === "bilateral" ? null : <SidePicker side={side} onChange={setSide} />}
      </div>
    </section>
  );
}

function SidePicker({ side, onChange }: { side: Side; onChange: (side: Side) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="side-picker">
      <legend className="vh">{t("library.side")}</legend>
      {(["left", "right"] as const).map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name="library-side"
            value={each}
            checked={side === each}
            onChange={() => onChange(each)}
          />
          {t(`library.side.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
