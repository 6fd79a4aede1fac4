import { median, medianOf } from "../statistics.ts";

const shapePoints = 16;

/** A cycle as 16 points of every channel, its own mean taken away. */
export interface Shape {
  readonly values: Float64Array;
  readonly size: number;
}

export function shapeOf(channels: readonly Float64Array[], from: number, to: number): Shape {
  const values = new Float64Array(channels.length * shapePoints);
  channels.forEach((channel, index) => {
    let mean = 0;
    for (let point = 0; point < shapePoints; point++) {
      const at = from + ((to - from) * point) / (shapePoints - 1);
      const low = Math.floor(at);
      const a = channel[low] as number;
      const b = channel[Math.min(low + 1, channel.length - 1)] as number;
      const value = a + (at - low) * (b - a);
      values[index * shapePoints + point] = value;
      mean += value / shapePoints;
    }
    for (let point = 0; point < shapePoints; point++) {
      const cell = index * shapePoints + point;
      values[cell] = (values[cell] as number) - mean;
    }
  });
  return { values, size: Math.sqrt(dot(values, values)) };
}

/** How the repetitions of a recording usually go: the median at every point. */
export function usualOf(shapes: readonly Shape[]): Shape {
  const values = new Float64Array(shapes[0]?.values.length ?? 0);
  const column = new Float64Array(shapes.length);
  for (let cell = 0; cell < values.length; cell++) {
    for (let index = 0; index < column.length; index++) column[index] = shapes[index]?.values[cell] as number;
    values[cell] = medianOf(column, column.length);
  }
  return { values, size: median(shapes.map(({ size }) => size)) };
}

/** Cosine of the cycle and the usual one. */
export function likenessTo(usual: Shape, shape: Shape): number {
  return dot(shape.values, usual.values) / (shape.size * Math.sqrt(dot(usual.values, usual.values)));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
