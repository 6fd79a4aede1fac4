import { exercise } from "@hipfirst/exercises";
import type { Proposal } from "@hipfirst/plan";
import { useWords } from "../../kit/preferences.tsx";
import { SideMark } from "../../kit/side-mark.tsx";
import { useRecord } from "../record/record.tsx";
import { type SideNow, sidesNow } from "./road.ts";

type Capacity = Proposal["capacity"]["left"];

/** Where each side is on the rung held: what it did last time, and what the hip can give by all that was seen. */
export function Sides({ rung }: { rung: string }) {
  const { t } = useWords();
  const { care } = useRecord();
  const sides = sidesNow(care.sessions, rung);
  return (
    <table className="sides">
      <caption>{t("app.climb.sides")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("app.climb.sides-last")}</th>
          <th scope="col">{t("app.climb.sides-hip")}</th>
        </tr>
      </thead>
      <tbody>
        {(["left", "right"] as const).map((side) => (
          <tr key={side}>
            <th scope="row">
              <SideMark side={side} />
            </th>
            <Last now={sides?.[side] ?? null} isHold={exercise(rung).dose?.type === "hold"} />
            <Hip capacity={care.proposal.capacity[side]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Last({ now, isHold }: { now: SideNow | null; isHold: boolean }) {
  const { t } = useWords();
  const count = isHold ? now?.holdS : now?.fewestGood;
  if (now === null || count == null) return <Unknown />;
  const value = isHold
    ? t("app.climb.side-holds", { seconds: Math.round(count) })
    : t("app.climb.side-reps", { reps: count });
  return (
    <td>
      <b>{value}</b>
      <small>{t("app.climb.side-sets", { sets: now.sets })}</small>
    </td>
  );
}

function Hip({ capacity }: { capacity: Capacity }) {
  const { t } = useWords();
  if (capacity === null) return <Unknown />;
  return (
    <td>
      <b>{t("app.climb.side-hip", { newtonMetres: capacity.valueNm })}</b>
      <small>{t("app.climb.side-band", { low: capacity.lowNm, high: capacity.highNm })}</small>
    </td>
  );
}

function Unknown() {
  const { t } = useWords();
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span className="vh">{t("app.no-data")}</span>
    </td>
  );
}
