import { middle } from "../angles/geometry.ts";

/** Places among the body channels: the nose, then left and right of shoulders, elbows, wrists, hips, knees and ankles. */
const points = [0, 1, 3, 5, 7, 9, 11] as const;

/**
 * Distances between the nose and the middles of shoulders, elbows, wrists, hips, knees and ankles: the same where the picture is
 * turned or mirrored, the body changes its place, or left and right are exchanged for a moment. `channels` hold `axes` series
 * for each of the thirteen joints of the body channels.
 */
export function jointDistances(channels: readonly Float64Array[], axes: number): Float64Array[] {
  const places = points.map((place) =>
    Array.from({ length: axes }, (_, axis) => {
      const left = channels[place * axes + axis] as Float64Array;
      if (place === 0) return left;
      const right = channels[(place + 1) * axes + axis] as Float64Array;
      return left.map((value, at) => middle(value, right[at] as number));
    }),
  );
  return places.flatMap((one, index) => places.slice(0, index).map((other) => distance(one, other)));
}

function distance(one: readonly Float64Array[], other: readonly Float64Array[]): Float64Array {
  return Float64Array.from(one[0] ?? [], (_, at) =>
    Math.hypot(...one.map((series, axis) => (series[at] as number) - (other[axis]?.[at] as number))),
  );
}
