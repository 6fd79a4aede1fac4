/** Repeatable randomness for tests and benchmarks. */
export interface Random {
  uniform(): number;
  normal(): number;
}

export function seeded(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
