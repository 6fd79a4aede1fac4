import { describe, expect, it } from "vitest";
import { amongNeighbours, type Cycle, type Segment, withHidden } from "./neighbours.ts";

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

describe("repetitions hidden by a hole", () => {
  const before: readonly Segment[] = [
    [0, 30],
    [30, 60],
    [60, 90],
  ];
  /** The set goes on at `from`; nobody is seen from 95 on for `unseen` samples. */
  const countWith = (from: number, unseen: number): number => {
    const after = before.map(([start, end]): Segment => [start + from, end + from]);
    const seen = Array.from({ length: 600 }, (_, at) => at < 95 || at >= 95 + unseen);
    const found = withHidden([...before, ...after], seen);
    for (const [index, [start]] of found.entries())
      expect(start).toBeGreaterThanOrEqual(found[index - 1]?.[1] ?? 0);
    return found.length;
  };

  it("are as many as fit", () => {
    expect([150, 152, 180, 210].map((from) => countWith(from, from - 105))).toEqual([8, 8, 9, 10]);
  });

  it("are none in a pause that was seen, in a hole as long as a rest, and where no number of them fits", () => {
    expect([countWith(150, 10), countWith(390, 280), countWith(106, 8)]).toEqual([6, 6, 6]);
  });
});
