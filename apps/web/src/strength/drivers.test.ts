import { describe, expect, it } from "vitest";
import { craneScale, readCraneScale } from "./crane-scale.ts";
import { progressor, readProgressor, risingClock } from "./progressor.ts";

function weightMessage(pairs: readonly (readonly [massKg: number, us: number])[]): DataView {
  const data = new DataView(new ArrayBuffer(2 + pairs.length * 8));
  data.setUint8(0, 1);
  data.setUint8(1, pairs.length * 8);
  pairs.forEach(([massKg, us], index) => {
    data.setFloat32(2 + index * 8, massKg, true);
    data.setUint32(6 + index * 8, us, true);
  });
  return data;
}

describe("Progressor", () => {
  it("reads every pair of a weight message", () => {
    expect(
      readProgressor(
        weightMessage([
          [12.5, 1_000_000],
          [13, 1_012_500],
        ]),
      ),
    ).toEqual([
      { massKg: 12.5, tS: 1 },
      { massKg: 13, tS: 1.0125 },
    ]);
  });

  it("drops a pair that was cut off, and messages it does not know", () => {
    const whole = weightMessage([
      [1, 0],
      [2, 1],
    ]);
    expect(readProgressor(new DataView(whole.buffer, 0, 15))).toHaveLength(1);
    expect(readProgressor(new DataView(new Uint8Array([0, 2, 9, 9]).buffer))).toEqual([]);
    expect(readProgressor(new DataView(new ArrayBuffer(0)))).toEqual([]);
  });

  it("hears that the battery is low", () => {
    expect(readProgressor(new DataView(new Uint8Array([4, 0]).buffer))).toBe("battery-low");
  });

  it("keeps time rising when the device's clock starts anew", () => {
    const rising = risingClock();
    expect(rising(4294)).toBe(4294);
    expect(rising(1)).toBeCloseTo(1 + 2 ** 32 / 1e6, 6);
  });

  it("says when the browser has no Bluetooth", () => {
    expect(progressor.obstacle(undefined)).toBe("no-bluetooth");
  });
});

describe("crane scale", () => {
  const advertisement = (hundredthsKg: number, unit = 1): DataView => {
    const data = new DataView(new ArrayBuffer(17));
    data.setInt16(10, hundredthsKg);
    data.setUint8(14, unit);
    return data;
  };

  it("reads hundredths of a kilogram, big-endian", () => {
    expect(readCraneScale(advertisement(2345))).toBe(23.45);
    expect(readCraneScale(advertisement(-3))).toBe(-0.03);
  });

  it("refuses other units instead of misreading them, and ignores other advertisements", () => {
    expect(readCraneScale(advertisement(2345, 2))).toBe("unit-not-kg");
    expect(readCraneScale(new DataView(new ArrayBuffer(4)))).toBeNull();
    expect(readCraneScale(undefined)).toBeNull();
  });

  it("says when the browser cannot hear advertisements", () => {
    const bluetooth = { requestDevice: () => Promise.reject(new Error("not asked")) };
    expect(craneScale.obstacle(bluetooth)).toBe("no-advertisements");
    expect(craneScale.obstacle(undefined)).toBe("no-bluetooth");
  });
});
