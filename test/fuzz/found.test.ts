import { expect, it } from '@jest/globals';
import { aloneMs } from './alone.ts';
import { MOST_MS } from './cpu-time.ts';
import { FOUND } from './found.ts';

it.each(FOUND)(
  '$parser: $why',
  ({ parser, text }) => {
    expect(aloneMs(parser, text)).toBeLessThan(MOST_MS);
  },
  150_000,
);
