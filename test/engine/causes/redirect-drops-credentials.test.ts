import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/redirect-drops-credentials.ts';
import { answer, bearer, caseOf, get, judge, NOW, weights } from './observed.ts';

const request = get('https://shop.example/orders', [bearer('opaque-7f3a9c21')]);
const chain = (credential: string, final: number | null) => ({
  redirectChain: {
    hops: [
      {
        from: 'https://shop.example/orders',
        to: 'https://api.shop.example/orders',
        status: 301,
        credential,
        crosses: 'host',
        answer: null,
        why: null,
      },
    ],
    final: final === null ? null : answer(final),
    finalUrl: 'https://api.shop.example/orders',
  },
});

it('names the step at which the credential is lost', () => {
  const clues = judge(cause, { request, response: answer(301), facts: chain('dropped', 401) });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toContain('301 leads from https://shop.example to https://api.shop.example, another host');
});

it.each([
  ['ends in another failure', chain('dropped', 404), ['likely']],
  ['was not followed to its end', chain('dropped', null), ['likely']],
  ['keeps the credential', chain('kept', 401), []],
  ['had no credential to carry: that is credentials-missing', chain('none', 401), []],
  ['ends in success', chain('dropped', 200), []],
  ['leads to a sign-in page: that is login-redirect', { ...chain('dropped', 401), loginPage: { how: 'redirect' } }, []],
  ['is not there', {}, []],
])('judges a chain that %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(301), facts }))).toEqual(expected);
});

it('repairs with the last address', () => {
  expect(
    cause.repair?.(chain('dropped', 401), {
      now: NOW,
      material: caseOf(request),
      cutShort: false,
    }),
  ).toBe(`curl -H "Authorization: $CREDENTIAL" 'https://api.shop.example/orders'`);
});
