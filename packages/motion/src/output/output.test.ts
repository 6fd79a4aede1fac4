import { exercise } from "@hipfirst/exercises";
import { describe, expect, it } from "vitest";
import { analyse, isProblem, parseTrc, writeCsv, writeMot, writeTrc } from "../index.ts";
import { trackedJoints } from "../input/joints.ts";
import { perform } from "../testing/performance.ts";

const fps = 60;
const clip = perform({
  definition: exercise("R06"),
  legs: ["right", "left"],
  fps,
  camera: { aimM: [0, 0.8, 0] },
});
/** Nobody is seen in the third frame, and the fifth has no usable time. */
const frames = clip.frames.map((frame, index) => {
  if (index === 2) return { ...frame, landmarks: null, world: null };
  return index === 4 ? { ...frame, tS: Number.NaN } : frame;
});
const input = { ...clip, frames };
const { angles } = analyse(input, { exercise: "R06" });
const rowsAfter = (lines: readonly string[], from: number) =>
  lines.slice(from).filter((line) => line.trim() !== "");

describe(".mot as OpenSim reads it", () => {
  const lines = writeMot(angles).split("\n");
  const end = lines.indexOf("endheader");
  const header = new Map(lines.slice(1, end).map((line) => line.split("=") as [string, string]));
  const labels = (lines[end + 1] ?? "").split("\t");
  const rows = rowsAfter(lines, end + 2).map((line) => line.split("\t"));

  it("says in its header how many rows and columns follow, in degrees", () => {
    expect(lines[0]).toBe("Coordinates");
    expect(header.get("version")).toBe("1");
    expect(header.get("inDegrees")).toBe("yes");
    expect(Number(header.get("nRows"))).toBe(rows.length);
    expect(Number(header.get("nColumns"))).toBe(labels.length);
  });

  it("names time and OpenSim's own coordinates, and every row is full of numbers that run forward", () => {
    expect(labels.slice(0, 3)).toEqual(["time", "hip_flexion_l", "hip_flexion_r"]);
    expect(labels).toContain("knee_angle_r");
    expect(new Set(labels).size).toBe(labels.length);
    let before = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      expect(row.length).toBe(labels.length);
      expect(row.every((cell) => cell === "NaN" || /^-?\d+(\.\d+)?$/.test(cell))).toBe(true);
      expect(Number(row[0])).toBeGreaterThan(before);
      before = Number(row[0]);
    }
    expect(rows.length).toBe(frames.length - 1);
  });
});

describe(".csv", () => {
  it("has a name for each column, and an empty cell for what was not measurable", () => {
    const lines = writeCsv(angles).trimEnd().split("\n");
    const width = (lines[0] ?? "").split(",").length;
    expect(lines[0]?.startsWith("t,hipLeft,hipRight")).toBe(true);
    expect(lines.every((line) => line.split(",").length === width)).toBe(true);
    expect(lines[3]).toMatch(/^0\.033333,+$/);
    expect(lines.join()).not.toMatch(/NaN|null|undefined/);
  });
});

describe(".trc as OpenSim reads it", () => {
  const lines = writeTrc(input).split("\n");
  const header = new Map(
    (lines[1] ?? "").split("\t").map((name, place) => [name, (lines[2] ?? "").split("\t")[place]]),
  );
  const rows = rowsAfter(lines, 6).map((line) => line.split("\t"));
  const columns = 2 + 3 * trackedJoints.length;

  it("has the five lines before the data in their order and with true numbers", () => {
    expect(lines[0]?.split("\t").slice(0, 3)).toEqual(["PathFileType", "4", "(X/Y/Z)"]);
    expect(Number(header.get("NumFrames"))).toBe(rows.length);
    expect(Number(header.get("NumMarkers"))).toBe(trackedJoints.length);
    expect(header.get("Units")).toBe("m");
    expect(Number(header.get("DataRate"))).toBeCloseTo(fps, 0);
    expect(lines[3]?.split("\t").slice(0, 6)).toEqual([
      "Frame#",
      "Time",
      trackedJoints[0],
      "",
      "",
      "shoulderLeft",
    ]);
    expect(lines[4]?.split("\t").slice(0, 5)).toEqual(["", "", "X1", "Y1", "Z1"]);
    expect(lines[3]?.split("\t").length).toBe(columns);
    expect(lines[5]).toBe("");
  });

  it("numbers its rows, each as wide as the header, with the feet below the head", () => {
    rows.forEach((row, place) => {
      expect([row[0], row.length]).toEqual([String(place + 1), columns]);
    });
    const height = (row: readonly string[], name: (typeof trackedJoints)[number]) =>
      Number(row[3 + 3 * trackedJoints.indexOf(name)]);
    const first = rows[0] ?? [];
    expect(height(first, "nose") - height(first, "ankleLeft")).toBeGreaterThan(1);
  });

  it("gives the same joints back, and exchanges the sides of a mirrored picture", () => {
    const back = (text: string) => {
      const parsed = parseTrc(text);
      if (isProblem(parsed)) throw new Error(`refused: ${parsed.text.id}`);
      return analyse(parsed, { exercise: "R06" }).reps.map((rep) => rep.side);
    };
    expect(back(writeTrc(input))).toEqual(["right", "left"]);
    expect(back(writeTrc(input, true))).toEqual(["left", "right"]);
  });
});
