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

const anyQuad = fc.oneof(
  { weight: 2, arbitrary: forbidden },
  fc.tuple(byte, byte, byte, byte),
  // One step on either side of each special block.
  fc.constantFrom<Quad>([9, 255, 255, 255], [11, 0, 0, 0], [100, 63, 255, 255], [100, 128, 0, 0], [126, 255, 255, 255], [128, 0, 0, 0]),
  fc.constantFrom<Quad>(
    [169, 253, 255, 255],
    [169, 255, 0, 0],
    [172, 15, 255, 255],
    [172, 32, 0, 0],
    [192, 167, 255, 255],
    [223, 255, 255, 255],
  ),
);

const digits = (value: number, base: number, zeros: number): string => {
  if (base === 16) return `0x${'0'.repeat(zeros)}${value.toString(16)}`;
  return base === 8 ? `0${'0'.repeat(zeros)}${value.toString(8)}` : String(value);
};
const styles = fc.record({
  parts: fc.integer({ min: 1, max: 4 }),
  bases: fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(8, 10, 16))),
  zeros: fc.integer({ min: 0, max: 6 }),
  dot: fc.constantFrom('.', '。', '．', '｡', '%2e', '%2E'),
  tail: fc.constantFrom('', '.'),
  glyphs: fc.constantFrom(0, 0xff10 - 0x30, 0x1d7ce - 0x30, 0x1d7d8 - 0x30, 0x1d7f6 - 0x30),
  user: fc.constantFrom('', 'a@', 'example.com@', 'example.com:80@', '%40@', 'a:b@'),
  port: fc.constantFrom('', ':80', ':8080', ':443'),
});
type Style = typeof styles extends fc.Arbitrary<infer T> ? T : never;

/** WHATWG URL §3.5: one to four parts, the last one fills what is left, each in base 8, 10 or 16. */
function spelled(quad: Quad, { parts, bases, zeros, dot, tail, glyphs, user, port }: Style): string {
  const head = quad.slice(0, parts - 1);
  const last = quad.slice(parts - 1).reduce((value, part) => value * 256 + part, 0);
  const glyph = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + glyphs));
  const shown = [...head, last].map((part, index) => glyph(digits(part, bases[index] ?? 10, zeros))).join(dot);
  return `http://${user}${shown}${tail}${port}/`;
}

const group = fc.integer({ min: 0, max: 0xffff });
const anyV6 = fc.oneof(
  fc.array(group, { minLength: 8, maxLength: 8 }),
  // Prefixes of the special blocks, and of those that carry an IPv4 address.
  fc
    .tuple(
      fc.constantFrom(
        [0],
        [0xfe80],
        [0xfc00],
        [0xfd00, 0xec2],
        [0xfec0],
        [0xff02],
        [0x2001, 0],
        [0x2001, 0xdb8],
        [0x2002, 0x7f00, 1],
        [0x64, 0xff9b],
        [0x3fff],
        [0x5f00],
        [0x100],
        [0x2606, 0x2800],
        [0x2620, 0x4f, 0x8000],
      ),
      fc.array(fc.oneof(fc.constant(0), group), { minLength: 8, maxLength: 8 }),
    )
    .map(([prefix, rest]) => [...prefix, ...rest].slice(0, 8)),
);

/** The same eight groups: padded, shortened at any run of zeros, in capitals, with a dotted end. */
function spelledV6(
  groups: readonly number[],
  { padded, upper, dotted, squeeze }: { padded: boolean; upper: boolean; dotted: boolean; squeeze: number },
): string {
  const words = groups.map((value) => (padded ? value.toString(16).padStart(4, '0') : value.toString(16)));
  const [high = 0, low = 0] = groups.slice(6);
  const list = dotted ? [...words.slice(0, 6), [high >> 8, high & 255, low >> 8, low & 255].join('.')] : words;
  const runs = list.map((word, index) => (/^0+$/.test(word) ? index : -1)).filter((index) => index >= 0);
  const at = runs[squeeze % Math.max(1, runs.length)];
  const text = at === undefined || squeeze === 0 ? list.join(':') : `${list.slice(0, at).join(':')}::${list.slice(at + 1).join(':')}`;
  return upper ? text.toUpperCase() : text;
}

describe('the verdict is about the address, not about its spelling', () => {
  const policies = [
    createPolicy({ mode: 'slack', allow: [] }),
    createPolicy({ mode: 'slack', allow: ['10.0.0.0/8', 'fd00::/8', '127.0.0.1', '192.168.0.0/16'] }),
    createPolicy({ mode: 'terminal', allow: [] }),
  ];
  const anyPolicy = fc.constantFrom(...policies);
  const neverAsked = { resolver: () => Promise.reject(new Error('a literal was looked up')) };

  it('IPv4 in every notation of WHATWG URL', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuad, styles, anyPolicy, async (quad, style, policy) => {
        const canonical = policy.judgeAddress(quad.join('.'), quad.join('.'));
        const answer = await reach(spelled(quad, style), { policy, ...neverAsked });

        expect(answer.allowed).toBe(canonical.allowed);
      }),
      { numRuns: 3000 },
    );
  });

  it('IPv6 in every notation', async () => {
    const ways = fc.record({ padded: fc.boolean(), upper: fc.boolean(), dotted: fc.boolean(), squeeze: fc.integer({ min: 0, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(anyV6, ways, anyPolicy, async (groups, way, policy) => {
        const plain = groups.map((value) => value.toString(16)).join(':');
        const canonical = policy.judgeAddress(plain, plain);
        const answer = await reach(`http://[${spelledV6(groups, way)}]/`, { policy, ...neverAsked });

        expect(answer.allowed).toBe(canonical.allowed);
      }),
      { numRuns: 3000 },
    );
  });

  it('what a lookup answers is judged like the literal', async () => {
    await fc.assert(
      fc.asyncProperty(anyV6, anyQuad, anyPolicy, async (groups, quad, policy) => {
        for (const address of [groups.map((value) => value.toString(16)).join(':'), quad.join('.')]) {
          const answer = await reach('http://api.example.com/', { policy, resolver: async () => [address] });

          expect(answer.allowed).toBe(policy.judgeAddress(address, 'api.example.com').allowed);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('an IPv6 address that carries an IPv4 address is never dialled from Slack, and never where it carries metadata', async () => {
    const carriers: readonly ((hex: string) => string)[] = [
      (hex) => `::ffff:${hex}`,
      (hex) => `::${hex}`,
      (hex) => `::ffff:0:${hex}`,
      (hex) => `64:ff9b::${hex}`,
      (hex) => `64:ff9b:1::${hex}`,
      (hex) => `2002:${hex}::`,
      (hex) => `2001:0:${hex}::1`,
    ];
    await fc.assert(
      fc.asyncProperty(anyQuad, fc.constantFrom(...carriers), async (quad, carry) => {
        const slack = await reach(`http://[${carry(hexOf(quad))}]/`, {
          policy: createPolicy({ mode: 'slack', allow: ['::/0', '0.0.0.0/0'] }),
          ...neverAsked,
        });
        const metadata = await reach(`http://[${carry('a9fe:a9fe')}]/`, {
          policy: createPolicy({ mode: 'terminal', allow: [] }),
          ...neverAsked,
        });

        expect([slack.allowed, metadata.allowed]).toEqual([false, false]);
      }),
      { numRuns: 1000 },
    );
  });
});
