import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { loads } from "../loads/loads.ts";
import { activationsSto, anglesMot } from "./opensim-files.ts";

const report = loads({
  person: { massKg: 70, heightM: 1.7, sex: "female" },
  performed: { exercise: exercise("R03") },
});

/** Reads a storage file as OpenSim does: header by keys, then one row per time. */
function read(text: string) {
  const [header = "", body = ""] = text.split("endheader\n");
  const [names = "", ...rows] = body.trimEnd().split("\n");
  const value = (key: string): string | undefined => new RegExp(`^${key}=(.*)$`, "m").exec(header)?.[1];
  return { value, names: names.split("\t"), rows: rows.map((row) => row.split("\t").map(Number)) };
}

describe("OpenSim files", () => {
  it.each([
    ["activations", activationsSto(report), "no"],
    ["angles", anglesMot(report), "yes"],
  ])("%s: the header counts the rows and columns that follow", (_, text, inDegrees) => {
    const { value, names, rows } = read(text);
    expect(value("nRows")).toBe(String(rows.length));
    expect(value("nColumns")).toBe(String(names.length));
    expect(value("inDegrees")).toBe(inDegrees);
    expect(rows).toHaveLength(report.frames.length);
    for (const row of rows) {
      expect(row).toHaveLength(names.length);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });

  it("carry the activation and the angle of the frame", () => {
    const [activations, angles] = [read(activationsSto(report)), read(anglesMot(report))];
    const last = report.frames.at(-1);
    expect(activations.rows.at(-1)?.[activations.names.indexOf("psoas_r")]).toBeCloseTo(
      last?.activations.psoas_r ?? Number.NaN,
      6,
    );
    expect(angles.rows.at(-1)?.[angles.names.indexOf("hip_flexion_r")]).toBeCloseTo(
      last?.angles.hipRight ?? Number.NaN,
      6,
    );
    expect(angles.rows[0]?.[angles.names.indexOf("pelvis_tilt")]).toBeCloseTo(90, 6);
  });
});
