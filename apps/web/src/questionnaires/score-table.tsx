import { useWords } from "../kit/preferences.tsx";
import type { Sheet } from "./instruments.ts";
import { comparedWith, type PastScore } from "./past-scores.ts";

/** Every answer in numbers, newest first; unscored is said, never written as zero. */
export function ScoreTable({ sheet, scores }: { sheet: Sheet; scores: readonly PastScore[] }) {
  const { t, locale } = useWords();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const first = scores.find(({ score }) => score !== null) ?? null;
  const change = (later: PastScore): string => {
    const compared = first === null ? null : comparedWith(first, later);
    return compared === null ? "–" : signed.format(compared.to - compared.from);
  };
  return (
    <details className="card">
      <summary>{t("questionnaires.table")}</summary>
      <table className="numbers">
        <caption className="vh">{t(`questionnaires.${sheet}.name`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t("questionnaires.table.day")}</th>
            <th scope="col">{t("questionnaires.table.score")}</th>
            <th scope="col">{t("questionnaires.table.change")}</th>
          </tr>
        </thead>
        <tbody>
          {[...scores].reverse().map((each) => (
            <tr key={each.at}>
              <th scope="row">{day.format(Date.parse(each.at))}</th>
              <td>{each.score === null ? t("questionnaires.unscored") : number.format(each.score)}</td>
              <td>{change(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
