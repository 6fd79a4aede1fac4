import type { Fault } from "@hipfirst/exercises";
import { useWords } from "../kit/preferences.tsx";
import { FaultFigure } from "./item-figure.tsx";
import { useItemWords } from "./item-words.ts";
import type { ShelfItem } from "./shelf.ts";

/** What often slips: each fault as a figure that does it, its name and the cue that answers it. */
export function Faults({ item, name }: { item: ShelfItem; name: string }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t("library.faults")}</h2>
      <ul className="fault-cards">
        {(item.definition.form?.faults ?? []).map((fault) => (
          <FaultCard key={fault.id} item={item} fault={fault} name={name} />
        ))}
      </ul>
    </section>
  );
}

function FaultCard({ item, fault, name }: { item: ShelfItem; fault: Fault; name: string }) {
  const { t } = useWords();
  const textOf = useItemWords();
  const faultName = textOf(item, fault.nameId);
  const label = t("library.fault.picture", { exercise: name, fault: faultName });
  return (
    <li className={fault.shownBy === null ? "card reported" : "card"}>
      {fault.shownBy === null ? null : (
        <div className="fault-figure">
          <FaultFigure item={item} fault={fault} label={label} />
        </div>
      )}
      <b>{faultName}</b>
      <span className="mute small">“{textOf(item, fault.cueId)}”</span>
      {fault.shownBy === null ? <span className="quiet">{t("library.fault.reported")}</span> : null}
    </li>
  );
}
