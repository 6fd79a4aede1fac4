import type { Proposal } from "@hipfirst/plan";
import { useWords } from "../../kit/preferences.tsx";
import { Shape } from "../../kit/shape.tsx";
import "./unlock-list.css";

/** A number as it is; the colour of the last session in words; a dash where nothing was measured. */
function Have({ have }: { have: string | number | null }) {
  const { t } = useWords();
  if (have === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">{t("app.no-data")}</span>
      </>
    );
  return <>{typeof have === "number" ? have : t(`app.climb.pain.${have}`)}</>;
}

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
            <Have have={have} />
            <small>
              {typeof need === "number"
                ? t("app.climb.need", { need })
                : t(met ? "app.climb.is-in-range" : "app.climb.in-range")}
            </small>
            {typeof need === "number" && typeof have === "number" && !met ? (
              <i className="meter" aria-hidden="true">
                <i style={{ inlineSize: `${Math.min(100, (100 * have) / need)}%` }} />
              </i>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
