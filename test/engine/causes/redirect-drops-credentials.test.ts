import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/redirect-drops-credentials.ts';
import { answer, bearer, caseOf, get, judge, NOW, trial, weights } from './observed.ts';

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

it('says that the last address was asked without the credential, and whose it is', () => {
  const { redirectChain } = chain('dropped', 401);
  const facts = { redirectChain, redirectTarget: { withCredential: false, trials: trial(401).trials } };

  const clues = judge(cause, { request, response: answer(301), facts });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toContain(
    'the answer there is 401; api.shop.example was asked without it here, too, for it was given for shop.example',
  );
});

it('does not call it proven where the field is one that clients carry everywhere', () => {
  const clues = judge(cause, {
    request: get(request.url, [['X-API-Key', 'k-7f3a9c21']]),
    response: answer(301),
    facts: chain('dropped', 401),
  });

  expect(weights(clues)).toEqual(['likely']);
  expect(clues[0]?.text).toContain('most clients carry X-API-Key there');
});

it.each([
  ['accepts the credential', 200, ['proven']],
  ['refuses the credential as well', 401, ['likely', 'against']],
])('goes by the last address where that, asked directly, %s', (_what, status, expected) => {
  const facts = { ...chain('dropped', 401), redirectTarget: { withCredential: true, trials: trial(status).trials } };

  expect(weights(judge(cause, { request, response: answer(301), facts }))).toEqual(expected);
});

it.each([
  ['a key', [['X-API-Key', 'k-7f3a9c21']] as const, 'X-API-Key: $CREDENTIAL'],
  ['a session', [['Cookie', 'sessionid=7f3a9c21']] as const, 'Cookie: $CREDENTIAL'],
])('repairs with the field that was lost: %s', (_what, headers, field) => {
  const material = caseOf(get(request.url, headers));

  expect(cause.repair?.(chain('dropped', 401), { now: NOW, material, cutShort: false })).toBe(
    `curl -H "${field}" 'https://api.shop.example/orders'`,
  );
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
