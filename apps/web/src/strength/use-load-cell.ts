import { useCallback, useEffect, useRef, useState } from "react";
import { craneScale } from "./crane-scale.ts";
import { type ForceSample, newtonsPerKg } from "./force-trace.ts";
import {
  browserBluetooth,
  CellFailure,
  type CellProblem,
  type CellReading,
  type LoadCell,
  type LoadCellDriver,
} from "./load-cell.ts";
import { progressor } from "./progressor.ts";

export const loadCellDrivers: readonly LoadCellDriver[] = [progressor, craneScale];

/** The cell that is connected stays connected from try to try and from screen to screen, until the page ends. */
let connected: LoadCell | null = null;

export interface LoadCellHandle {
  readonly name: string | null;
  readonly problem: CellProblem | null;
  readonly isPulling: boolean;
  /** Samples of the pull under way or just done; the array is renewed about ten times a second. */
  readonly samples: readonly ForceSample[];
  readonly connect: (driver: LoadCellDriver) => Promise<void>;
  readonly startPull: () => Promise<void>;
  readonly stopPull: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
}

const renewMs = 100;
const unreachable: CellProblem = "not-reachable";

/** A pull on a Bluetooth load cell. The load at the start of a pull is taken as zero. */
export function useLoadCell(): LoadCellHandle {
  const [cell, setCell] = useState<LoadCell | null>(connected);
  const [problem, setProblem] = useState<CellProblem | null>(null);
  const [isPulling, setPulling] = useState(false);
  const [samples, setSamples] = useState<readonly ForceSample[]>([]);
  const pull = useRef<ForceSample[]>([]);

  const lose = useCallback((found: CellProblem) => {
    setProblem(found);
    if (found !== "connection-lost") return;
    connected = null;
    setCell(null);
    setPulling(false);
  }, []);

  useEffect(() => {
    if (!isPulling) return;
    const timer = setInterval(() => setSamples([...pull.current]), renewMs);
    return () => clearInterval(timer);
  }, [isPulling]);
  useEffect(() => () => void connected?.stop().catch(() => undefined), []);

  const connect = useCallback(
    async (driver: LoadCellDriver) => {
      setProblem(null);
      const bluetooth = browserBluetooth();
      const obstacle = driver.obstacle(bluetooth);
      if (bluetooth === undefined || obstacle !== null) return setProblem(obstacle ?? "no-bluetooth");
      try {
        connected = await driver.connect(bluetooth, { onProblem: lose });
        setCell(connected);
      } catch (error) {
        setProblem(error instanceof CellFailure ? error.problem : unreachable);
      }
    },
    [lose],
  );
  const startPull = useCallback(async () => {
    if (cell === null) return;
    pull.current = [];
    setSamples([]);
    setProblem(null);
    const take = takeReading(pull.current, cell.tare === null);
    try {
      await cell.tare?.();
      await cell.start(take);
      setPulling(true);
    } catch {
      lose("connection-lost");
    }
  }, [cell, lose]);
  const stopPull = useCallback(async () => {
    setPulling(false);
    setSamples([...pull.current]);
    await cell?.stop().catch(() => lose("connection-lost"));
  }, [cell, lose]);
  const disconnect = useCallback(async () => {
    await cell?.disconnect().catch(() => undefined);
    connected = null;
    setCell(null);
  }, [cell]);

  return { name: cell?.name ?? null, problem, isPulling, samples, connect, startPull, stopPull, disconnect };
}

/** Turns readings into samples of this pull. Without a tare of its own the first load is subtracted. */
function takeReading(into: ForceSample[], subtractFirst: boolean): (reading: CellReading) => void {
  let first: CellReading | null = null;
  return (reading) => {
    first ??= reading;
    const massKg = reading.massKg - (subtractFirst ? first.massKg : 0);
    into.push({ tS: reading.tS - first.tS, forceN: massKg * newtonsPerKg });
  };
}
