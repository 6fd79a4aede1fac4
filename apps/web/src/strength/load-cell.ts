/** A reading of a load cell in its own time. */
export interface CellReading {
  /** Seconds in the device's own clock, or of arrival where it has none; only differences mean something. */
  readonly tS: number;
  readonly massKg: number;
}

export type CellProblem =
  | "no-bluetooth"
  | "no-advertisements"
  | "nothing-chosen"
  | "not-reachable"
  | "battery-low"
  | "connection-lost"
  | "unit-not-kg";

/** A connected load cell, whatever its maker. Readings come until `stop`. */
export interface LoadCell {
  readonly name: string;
  /** Makes the present load zero; null where the device cannot do it and the screen subtracts instead. */
  readonly tare: (() => Promise<void>) | null;
  start(onReading: (reading: CellReading) => void): Promise<void>;
  stop(): Promise<void>;
  disconnect(): Promise<void>;
}

export interface LoadCellEvents {
  readonly onProblem: (problem: CellProblem) => void;
}

/** How to reach one kind of device. */
export interface LoadCellDriver {
  readonly id: "progressor" | "wh-c06";
  /** What stands in the way in this browser; null when nothing does. */
  obstacle(bluetooth: BluetoothLike | undefined): CellProblem | null;
  /** Opens the browser's chooser: call it from a press. Rejects with a CellFailure. */
  connect(bluetooth: BluetoothLike, events: LoadCellEvents): Promise<LoadCell>;
}

/** Why a device could not be used, as an expected failure. */
export class CellFailure extends Error {
  readonly problem: CellProblem;
  constructor(problem: CellProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The part of Web Bluetooth the drivers use; the browser's own types are not in the standard library. */
export interface BluetoothLike {
  requestDevice(options: {
    readonly filters: readonly {
      readonly namePrefix?: string;
      readonly name?: string;
      readonly manufacturerData?: readonly { readonly companyIdentifier: number }[];
    }[];
    readonly optionalServices?: readonly string[];
    readonly optionalManufacturerData?: readonly number[];
  }): Promise<DeviceLike>;
}

export interface DeviceLike extends EventTarget {
  readonly name?: string | undefined;
  readonly gatt?: { connect(): Promise<ServerLike>; disconnect(): void } | undefined;
  watchAdvertisements?(options?: { readonly signal: AbortSignal }): Promise<void>;
}

export interface ServerLike {
  getPrimaryService(id: string): Promise<{ getCharacteristic(id: string): Promise<CharacteristicLike> }>;
}

export interface CharacteristicLike extends EventTarget {
  readonly value?: DataView | undefined;
  startNotifications(): Promise<unknown>;
  writeValueWithResponse(value: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** This browser's Bluetooth, or undefined where it has none. */
export function browserBluetooth(): BluetoothLike | undefined {
  return (navigator as Navigator & { bluetooth?: BluetoothLike }).bluetooth;
}
