import { expect, it } from '@jest/globals';
import { fuzz } from './fuzz.ts';
import { PARSERS } from './parsers.ts';

const RUNS = 2000;

it.each(PARSERS.map((one) => [one.name, one] as const))(
  '%s takes anything',
  (_name, one) => {
    const { runs, thrown } = fuzz(one, RUNS);

    expect(thrown).toBeNull();
    expect(runs).toBe(RUNS);
  },
  120_000,
);
