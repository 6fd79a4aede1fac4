import { exercise } from "@hipfirst/exercises";
import { useWords } from "../kit/preferences.tsx";
import type { RungDemands } from "./rung-demands.ts";
import { WideTable } from "./wide-table.tsx";

/** Every rung in numbers. */
export function DemandTable({ demands: { rungs } }: { demands: RungDemands }) {
  const { t } = useWords();
  const band = ({ usual, low, high }: { usual: number; low: number; high: number }) =>
    t("why.table.band", {
      usual: Math.round(100 * usual),
      low: Math.round(100 * low),
      high: Math.round(100 * high),
    });
  return (
    <details className="card">
      <summary>{t("why.table")}</summary>
      <WideTable label={t("why.table")}>
        <thead>
          <tr>
            {["rung", "hip", "trunk"].map((column) => (
              <th key={column} scope="col">
                {t(`why.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rungs.map(({ exercise: id, asks }) => (
            <tr key={id}>
              <th scope="row">
                {exercise(id).order}. {t(exercise(id).words.shortNameId)}
              </th>
              <td>{asks === null ? t("why.unpriced") : band(asks.hip)}</td>
              <td>{asks === null ? "–" : band(asks.trunk)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
