import {
  type BluetoothLike,
  CellFailure,
  type CellReading,
  type DeviceLike,
  type LoadCell,
  type LoadCellDriver,
  type LoadCellEvents,
} from "./load-cell.ts";

/**
 * Tindeq Progressor, after the maker's public description of its protocol (tindeq.com/progressor_api): one service, a
 * characteristic that takes one-byte commands and one that notifies tag, length, value. A weight message holds pairs
 * of float32 kilograms and uint32 microseconds, both little-endian.
 */
const serviceId = "7e4e1701-1ea6-40c9-9dcc-13d34ffead57";
const dataId = "7e4e1702-1ea6-40c9-9dcc-13d34ffead57";
const controlId = "7e4e1703-1ea6-40c9-9dcc-13d34ffead57";

const command = { tare: 0x64, start: 0x65, stop: 0x66 } as const;
const message = { weight: 0x01, batteryLow: 0x04 } as const;
const bytesPerReading = 8;
const clockWrapUs = 2 ** 32;

/** Readings of one notification; `battery-low` when the device says it will stop. Unknown messages are empty. */
export function readProgressor(data: DataView): readonly CellReading[] | "battery-low" {
  if (data.byteLength < 2) return [];
  const tag = data.getUint8(0);
  if (tag === message.batteryLow) return "battery-low";
  if (tag !== message.weight) return [];
  const end = Math.min(data.byteLength, 2 + data.getUint8(1));
  const readings: CellReading[] = [];
  for (let at = 2; at + bytesPerReading <= end; at += bytesPerReading)
    readings.push({ massKg: data.getFloat32(at, true), tS: data.getUint32(at + 4, true) / 1e6 });
  return readings;
}

/** The device's clock starts anew after 71 minutes; this keeps it rising. */
export function risingClock(): (tS: number) => number {
  let last = 0;
  let turns = 0;
  return (tS) => {
    if (tS < last - clockWrapUs / 2e6) turns += 1;
    last = tS;
    return tS + (turns * clockWrapUs) / 1e6;
  };
}

export const progressor: LoadCellDriver = {
  id: "progressor",
  obstacle: (bluetooth) => (bluetooth === undefined ? "no-bluetooth" : null),
  async connect(bluetooth, events) {
    const device = await choose(bluetooth);
    try {
      return await opened(device, events);
    } catch {
      throw new CellFailure("not-reachable");
    }
  },
};

async function choose(bluetooth: BluetoothLike): Promise<DeviceLike> {
  try {
    return await bluetooth.requestDevice({
      filters: [{ namePrefix: "Progressor" }],
      optionalServices: [serviceId],
    });
  } catch {
    throw new CellFailure("nothing-chosen");
  }
}

async function opened(device: DeviceLike, { onProblem }: LoadCellEvents): Promise<LoadCell> {
  if (device.gatt === undefined) throw new Error("The device has no GATT server: choose another");
  const server = await device.gatt.connect();
  const service = await server.getPrimaryService(serviceId);
  const data = await service.getCharacteristic(dataId);
  const control = await service.getCharacteristic(controlId);
  const send = (code: number) => control.writeValueWithResponse(new Uint8Array([code]));

  let onReading: ((reading: CellReading) => void) | null = null;
  let rising = risingClock();
  data.addEventListener("characteristicvaluechanged", () => {
    if (data.value === undefined) return;
    const read = readProgressor(data.value);
    if (read === "battery-low") onProblem("battery-low");
    else for (const { massKg, tS } of read) onReading?.({ massKg, tS: rising(tS) });
  });
  device.addEventListener("gattserverdisconnected", () => onProblem("connection-lost"));
  await data.startNotifications();

  return {
    name: device.name ?? "Progressor",
    tare: () => send(command.tare),
    async start(listener) {
      onReading = listener;
      rising = risingClock();
      await send(command.start);
    },
    async stop() {
      onReading = null;
      await send(command.stop);
    },
    async disconnect() {
      onReading = null;
      device.gatt?.disconnect();
    },
  };
}
