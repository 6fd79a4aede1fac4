import { useWords } from "../kit/preferences.tsx";
import { everydayOf, tableMoments } from "./moments.ts";
import type { RepetitionLoads } from "./repetition.ts";
import { WideTable } from "./wide-table.tsx";

const rowStepS = 0.5;

/** The curve in numbers. */
export function LoadTable({ loads }: { loads: RepetitionLoads }) {
  const { t, locale } = useWords();
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const standing = everydayOf(loads, "standing");
  return (
    <details className="card">
      <summary>{t("loads.table")}</summary>
      <WideTable label={t("loads.table")}>
        <thead>
          <tr>
            {["time", "press", "times", "hip"].map((column) => (
              <th key={column} scope="col">
                {t(`loads.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tableMoments(loads.moments, rowStepS).map(({ tS, lowN, highN, hipShare }) => (
            <tr key={tS}>
              <th scope="row">{t("loads.table.seconds", { seconds: tenths.format(tS) })}</th>
              <td>{t("loads.table.newtons", { low: whole.format(lowN), high: whole.format(highN) })}</td>
              <td>{tenths.format(highN / standing.highN)}×</td>
              <td>{percent.format(hipShare)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
