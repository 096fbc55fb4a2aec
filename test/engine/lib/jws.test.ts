import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import token from '../../../src/engine/formats/token.ts';
import url from '../../../src/engine/formats/url.ts';
import { memberFault } from '../../../src/engine/lib/json-members.ts';
import { readJwt, timeProblems } from '../../../src/engine/lib/jws.ts';
import { expand, load } from '../../corpora/security/corpus.mjs';

interface CorpusCase {
  readonly id: string;
  readonly group: string;
  readonly expect: string;
  readonly alsoAccept?: readonly string[];
  readonly layer?: string;
}
const cases: readonly CorpusCase[] = load<CorpusCase>('jwt').cases;

// Two or fewer parts without any sign of a JWT header: nothing tells them from any other opaque word ("Zm9v").
const SHAPELESS = new Set(['wycheproof-jws-010', 'wycheproof-jws-012', 'wycheproof-jws-039']);

test.each(cases.filter(({ id }) => !SHAPELESS.has(id)).map((entry) => [entry.id, entry] as const))('corpus %s', (_id, entry) => {
  const accepted = new Set([entry.expect, ...(entry.alsoAccept ?? [])]);
  const text = expand(entry) as string;
  const reader = url.confidence(text) > token.confidence(text) ? url : token;
  const parsed = reader.confidence(text) > 0 ? reader.parse(text) : { token: text.trim() };
  // A field that is written wrongly stays a request: its faults are judged by a probe.
  if (!('token' in parsed) || parsed.token === undefined) {
    expect([...accepted].some((cause) => /credentials|scheme|^ok$|^opaque$|malformed/.test(cause))).toBe(true);
    return;
  }

  const reading = readJwt(parsed.token);

  if (reading.kind === 'malformed') {
    // The layer "jws" signs text, which as a whole JWT is malformed.
    const fits =
      accepted.has('malformed') || accepted.has('credentials-malformed') || (entry.layer === 'jws' && /payload/.test(reading.why));
    expect(fits ? true : reading.why).toBe(true);
  } else if (reading.kind === 'opaque') expect([...accepted]).toContain('opaque');
  else expect([...accepted].filter((cause) => cause !== 'malformed' && cause !== 'opaque')).not.toEqual([]);
});

const encode = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const make = (header: unknown, payload: unknown, signature = 'c2ln'): string => `${encode(header)}.${encode(payload)}.${signature}`;
const good = make({ alg: 'HS256' }, { sub: 'a' });

test('a token is read into its parts', () => {
  expect(readJwt(good)).toEqual({
    kind: 'jwt',
    header: { alg: 'HS256' },
    claims: { sub: 'a' },
    signature: 'c2ln',
    signingInput: good.slice(0, good.lastIndexOf('.')),
  });
});

test.each([
  ['one part of three', encode({ alg: 'HS256' }), /cut after 1 of 3 parts/],
  ['two parts of three', good.slice(0, good.lastIndexOf('.')), /cut after 2 of 3 parts/],
  ['four parts', `${good}.x`, /has 4 parts/],
  ['a percent sign in the payload', `${encode({ alg: 'HS256' })}.eyJz%!.c2ln`, /payload.*holds a '%' at position 5/],
  ['an ellipsis', `${good.slice(0, 30)}...${good.slice(-4)}`, /shortened/],
  ['a member twice', make('{"alg":"HS256","alg":"none"}', {}), /header has the member "alg" twice/],
  ['a member twice, once escaped', make('{"alg":"HS256","\\u0061lg":"none"}', {}), /"alg" twice/],
  ['exp in quotes', make({ alg: 'HS256' }, { exp: '1767222000' }), /"exp" is a text/],
  ['a payload cut in half', make({ alg: 'HS256' }, '{"sub":"abc'), /payload is not JSON: it is cut/],
  ['padding', make({ alg: 'HS256' }, { sub: 'a' }, 'c2lnMQ=='), /signature is not readable.*'='/],
  ['no algorithm', make({ typ: 'JWT' }, { sub: 'a' }), /names no algorithm/],
  ['a zero width space', good.replace('eyJ', 'eyJ\u200b'), /zero width space/],
  ['deep nesting', make({ alg: 'HS256' }, `{"a":${'['.repeat(500)}${']'.repeat(500)}}`), /nested more than 64/],
  ['65 KB', make({ alg: 'HS256' }, { a: 'x'.repeat(65_536) }), /longer than 64 KB/],
])('%s is told', (_name, text, why) => {
  const reading = readJwt(text);

  expect(reading).toMatchObject({ kind: 'malformed', why: expect.stringMatching(why) });
});

test.each([
  ['hunter2'],
  ['v4.public.eyJzdWIiOiJGQUtFIn1GQUtF'],
  ['ya29.FAKEfakeFAKEfake'],
  ['dp.st.dev.FAKEfake'],
  ['eyJrIjoiRkFLRSIsIm4iOiJ4IiwiaWQiOjF9'],
])('%s is opaque', (text) => {
  expect(readJwt(text)).toEqual({ kind: 'opaque' });
});

test('times that are numbers and no seconds', () => {
  expect(timeProblems({ exp: 1_767_229_200_000, nbf: -5, iat: 1_767_225_600 })).toEqual([
    { claim: 'exp', why: expect.stringMatching(/milliseconds/) },
    { claim: 'nbf', why: expect.stringMatching(/before 1970/) },
  ]);
});

describe('properties', () => {
  it('reads every JSON object back, and no duplicate is seen where there is none', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 8 }), (claims) => {
        const { exp: _e, nbf: _n, iat: _i, aud: _a, iss: _s, ...others } = claims;
        const json = JSON.stringify(others);
        expect(memberFault(json, 64)).toBeNull();
        expect(readJwt(make({ alg: 'HS256' }, json))).toMatchObject({ kind: 'jwt', claims: JSON.parse(json) });
      }),
    );
  });

  it('a token cut anywhere is never a whole one, and nothing throws', () => {
    const long = make({ alg: 'RS256', typ: 'JWT' }, { iss: 'https://idp.example.com', sub: 'a' }, 'c2lnbmF0dXJlLW9mLXRoZS10b2tlbg');
    fc.assert(fc.property(fc.nat(long.lastIndexOf('.') - 1), (length) => readJwt(long.slice(0, length)).kind !== 'jwt'));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => readJwt(`eyJ${text}`).kind !== 'jwt'));
  });
});
