import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/request-signature-invalid.ts';
import { answer, bearer, challengeOf, get, judge, weights } from './observed.ts';

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
  ['a stale nonce', digest('/digest/report.json'), asked({ stale: 'true' }), ['certain', 'likely']],
  ['no more than a refusal', digest('/digest/report.json'), asked(), ['likely']],
  ['another path', digest('/other'), asked(), ['proven', 'likely']],
  ['another realm', digest('/digest/report.json'), asked({ realm: 'Other' }), ['proven', 'likely']],
] as const)('judges a Digest response with %s', (_what, request, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('checks what a Signature 4 request shows', () => {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261120/eu-central-1/s3/aws4_request, SignedHeaders=host;x-amz-date;x-amz-meta-a, Signature=00ff';
  const request = get('https://bucket.example/key', [
    ['Authorization', authorization],
    ['X-Amz-Date', '20261121T040000Z'],
  ]);

  const clues = judge(cause, { request, response: answer(403) });

  expect(weights(clues)).toEqual(['likely', 'strong', 'certain', 'proven']);
  expect(clues.map(({ text }) => text).join(' ')).toMatch(/x-amz-meta-a.*110 minutes.*20261120/);
});

it('reads when a signed URL ended', () => {
  const request = get('https://bucket.example/key?X-Amz-Date=20261120T040000Z&X-Amz-Expires=3600&X-Amz-Signature=00ff');

  expect(weights(judge(cause, { request, response: answer(403) }))).toEqual(['likely', 'certain']);
});

it('leaves Basic and Bearer to credentials-invalid, and success alone', () => {
  expect(judge(cause, { request: get(url, [['Authorization', 'Basic YWxpY2U6bm9wZQ==']]), response: answer(401), facts: asked() })).toEqual(
    [],
  );
  expect(judge(cause, { request: get(url, [bearer('opaque-7f3a9c21')]), response: answer(401) })).toEqual([]);
  expect(judge(cause, { request: digest('/other'), response: answer(200) })).toEqual([]);
});
