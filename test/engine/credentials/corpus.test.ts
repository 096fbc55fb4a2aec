import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CredentialKind } from '../../../src/engine/credential.ts';
import { discover } from '../../../src/engine/discover.ts';
import { recogniseBest } from '../../../src/engine/lib/recognise.ts';
import { madeUpValue } from './made-up-value.ts';

interface Row {
  readonly provider: string;
  readonly kind: string;
  readonly pattern: string;
  readonly environment: 'live' | 'test' | null;
}

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('../../corpora/token-formats.json', import.meta.url), 'utf8'));
const kinds = await discover<CredentialKind>(new URL('../../../src/engine/credentials/', import.meta.url), (unit) => 'recognise' in unit);

// Plain hexadecimal is nobody's: a Datadog key, a GitLab session and a Twilio auth token look the same.
const NOBODYS = ['session cookie', 'API key (32 hex) / application key (40 hex)'];
const VALUES_PER_ROW = 5;
const SURE = 0.9;

/** The corpus writes several names of one house. */
const PROVIDERS: Readonly<Record<string, string | null>> = {
  'any issuer': null,
  'Snyk / generic UUID key': null,
  'Azure AD / Entra': 'Azure',
  'Brevo (Sendinblue)': 'Brevo',
};
const providerOf = ({ provider }: Row): string | null => (provider in PROVIDERS ? (PROVIDERS[provider] ?? null) : provider);

/** xorshift32: the same values in each run. */
function generator(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

/** Random characters are no Base64 of a user and a password. */
function valuesOf(row: Row, index: number): readonly string[] {
  const pick = generator(index * 7919 + 1);
  const word = (): string => madeUpValue('^[a-z]{4,12}$', pick);
  const one = row.pattern === '^[A-Za-z0-9+/]{8,}={0,2}$' ? () => btoa(`${word()}:${word()}`) : () => madeUpValue(row.pattern, pick);
  return Array.from({ length: VALUES_PER_ROW }, one);
}

const cases = rows.map((row, index) => ({ row, values: valuesOf(row, index) }));

describe('made-up values of every published shape', () => {
  it('fit the shape they were made from', () => {
    const misfits = cases.flatMap(({ row, values }) => values.filter((value) => !new RegExp(row.pattern).test(value)));

    expect(misfits).toEqual([]);
  });

  it.each(cases.filter(({ row }) => !NOBODYS.includes(row.kind)).map(({ row, values }) => [row.provider, row.kind, row, values] as const))(
    '%s, %s',
    (_provider, _kind, row, values) => {
      const best = values.map((value) => recogniseBest(kinds, value));

      expect(best.map((known) => known?.kind.provider)).toEqual(values.map(() => providerOf(row)));
      if (row.environment !== null) {
        expect(best.map((known) => known?.recognition.environment)).toEqual(values.map(() => row.environment));
      }
    },
  );

  it('leave out no more than the two that nothing tells apart', () => {
    expect(rows.filter(({ kind }) => NOBODYS.includes(kind))).toHaveLength(2);
    expect(1 - NOBODYS.length / rows.length).toBeGreaterThanOrEqual(0.98);
    expect(kinds.length).toBeGreaterThanOrEqual(75);
  });
});

/** What typing and copying do to a value. */
const NEAR_MISSES: readonly (readonly [name: string, change: (value: string) => string])[] = [
  ['another first letter', (value) => (value.startsWith('Z') ? 'Y' : 'Z') + value.slice(1)],
  ['a letter before it', (value) => `Z${value}`],
  ['a letter lost', (value) => value.slice(0, -1)],
  ['a space inside', (value) => `${value.slice(0, 6)} ${value.slice(6)}`],
  ['a sentence around it', (value) => `the key is ${value} .`],
  ['a sign of another alphabet', (value) => `${value.slice(0, -1)}é`],
];

describe('near misses', () => {
  it.each(NEAR_MISSES)('%s: nobody is sure whose it is', (_name, change) => {
    const fits = (value: string): boolean => rows.some(({ pattern }) => new RegExp(pattern).test(value));
    const wrong = cases.flatMap(({ row, values }) =>
      values
        .map(change)
        .filter((value) => !fits(value))
        .map((value) => ({ value, best: recogniseBest(kinds, value) }))
        .filter(({ best }) => best !== null && best.kind.provider !== null && best.recognition.confidence >= SURE)
        .map(({ value, best }) => `${row.kind}: ${value} as ${best?.kind.id}`),
    );

    expect(wrong).toEqual([]);
  });

  it.each([
    'password',
    'changeme',
    '$TOKEN',
    '{{token}}',
    '<your-api-key>',
    'undefined',
    'null',
    'Bearer',
    'sk_',
    'ghp_',
    'application/json',
  ])('%s is nobody’s key', (value) => {
    expect(recogniseBest(kinds, value)?.kind.provider ?? null).toBeNull();
  });
});
