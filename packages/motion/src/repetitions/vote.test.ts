import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../testing/random.ts";
import { findRepetitions } from "./vote.ts";

const sampleHz = 30;

interface Set {
  readonly reps: number;
  readonly repS: number;
  /** Seconds of standing still before, between and after repetitions. */
  readonly beforeS: number;
  readonly betweenS: number;
  readonly afterS: number;
  readonly noise: number;
  readonly seed: number;
}

const sets = fc.record({
  reps: fc.integer({ min: 3, max: 14 }),
  repS: fc.double({ min: 0.8, max: 4, noNaN: true }),
  beforeS: fc.double({ min: 0.3, max: 6, noNaN: true }),
  betweenS: fc.double({ min: 0, max: 1, noNaN: true }),
  afterS: fc.double({ min: 0.3, max: 6, noNaN: true }),
  noise: fc.double({ min: 0, max: 0.08, noNaN: true }),
  seed: fc.nat(1000),
});

/** Eight joints that go out and back, each its own way, every repetition a little slower or faster than the last. */
function performed(set: Set, walksS = 0): Float64Array[] {
  const random = seeded(set.seed);
  const starts: { atS: number; lastsS: number }[] = [];
  let timeS = walksS + set.beforeS;
  for (let rep = 0; rep < set.reps; rep++) {
    const lastsS = set.repS * (0.9 + 0.2 * random.uniform());
    starts.push({ atS: timeS, lastsS });
    timeS += lastsS + set.betweenS;
  }
  const samples = Math.ceil((timeS + set.afterS + walksS) * sampleHz);
  return Array.from({ length: 8 }, () => {
    const [size, skew] = [0.3 + random.uniform(), random.uniform() - 0.5];
    const out = (share: number): number => size * Math.sin(Math.PI * share) ** 2 * (1 + skew * share);
    return Float64Array.from({ length: samples }, (_, at) => {
      const nowS = at / sampleHz;
      const rep = starts.find(({ atS, lastsS }) => nowS >= atS && nowS < atS + lastsS);
      const moved = rep === undefined ? 0 : out((nowS - rep.atS) / rep.lastsS);
      const toGoS = Math.max(walksS - nowS, nowS - (samples / sampleHz - walksS), 0);
      return moved + 3 * toGoS + (set.noise * random.normal()) / 2;
    });
  });
}

const allSeen = (channels: readonly Float64Array[]): boolean[] => Array.from(channels[0] ?? [], () => true);
const countOf = (channels: readonly Float64Array[], seen = allSeen(channels)): number =>
  findRepetitions(channels, seen).count;

describe("repetitions of a movement without a definition", () => {
  it("are found at any length, with pauses, after and before standing still", () => {
    fc.assert(
      fc.property(sets, (set) => {
        expect(Math.abs(countOf(performed(set)) - set.reps)).toBeLessThanOrEqual(1);
      }),
      { seed: 31, numRuns: 25 },
    );
  }, 60_000);

  it("stay the same in another unit, mirrored, and from another place", () => {
    fc.assert(
      fc.property(sets, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (set, unit) => {
        const channels = performed(set);
        const count = countOf(channels);
        expect(countOf(channels.map((channel) => channel.map((value) => unit * value)))).toBe(count);
        expect(countOf(channels.map((channel) => channel.map((value) => 5 - value)))).toBe(count);
      }),
      { seed: 32, numRuns: 8 },
    );
  }, 60_000);

  it("are not made by walking in and out", () => {
    fc.assert(
      fc.property(sets, (set) => {
        expect(Math.abs(countOf(performed(set, 2)) - set.reps)).toBeLessThanOrEqual(1);
      }),
      { seed: 33, numRuns: 12 },
    );
  }, 60_000);

  it("survive frames in which nobody was found", () => {
    fc.assert(
      fc.property(sets, (set) => {
        const channels = performed(set);
        const random = seeded(set.seed + 1);
        const seen = allSeen(channels).map(() => random.uniform() > 0.2);
        const holed = channels.map((channel) => channel.map((value, at) => (seen[at] ? value : 0)));
        expect(Math.abs(countOf(holed, seen) - set.reps)).toBeLessThanOrEqual(1);
      }),
      { seed: 34, numRuns: 12 },
    );
  }, 60_000);

  it("in a long set go on through one that was badly seen", () => {
    const set = { reps: 12, repS: 2, beforeS: 1, betweenS: 0.2, afterS: 1, noise: 0.01, seed: 5 };
    const channels = performed(set);
    const middle = channels.map((channel, index) =>
      channel.map((value, at) => (at > 430 && at < 480 ? Math.sin(index + at / 9) : value)),
    );
    const { count, segments, isDoubtful } = findRepetitions(middle, allSeen(middle));
    expect(Math.abs(count - 12)).toBeLessThanOrEqual(1);
    expect(segments).toHaveLength(count);
    expect(segments.some(({ isAlike }) => !isAlike)).toBe(isDoubtful);
  });

  it("are doubted where one is told from its length and size alone", () => {
    const unlike = (channel: number, at: number): number => 0.3 * Math.sin(2 * channel + at / 6);
    const channels = Array.from({ length: 8 }, (_, index) =>
      Float64Array.from({ length: 840 }, (_, at) => {
        const share = (at % 60) / 60;
        const usual = (0.4 + index / 8) * Math.sin(Math.PI * share) ** 2 * (1 + (index / 8) * share);
        return at >= 420 && at < 480 ? unlike(index, at) : usual;
      }),
    );
    const { count, segments, isDoubtful } = findRepetitions(channels, allSeen(channels));
    expect([count, segments.filter(({ isAlike }) => !isAlike).length, isDoubtful]).toEqual([13, 1, true]);
  });

  it("are not made of a pause as long as one", () => {
    const set = { reps: 5, repS: 2, beforeS: 1, betweenS: 0, afterS: 1, noise: 0.01, seed: 7 };
    const [first, second] = [performed(set), performed(set)];
    const paused = first.map((channel, index) => Float64Array.of(...channel, ...(second[index] ?? [])));
    expect(countOf(paused)).toBe(10);
  });

  it("are those of the body where the picture sways more than the body moves", () => {
    for (const seed of [11, 12]) {
      const body = performed({ reps: 12, repS: 2.4, beforeS: 1, betweenS: 0, afterS: 1, noise: 0.6, seed });
      const swayed = body.map((channel) => channel.map((value, at) => value + 10 * Math.sin(at / 72) ** 2));
      const seen = allSeen(body);
      expect(findRepetitions(swayed, seen).count).toBeLessThan(6);
      expect(Math.abs(findRepetitions(swayed, seen, [body]).count - 12)).toBeLessThanOrEqual(1);
    }
  });

  it("are not made up for what happened in holes of a second and a half", () => {
    for (const seed of [41, 42, 43, 44, 45, 46]) {
      const channels = performed({
        reps: 14,
        repS: 1.6,
        beforeS: 0.5,
        betweenS: 0,
        afterS: 0.5,
        noise: 0.02,
        seed,
      });
      const seen = allSeen(channels).map((_, at) => !((at > 180 && at < 226) || (at > 420 && at < 466)));
      const { count, segments } = findRepetitions(channels, seen);
      expect([10, 11, 12, 13, 14]).toContain(count);
      for (const { from, to, hasHole } of segments) {
        expect(seen.slice(from, to).filter((each) => !each).length > 9).toBe(hasHole);
        if (seen[from] === false) expect(seen.slice(from - 9, from + 10)).toContain(true);
      }
    }
  });

  it("are none while somebody rests out of the picture", () => {
    const six = { reps: 6, repS: 2, beforeS: 1, betweenS: 0, afterS: 0.5, noise: 0.01 };
    for (const restS of [2, 4, 6, 8])
      for (const seed of [51, 52, 53]) {
        const first = performed({ ...six, seed });
        const away = new Float64Array(restS * sampleHz);
        const channels = first.map((channel) => Float64Array.of(...channel, ...away, ...channel));
        const leavesAt = first[0]?.length ?? 0;
        const seen = allSeen(channels).map((_, at) => at < leavesAt || at >= leavesAt + away.length);
        const { count, segments, isDoubtful } = findRepetitions(channels, seen);
        expect([11, 12]).toContain(count);
        if (restS > 2) expect([isDoubtful, segments.some(({ hasHole }) => hasHole)]).toEqual([true, false]);
      }
  });

  it("are not made of getting up slowly and lying down again between sets", () => {
    const six = { reps: 6, repS: 1, beforeS: 0, betweenS: 0, afterS: 0, noise: 0.01, seed: 5 };
    const [set, slow] = [performed(six), performed({ ...six, reps: 1, repS: 4.5 })];
    const channels = set.map((reps, index) => {
      const rest = slow[index] ?? [];
      return Float64Array.of(...reps, ...rest, ...reps, ...rest, ...reps, ...rest, ...reps, ...rest, ...reps);
    });
    expect(Math.abs(countOf(channels) - 30)).toBeLessThanOrEqual(1);
  });

  it("are those between the jumps of a series whose foot is lost and found again", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const random = seeded(seed);
      const [reps, repSamples, samples] = [7, 60, 480];
      const lostAt = Array.from({ length: 14 }, () => Math.floor(random.uniform() * samples));
      const series = Float64Array.from({ length: samples }, (_, at) => {
        const isMoving = at >= repSamples / 2 && at < samples - repSamples / 2;
        const height = isMoving ? Math.sin((Math.PI * (at - repSamples / 2)) / repSamples) ** 2 : 0;
        const isLost = lostAt.filter((from) => from <= at).length % 2 === 1;
        return height + (isLost ? 1.2 : 0) + 0.01 * random.normal();
      });
      expect(Math.abs(countOf([series]) - reps)).toBeLessThanOrEqual(1);
    }
  });

  it("are doubted in noise and none where nothing moves", () => {
    const random = seeded(3);
    const noise = Array.from({ length: 6 }, () =>
      Float64Array.from({ length: 600 }, () => random.normal() / 2),
    );
    expect(findRepetitions(noise, allSeen(noise)).confidence).toBeLessThan(0.6);
    const still = [new Float64Array(300).fill(1), new Float64Array(300).fill(2)];
    expect(findRepetitions(still, allSeen(still))).toEqual({
      count: 0,
      segments: [],
      confidence: 0,
      isDoubtful: false,
    });
    expect(findRepetitions([], [])).toEqual({ count: 0, segments: [], confidence: 0, isDoubtful: false });
  });
});
