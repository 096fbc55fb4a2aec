import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { type Challenge, parseChallenges } from '../../../src/engine/lib/challenge-header.ts';
import { expand, load } from '../../corpora/security/corpus.mjs';

interface CorpusCase {
  readonly id: string;
  readonly expect:
    | 'ok'
    | 'malformed'
    | readonly { readonly scheme: string; readonly token68?: string; readonly params: Record<string, string> }[];
}
const cases: readonly CorpusCase[] = load<CorpusCase>('www-authenticate').cases;

const comparable = (challenge: { readonly scheme: string; readonly token68?: string | null; readonly params: Record<string, string> }) => ({
  scheme: challenge.scheme.toLowerCase(),
  token68: challenge.token68 ?? null,
  params: { ...challenge.params },
});

test.each(cases.map((entry) => [entry.id, entry] as const))('corpus %s', (_id, entry) => {
  const input = expand(entry) as string | string[];

  const parsed = parseChallenges(Array.isArray(input) ? input : [input]);

  if (entry.expect === 'malformed') expect(parsed).toMatchObject({ ok: false, why: expect.stringMatching(/\w/) });
  else if (entry.expect !== 'ok') expect(parsed.ok ? parsed.challenges.map(comparable) : parsed.why).toEqual(entry.expect.map(comparable));
  else expect(typeof parsed.ok).toBe('boolean');
});

test('what stood before the fault is kept', () => {
  const parsed = parseChallenges(['Bearer error="invalid_token" error_description="expired"']);

  expect(parsed).toMatchObject({ ok: false, salvage: [{ scheme: 'Bearer', params: { error: 'invalid_token' } }] });
});

test('a name such as __proto__ is a name', () => {
  const parsed = parseChallenges(['Basic __proto__=x, realm=y']);

  expect(parsed.ok && Object.keys(parsed.challenges[0]?.params ?? {})).toEqual(['__proto__', 'realm']);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

describe('properties', () => {
  it('reads back what it is given, over one line or several', () => {
    const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/);
    const value = fc.stringMatching(/^[\x20-\x7e]{0,30}$/);
    const challenge = fc.record({
      scheme: token,
      params: fc.uniqueArray(fc.tuple(token, value), { minLength: 1, maxLength: 4, selector: ([name]) => name.toLowerCase() }),
    });

    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 4 }), fc.boolean(), (challenges, oneLine) => {
        const lines = challenges.map(
          ({ scheme, params }) => `${scheme} ${params.map(([name, text]) => `${name}="${text.replace(/["\\]/g, '\\$&')}"`).join(', ')}`,
        );
        const parsed = parseChallenges(oneLine ? [lines.join(', ')] : lines);
        const wanted = challenges.map(({ scheme, params }) => ({
          scheme,
          token68: null,
          params: Object.fromEntries(params.map(([name, text]) => [name.toLowerCase(), text])),
        }));
        expect(parsed.ok && parsed.challenges.map((read: Challenge) => ({ ...read, params: { ...read.params } }))).toEqual(wanted);
      }),
    );
  });

  it('never throws, whatever the octets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 4 }),
        (lines) => typeof parseChallenges(lines).ok === 'boolean',
      ),
    );
  });

  it('answers a megabyte of any near miss', () => {
    for (const piece of ['a', ' ', ',', '"', '\\', '=', 'a=', 'a="', 'a b ', ', x=y', '\t ']) {
      expect(typeof parseChallenges([`Basic ${piece.repeat(Math.floor(999_000 / piece.length))}`]).ok).toBe('boolean');
    }
  });
});
