import type { NormSet } from "@hipfirst/evaluation";
import { useWords } from "../kit/preferences.tsx";

/** What a set of norms says, where it is from and what allows its use. */
export function NormTable({ norms: { test, source, licence, rows } }: { norms: NormSet }) {
  const { t, locale } = useWords();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <>
      <p>
        {t("norms.test")}: {t(`evaluation.test.${test}.name`)}
        <br />
        {t("norms.source")}: {source}
        <br />
        {t("norms.licence")}: {licence}
      </p>
      <table className="numbers">
        <caption>{t("norms.rows")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("norms.sex")}</th>
            <th scope="col">{t("norms.age")}</th>
            <th scope="col">{t("norms.p10")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sex, ageFrom, ageTo, p10NmPerKg }) => (
            <tr key={`${sex} ${ageFrom}`}>
              <td>{t(`app.about.sex.${sex}`)}</td>
              <td>{t("norms.years", { from: ageFrom, to: ageTo })}</td>
              <td>{number.format(p10NmPerKg)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
