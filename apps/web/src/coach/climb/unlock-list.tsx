import type { Proposal } from "@hipfirst/plan";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import "./unlock-list.css";

/** What opens the next rung: a shape, the criterion, what was measured against what is needed. */
export function UnlockList({ unlocks }: { unlocks: Proposal["unlocks"] }) {
  const { t, render } = useWords();
  return (
    <ul className="unlocks">
      {unlocks.map(({ criterion, need, have, met }) => (
        <li key={criterion.id}>
          <Shape name={met ? "ok" : "open"} />
          <span className="w">
            {render(criterion)}
            <span className="vh">{t(met ? "app.climb.met" : "app.climb.not-yet")}</span>
          </span>
          <span className="v">
            {have === null ? "–" : String(have)}
            <small>{t("app.climb.need", { need: String(need) })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
