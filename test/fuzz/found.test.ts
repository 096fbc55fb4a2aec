import { describe, expect, it } from '@jest/globals';
import { aloneMs } from './alone.ts';
import { MOST_MS } from './cpu-time.ts';
import { FOUND } from './found.ts';
import { PARSERS } from './parsers.ts';

describe.each(FOUND)('$parser: $why', ({ parser, text }) => {
  it('takes no time', () => {
    expect(aloneMs(parser, text)).toBeLessThan(MOST_MS);
  }, 150_000);

  it('throws nothing', () => {
    const one = PARSERS.find(({ name }) => name === parser);

    expect(() => one?.read(text)).not.toThrow();
    expect(one).toBeDefined();
  });
});
