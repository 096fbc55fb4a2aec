import fc from 'fast-check';

/** Pieces that grammars turn on, and values that numbers and dates break on. */
export const PIECES: readonly string[] = [
  ...'"\'\\,;:=<>&%{}[]()#?@!$`^|~*+-_./ \t\r\n\0'.split(''),
  ...['\r\n', '\r\n\r\n', '\\"', '""', '%00', '%ZZ', '%F0%9F', '\\u0000', '\\ud800', '\ud800', '\u202e', '\ufeff', 'é', '😀'],
  ...['0', '-1', '1e999', '1e21', '99999999999999999999', 'NaN', '0x', '00', '2038-01-19', '253402300800000'],
  ...[
    'null',
    'true',
    '__proto__',
    'constructor',
    'Bearer',
    'Basic',
    'realm="',
    'HTTP/1.1 401 ',
    'http://',
    'https://[',
    '-H ',
    'eyJ',
    '..',
    '<![CDATA[',
    '<!--',
    '&#x',
  ],
] as const;

const piece = fc.constantFrom(...PIECES);
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
);

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  readonly times: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })),
  times: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0, 1, 2) }, { weight: 1, arbitrary: fc.constantFrom(50, 400) }),
});

const edited = (seed: string, edits: readonly Edit[]): string =>
  edits.reduce((text, { at, cut, put, times }) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put.repeat(times) + text.slice(from + cut);
  }, seed);

/** Noise, pieces of grammars, and well-formed inputs with a few places changed, doubled, cut off or spliced with another one. */
export function inputs(seeds: readonly string[]): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds);
  return fc.oneof(
    { weight: 1, arbitrary: noise },
    { weight: 5, arbitrary: fc.tuple(seed, fc.array(edit, { minLength: 1, maxLength: 6 })).map(([text, edits]) => edited(text, edits)) },
    { weight: 1, arbitrary: fc.tuple(seed, seed, fc.nat(200), fc.nat(200)).map(([one, other, a, b]) => one.slice(0, a) + other.slice(b)) },
  );
}

/** Texts of any length on which backtracking and repeated searching show: each is a head, one piece without end, and an end that does not fit. */
export function stretched(seeds: readonly string[]): readonly ((length: number) => string)[] {
  const repeated = [
    ' ',
    '\t',
    '\n',
    'a',
    '0',
    '"',
    '\\',
    '\\"',
    ',',
    '=',
    'a=',
    'a="',
    ';',
    '[',
    '{"a":',
    '<a ',
    '<',
    '&',
    '%',
    '.',
    ':',
    '-H ',
    '\r\n',
    'a:b\n',
    '{',
    "'",
    '`',
    '$(',
    'é',
  ];
  const heads = ['', ...new Set(seeds.map((seed) => seed.slice(0, Math.ceil(seed.length / 2))))].slice(0, 4);
  return heads.flatMap((head) =>
    repeated.map((text) => (length: number) => `${head}${text.repeat(Math.ceil(length / text.length)).slice(0, length)}\u0001x`),
  );
}
