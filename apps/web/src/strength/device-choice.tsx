import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { browserBluetooth } from "./load-cell.ts";
import { type LoadCellHandle, loadCellDrivers } from "./use-load-cell.ts";

/** Connects a load cell where this browser can, says why where it cannot; typing is always possible. */
export function DeviceChoice({ cell }: { cell: LoadCellHandle }) {
  const { t } = useWords();
  const problem =
    cell.problem === null ? null : (
      <p className="wrong" role="alert">
        <Shape name="warn" />
        {t(`tests.device.problem.${cell.problem}`)}
      </p>
    );
  if (cell.name !== null)
    return (
      <>
        <p className="row device">
          <Shape name="ok" />
          {t("tests.device.connected", { name: cell.name })}
          <button type="button" className="link" onClick={() => void cell.disconnect()}>
            {t("tests.device.disconnect")}
          </button>
        </p>
        {problem}
      </>
    );
  const bluetooth = browserBluetooth();
  return (
    <details className="device">
      <summary>{t("tests.device.title")}</summary>
      <div className="stack">
        {loadCellDrivers.map((driver) => {
          const obstacle = driver.obstacle(bluetooth);
          return obstacle === null ? (
            <button
              key={driver.id}
              type="button"
              className="btn ghost wide"
              onClick={() => void cell.connect(driver)}
            >
              {t(`tests.device.${driver.id}`)}
            </button>
          ) : (
            <p key={driver.id} className="small">
              <b>{t(`tests.device.${driver.id}`)}</b>
              <br />
              {t(`tests.device.problem.${obstacle}`)}
            </p>
          );
        })}
      </div>
      {problem}
    </details>
  );
}
