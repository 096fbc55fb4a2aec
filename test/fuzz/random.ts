/** Numbers that a seed repeats. */
export interface Random {
  /** 0 ≤ n < `below`, whole. */
  below(below: number): number;
  pick<One>(all: readonly [One, ...(readonly One[])]): One;
}

/** mulberry32: 32 bits of state, equally spread; all that a fuzzer needs. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (all) => all[below(all.length)] ?? all[0] };
}
