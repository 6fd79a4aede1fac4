import { describe, expect, it } from "vitest";
import { amongNeighbours, type Cycle } from "./neighbours.ts";

/** Cycles one after the other; `likeness` of 0.2 and less is no repetition. */
function cyclesOf(...lengths: readonly (readonly [length: number, likeness: number])[]): Cycle[] {
  let from = 0;
  return lengths.map(([length, likeness]) => {
    const cycle = { from, to: from + length, size: 1, likeness, isRepetition: likeness > 0.2 };
    from += length;
    return cycle;
  });
}

/** What is found between two moments when it is asked for: the more alike, the nearer its length is to 30 samples. */
const alike =
  (likeness: number) =>
  (from: number, to: number): Cycle => {
    const found = likeness - Math.abs(to - from - 30) / 100;
    return { from, to, size: 1, likeness: found, isRepetition: found > 0.2 };
  };

const repetitionsIn = (cycles: readonly Cycle[]): number[] =>
  cycles.filter(({ isRepetition }) => isRepetition).map(({ from, to }) => to - from);

const usual = [30, 0.9] as const;
const allSeen = Array.from({ length: 400 }, () => true);

describe("a cycle among its neighbours", () => {
  it("is a pause where it is far longer than they are", () => {
    const cycles = cyclesOf(usual, usual, usual, [130, 0.6], usual, usual, usual);
    expect(repetitionsIn(amongNeighbours(cycles, alike(0.1), allSeen))).toEqual([30, 30, 30, 30, 30, 30]);
  });

  it("is a slow repetition where the tempo falls little by little", () => {
    const slower = [20, 24, 30, 38, 50, 64].map((length) => [length, 0.8] as const);
    expect(repetitionsIn(amongNeighbours(cyclesOf(...slower), alike(0.1), allSeen))).toHaveLength(6);
  });

  it("is several where its parts are more like them than the whole", () => {
    const cycles = cyclesOf(usual, usual, [61, 0.4], usual, [90, 0.1], usual, usual);
    expect(repetitionsIn(amongNeighbours(cycles, alike(0.8), allSeen))).toEqual([
      30, 30, 31, 30, 30, 30, 30, 30, 30, 30,
    ]);
  });

  it("stays one where the parts are no more alike, and where they are no repetitions", () => {
    const cycles = cyclesOf(usual, usual, [61, 0.8], usual, usual);
    expect(repetitionsIn(amongNeighbours(cycles, alike(0.85), allSeen))).toHaveLength(5);
    expect(
      repetitionsIn(amongNeighbours(cyclesOf(usual, usual, [61, 0.1], usual, usual), alike(0.1), allSeen)),
    ).toHaveLength(4);
  });

  it("is none where it is a straight line across a hole", () => {
    const cycles = cyclesOf(usual, usual, usual, [60, 0.6], usual, usual, usual);
    const holed = allSeen.map((_, at) => at < 95 || at >= 140);
    expect(repetitionsIn(amongNeighbours(cycles, alike(0.1), allSeen))).toHaveLength(7);
    expect(repetitionsIn(amongNeighbours(cycles, alike(0.1), holed))).toHaveLength(6);
  });

  it("stays what it is among too few to tell a tempo", () => {
    const cycles = cyclesOf(usual, [130, 0.6], usual);
    expect(amongNeighbours(cycles, alike(0.9), allSeen)).toEqual(cycles);
  });
});
