import { describe, expect, it } from "vitest";
import { localIso, stamp } from "./stamp.ts";

describe("stamp", () => {
  it("writes the device's time with its offset, and means the same moment", () => {
    const moment = new Date("2026-05-04T06:00:00.250Z");
    const text = localIso(moment);
    expect(text).toMatch(/^2026-05-0\dT\d\d:\d\d:00\.250[+-]\d\d:\d\d$/);
    expect(new Date(text).getTime()).toBe(moment.getTime());
  });

  it("gives each event an id of its own", () => {
    const now = new Date("2026-05-04T06:00:00Z");
    const event = { type: "GoalMet" } as const;
    expect(stamp(event, now).id).not.toBe(stamp(event, now).id);
  });

  it("keeps the id of an event that is told again", () => {
    expect(stamp({ type: "GoalMet", id: "s.0.0.left" }, new Date()).id).toBe("s.0.0.left");
  });
});
