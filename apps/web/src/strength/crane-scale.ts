import {
  type BluetoothLike,
  CellFailure,
  type CellProblem,
  type DeviceLike,
  type LoadCell,
  type LoadCellDriver,
  type LoadCellEvents,
} from "./load-cell.ts";

/**
 * Hanging scales of the WH-C06 class. They never connect: each advertisement carries the load in its manufacturer
 * data (company 0x0100): bytes 10-11 hundredths, big-endian; low half of byte 14 the unit, 1 for kilograms. As read in
 * several open programs that listen to them; no description by the maker was found.
 */
const companyId = 0x0100;
const advertisedName = "IF_B7";
const weightAt = 10;
const unitAt = 14;
const unitKg = 1;
/** The load is a signed number of hundredths in two bytes. */
const hundredths = 100;

/** The load of one advertisement, kilograms; why it cannot be read otherwise, null when it is not ours. */
export function readCraneScale(data: DataView | undefined): number | CellProblem | null {
  if (data === undefined || data.byteLength <= unitAt) return null;
  if ((data.getUint8(unitAt) & 0x0f) !== unitKg) return "unit-not-kg";
  return data.getInt16(weightAt) / hundredths;
}

interface AdvertisementLike extends Event {
  readonly manufacturerData: ReadonlyMap<number, DataView>;
}

function listensToAdvertisements(): boolean {
  const type = (globalThis as { BluetoothDevice?: { readonly prototype: object } }).BluetoothDevice;
  return type !== undefined && "watchAdvertisements" in type.prototype;
}

export const craneScale: LoadCellDriver = {
  id: "wh-c06",
  obstacle(bluetooth) {
    if (bluetooth === undefined) return "no-bluetooth";
    return listensToAdvertisements() ? null : "no-advertisements";
  },
  async connect(bluetooth, events) {
    const device = await choose(bluetooth);
    if (device.watchAdvertisements === undefined) throw new CellFailure("no-advertisements");
    return listening(device, events);
  },
};

async function choose(bluetooth: BluetoothLike): Promise<DeviceLike> {
  try {
    return await bluetooth.requestDevice({
      filters: [{ name: advertisedName }, { manufacturerData: [{ companyIdentifier: companyId }] }],
      optionalManufacturerData: [companyId],
    });
  } catch {
    throw new CellFailure("nothing-chosen");
  }
}

function listening(device: DeviceLike, { onProblem }: LoadCellEvents): LoadCell {
  let ending = new AbortController();
  return {
    name: device.name ?? advertisedName,
    tare: null,
    async start(onReading) {
      ending = new AbortController();
      const { signal } = ending;
      device.addEventListener(
        "advertisementreceived",
        (event) => {
          const load = readCraneScale((event as AdvertisementLike).manufacturerData.get(companyId));
          if (typeof load === "number") onReading({ massKg: load, tS: event.timeStamp / 1000 });
          else if (load !== null) onProblem(load);
        },
        { signal },
      );
      await device.watchAdvertisements?.({ signal });
    },
    async stop() {
      ending.abort();
    },
    async disconnect() {
      ending.abort();
    },
  };
}
