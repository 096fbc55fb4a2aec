import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromTree, toTree } from '../../../src/engine/lib/plain-graph.ts';

const through = (value: unknown, longest = 100_000): unknown => fromTree(JSON.parse(JSON.stringify(toTree(value, longest))));

describe('plain data', () => {
  it('comes back as it was', () => {
    const anything = fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withNullPrototype: false, maxDepth: 4 });
    fc.assert(
      fc.property(anything, (value) => {
        expect(through(value)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('of other kinds, too', () => {
    const value = {
      url: new URL('https://a.example/?q=1#f'),
      bytes: new Uint8Array([0, 255, 7]),
      numbers: [Number.NaN, Number.POSITIVE_INFINITY, -0],
      $: 'a member of that name',
      nothing: undefined,
    };
    const back = through(value) as typeof value;

    expect(back).toEqual(value);
    expect(Object.is(back.numbers[2], -0)).toBe(true);
    expect(back.url.href).toBe(value.url.href);
  });

  it('is one object where it was one object', () => {
    const response = { status: 401 };
    const back = through({ exchange: response, refusal: [response], other: { status: 401 } }) as Record<string, unknown>;

    expect((back['refusal'] as readonly unknown[])[0]).toBe(back['exchange']);
    expect(back['other']).not.toBe(back['exchange']);
  });

  it('keeps the start of long texts', () => {
    expect(through({ body: 'x'.repeat(50) }, 10)).toEqual({ body: `${'x'.repeat(10)}…` });
  });

  it.each([
    ['a circle', () => Object.assign([] as unknown[], { 0: null }) && circle()],
    ['a function', () => ({ run: () => 1 })],
  ])('is nothing with %s', (_, make) => {
    expect(() => toTree(make(), 100)).toThrow(RangeError);
  });
});

function circle(): unknown {
  const one: Record<string, unknown> = {};
  one['self'] = one;
  return one;
}

describe('a tree that somebody forged', () => {
  it.each([
    ['an object that is not there', { shared: [], root: { $: 7 } }],
    ['an object that holds itself', { shared: [{ a: { $: 0 } }], root: { $: 0 } }],
    ['an unknown mark', { shared: [], root: { $: 'code', is: '1' } }],
    ['a map of no pairs', { shared: [], root: { $: 'map', is: [1] } }],
    ['too deep', { shared: [], root: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) }],
  ])('is refused: %s', (_, tree) => {
    expect(() => fromTree(tree)).toThrow(RangeError);
  });

  it('reaches no prototype', () => {
    const tree = JSON.parse('{"shared":[],"root":{"__proto__":{"polluted":1},"$":"object","is":[["__proto__",{"polluted":1}]]}}');
    const made = fromTree(tree) as Record<string, unknown>;

    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
