import { expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import type { Clue } from '../../../src/engine/cause.ts';
import cause from '../../../src/engine/causes/request-signature-invalid.ts';
import requestSigning from '../../../src/engine/probes/request-signing.ts';
import { contextAt } from '../probes/context.ts';
import { answer, bearer, caseOf, challengeOf, get, judge as judgeFacts, NOW, weights } from './observed.ts';

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
