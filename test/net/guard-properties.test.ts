import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPolicy, reach } from '../../src/net/index.ts';

const byte = fc.integer({ min: 0, max: 255 });
const forbidden = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
);

type Quad = readonly [number, number, number, number];
const numberOf = ([a, b, c, d]: Quad): number => ((a * 256 + b) * 256 + c) * 256 + d;
const hexOf = ([a, b, c, d]: Quad): string => `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;

/** All the ways to write an IPv4 address into a URL that resolvers, sockets or WHATWG URL understand. */
const spellings: readonly ((quad: Quad) => string)[] = [
  (quad) => quad.join('.'),
  (quad) => String(numberOf(quad)),
  (quad) => `0x${numberOf(quad).toString(16)}`,
  (quad) => `0${numberOf(quad).toString(8)}`,
  ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  ([a, b, c, d]) => `0${a.toString(8)}.0x${b.toString(16)}.${c}.${d}.`,
  (quad) => quad.join('%2e'),
  (quad) => quad.join('。'),
  (quad) => `[::ffff:${quad.join('.')}]`,
  (quad) => `[::${hexOf(quad)}]`,
  (quad) => `[::ffff:0:${hexOf(quad)}]`,
  (quad) => `[64:ff9b::${hexOf(quad)}]`,
  (quad) => `[64:ff9b:1::${hexOf(quad)}]`,
  (quad) => `[2002:${hexOf(quad)}::1]`,
];

describe('the guard of Slack mode', () => {
  const policy = createPolicy({ mode: 'slack', allow: [] });

  it('refuses a forbidden address in every spelling, in the URL and in a DNS answer', async () => {
    await fc.assert(
      fc.asyncProperty(forbidden, fc.constantFrom(...spellings), fc.constantFrom('http', 'https'), async (quad, spell, scheme) => {
        const literal = await reach(`${scheme}://${spell(quad)}/`, { policy, resolver: async () => ['93.184.216.34'] });
        const answered = await reach(`${scheme}://a.example.com/`, { policy, resolver: async () => ['93.184.216.34', quad.join('.')] });

        expect([literal.allowed, answered.allowed]).toEqual([false, false]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never answers with an exception, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.string().map((text) => `http://${text}`),
        ),
        async (text) => {
          const answer = await reach(text, { policy, resolver: async () => ['10.0.0.1'] });

          expect([typeof answer.allowed, answer.why.length > 10]).toEqual(['boolean', true]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
