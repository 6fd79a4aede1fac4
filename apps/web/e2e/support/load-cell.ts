/**
 * Runs in the page before the app: a Bluetooth that knows one emulated load cell of each kind. The Progressor answers
 * to its commands with 80 readings a second, the hanging scale advertises ten times a second. Both are pulled up to a
 * peak of `peakKg` kilograms within a second, and held.
 */
export function emulateLoadCells(peakKg: number): void {
  const samplesPerS = 80;
  const riseS = 1;
  const loadAt = (tS: number) => Math.min(1, tS / riseS) * peakKg;

  class Characteristic extends EventTarget {
    value: DataView | undefined;
    onWrite: (code: number) => void = () => undefined;
    async startNotifications() {
      return this;
    }
    async writeValueWithResponse(bytes: Uint8Array) {
      this.onWrite(bytes[0] ?? 0);
    }
  }

  function progressor() {
    const data = new Characteristic();
    const control = new Characteristic();
    let timer = 0;
    let sent = 0;
    control.onWrite = (code) => {
      clearInterval(timer);
      if (code !== 0x65) return;
      sent = 0;
      timer = window.setInterval(() => {
        const count = samplesPerS / 20;
        const message = new DataView(new ArrayBuffer(2 + count * 8));
        message.setUint8(0, 1);
        message.setUint8(1, count * 8);
        for (let index = 0; index < count; index++, sent++) {
          message.setFloat32(2 + index * 8, loadAt(sent / samplesPerS), true);
          message.setUint32(6 + index * 8, Math.round((sent / samplesPerS) * 1e6), true);
        }
        data.value = message;
        data.dispatchEvent(new Event("characteristicvaluechanged"));
      }, 50);
    };
    const service = {
      getCharacteristic: async (id: string) => (id.startsWith("7e4e1702") ? data : control),
    };
    return Object.assign(new EventTarget(), {
      name: "Progressor_1234",
      gatt: {
        connect: async () => ({ getPrimaryService: async () => service }),
        disconnect: () => undefined,
      },
    });
  }

  class EmulatedDevice extends EventTarget {
    readonly name = "IF_B7";
    async watchAdvertisements({ signal }: { signal: AbortSignal }) {
      const fromMs = performance.now();
      const timer = setInterval(() => {
        const data = new DataView(new ArrayBuffer(17));
        data.setInt16(10, Math.round(loadAt((performance.now() - fromMs) / 1000) * 100));
        data.setUint8(14, 1);
        const event = Object.assign(new Event("advertisementreceived"), {
          manufacturerData: new Map([[0x0100, data]]),
        });
        this.dispatchEvent(event);
      }, 100);
      signal.addEventListener("abort", () => clearInterval(timer));
    }
  }

  const bluetooth = {
    async requestDevice({ filters }: { filters: { namePrefix?: string }[] }) {
      return filters[0]?.namePrefix === "Progressor" ? progressor() : new EmulatedDevice();
    },
  };
  Object.defineProperty(navigator, "bluetooth", { value: bluetooth, configurable: true });
  Object.defineProperty(globalThis, "BluetoothDevice", { value: EmulatedDevice, configurable: true });
}
