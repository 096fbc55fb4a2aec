import { describe, expect, it } from '@jest/globals';
import type { HeaderField, HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import type { Clue } from '../../../src/engine/cause.ts';
import clockSkew from '../../../src/engine/causes/clock-skew.ts';
import cause from '../../../src/engine/causes/request-signature-invalid.ts';
import tokenExpired from '../../../src/engine/causes/token-expired.ts';
import requestSigning from '../../../src/engine/probes/request-signing.ts';
import { contextAt } from '../probes/context.ts';
import { answer, bearer, caseOf, challengeOf, get, judge as judgeFacts, NOW, tokenIn, weights } from './observed.ts';

interface Story {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The cause on what its probe really finds in a live exchange. */
function judge(of: typeof cause, { request, response, facts = {} }: Story): readonly Clue[] {
  const outcome = requestSigning.run(caseOf(request), { exchange: { request, response, source: 'live' }, ...facts }, contextAt(NOW));
  const found = 'kind' in outcome && outcome.kind === 'found' ? { requestSigning: outcome.fact } : {};
  return judgeFacts(of, { request, response, facts: { ...facts, ...found } });
}

const url = 'https://shop.example/digest/report.json';
const digest = (uri: string) =>
  get(url, [
    [
      'Authorization',
      `Digest username="alice", realm="Zoo", nonce="n1", uri="${uri}", qop=auth, nc=00000001, cnonce="c", response="a80fc4b058cf49e01cf98bf97411e8cb"`,
    ],
  ]);
const asked = (more: Readonly<Record<string, string>> = {}) => ({
  challenge: challengeOf('Digest', { realm: 'Zoo', nonce: 'n2', ...more }),
});

it.each([
  ['a stale nonce', digest('/digest/report.json'), asked({ stale: 'true', qop: 'auth' }), ['likely', 'certain']],
  ['no more than a refusal', digest('/digest/report.json'), asked({ qop: 'auth' }), ['likely', 'hint']],
  ['another path', digest('/other'), asked({ qop: 'auth' }), ['likely', 'proven', 'hint']],
  ['another realm', digest('/digest/report.json'), asked({ realm: 'Other', qop: 'auth' }), ['likely', 'proven', 'hint']],
  ['the offered nonce', digest('/digest/report.json'), asked({ nonce: 'n1', qop: 'auth' }), ['hint']],
] as const)('judges a Digest response with %s', (_what, request, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('checks what a Signature 4 request shows', () => {
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261120/eu-central-1/s3/aws4_request, SignedHeaders=host;x-amz-date;x-amz-meta-a, Signature=${'0f'.repeat(32)}`;
  const request = get('https://bucket.example/key', [
    ['Authorization', authorization],
    ['X-Amz-Date', '20261121T040000Z'],
  ]);

  const clues = judge(cause, { request, response: answer(403) });

  expect(weights(clues)).toEqual(['likely', 'proven', 'hint', 'strong', 'hint']);
  expect(clues.map(({ text }) => text).join(' ')).toMatch(/20261120.*1 h 50 min.*x-amz-meta-a/);
});

it('leaves a signed URL that has ended to token-expired', () => {
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'AKIDEXAMPLE/20261120/eu-central-1/s3/aws4_request',
    'X-Amz-Date': '20261120T040000Z',
    'X-Amz-Expires': '3600',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': '0f'.repeat(32),
  });
  const request = get(`https://bucket.example/key?${query}`);

  expect(weights(judge(cause, { request, response: answer(403) }))).toEqual(['likely', 'hint']);
});

it('leaves Basic and Bearer to credentials-invalid, and success alone', () => {
  expect(judge(cause, { request: get(url, [['Authorization', 'Basic YWxpY2U6bm9wZQ==']]), response: answer(401), facts: asked() })).toEqual(
    [],
  );
  expect(judge(cause, { request: get(url, [bearer('opaque-7f3a9c21')]), response: answer(401) })).toEqual([]);
  expect(judge(cause, { request: digest('/other'), response: answer(200) })).toEqual([]);
});

const RFC9421: readonly HeaderField[] = [
  ['Signature-Input', 'sig1=("@method");keyid="k"'],
  ['Signature', 'sig1=:AAAA:'],
];
const STRIPE: readonly HeaderField[] = [['Stripe-Signature', `t=${NOW - 10},v1=${'0f'.repeat(32)}`]];

it.each([
  ['a signature where nothing else is asked for', RFC9421, {}, ['likely']],
  ['a signature where a token is asked for', RFC9421, { challenge: challengeOf('Bearer') }, ['hint']],
  ['a sound webhook at a login', STRIPE, {}, ['hint']],
  ['a webhook long gone', [['Stripe-Signature', `t=${NOW - 200_000},v1=${'0f'.repeat(32)}`]], {}, ['hint', 'strong']],
] as const)('weighs %s', (_what, headers, facts, expected) => {
  expect(weights(judge(cause, { request: get(url, headers), response: answer(401), facts }))).toEqual(expected);
});

describe('its neighbours', () => {
  const signedAt = (date: string): HttpRequest =>
    get('https://sqs.eu-west-1.amazonaws.com/', [
      ['X-Amz-Date', date],
      [
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${date.slice(0, 8)}/eu-west-1/sqs/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0f'.repeat(32)}`,
      ],
    ]);
  const clockAt = (offset: number) => ({ serverClock: { time: NOW + offset, offset, uncertainty: 0.5 } });

  it.each([
    ['an hour slow', '20261121T045000Z', {}, ['strong']],
    ['an hour fast', '20261121T065000Z', clockAt(0), ['strong']],
    ['an hour old, where our clocks agree', '20261121T045000Z', clockAt(0), ['hint']],
    ['three days old', '20261118T055000Z', {}, ['hint']],
    ['in time', '20261121T054500Z', {}, []],
  ])('clock-skew judges a request signed %s', (_what, date, facts, expected) => {
    const clues = judge(clockSkew, { request: signedAt(date), response: answer(403), facts });

    expect(weights(clues.filter(({ probe }) => probe === 'request-signing'))).toEqual(expected);
  });

  it('says of a request three days old that it has to be signed again', () => {
    expect(weights(judge(cause, { request: signedAt('20261118T055000Z'), response: answer(403) }))).toEqual(['likely', 'strong']);
  });

  it('token-expired proves a signed URL that ended', () => {
    const request = get('https://acct.blob.core.windows.net/box/a?sv=2024-11-04&sp=r&se=2026-11-20T00:00:00Z&sig=AAAA');

    expect(weights(judge(tokenExpired, { request, response: answer(403) }))).toEqual(['proven']);
    expect(weights(judge(tokenExpired, { request, response: answer(200) }))).toEqual([]);
  });
});

it.each([
  ['the only signature there is', 'opaque', ['likely', 'strong']],
  ['perhaps that of the JWT beside it', 'jwt', ['likely']],
] as const)('reads "invalid signature" as %s', (_what, kind, expected) => {
  const request = get('https://api.shop.example/x', [['Signature', 'sig1=:YWJj:']]);
  const requestSigning = { scheme: 'HTTP message signature', problems: [], facts: {} };
  const facts = { requestSigning, answerText: { text: 'invalid signature' }, token: tokenIn('x', null, kind) };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});
