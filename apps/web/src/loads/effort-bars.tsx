import { effortGroups } from "@hipfirst/figure";
import { useWords } from "../kit/preferences.tsx";
import { kindOf } from "./effort-figure.tsx";
import type { LoadMoment } from "./repetition.ts";

/** The legend of the figure, and its numbers at the moment shown. */
export function EffortBars({ effort }: { effort: LoadMoment["effort"] }) {
  const { t, locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <ul className="effort-bars">
      {effortGroups.map((group) => (
        <li key={group}>
          <svg className="swatch" viewBox="0 0 40 14" aria-hidden="true">
            <path className={`effort ${kindOf(group)}`} d="M4 7H36" strokeWidth={7} />
          </svg>
          <span>{t(`loads.group.${group}`)}</span>
          <span className="bar" aria-hidden="true">
            <i className={kindOf(group)} style={{ inlineSize: `${100 * Math.min(1, effort[group])}%` }} />
          </span>
          <b>{percent.format(effort[group])}</b>
        </li>
      ))}
    </ul>
  );
}
