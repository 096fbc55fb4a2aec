import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/proxy-auth-required.ts';
import { answer, caseOf, challengeOf, get, judge, NOW, weights } from './observed.ts';

const request = get('http://api.shop.example/orders');

it('is proven by 407, and names what the proxy asks for', () => {
  const clues = judge(cause, { request, response: answer(407), facts: { challenge: challengeOf('Negotiate') } });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toContain('it asks for Negotiate');
});

it.each([
  ['in the proxy’s address', request, { connection: { proxy: 'http://alice:wrong@proxy.shop.example:3128' } }],
  ['in Proxy-Authorization', get(request.url, [['Proxy-Authorization', 'Basic YWxpY2U6d3Jvbmc=']]), {}],
])('says that the proxy refused a credential given %s', (_what, sent, material) => {
  expect(weights(judge(cause, { request: sent, response: answer(407), material }))).toEqual(['proven', 'likely']);
});

it.each([401, 403, 200])('is silent on %i: that is the API’s own answer', (status) => {
  expect(judge(cause, { request, response: answer(status), facts: { challenge: challengeOf('Basic') } })).toEqual([]);
});

it('repairs with placeholders for the proxy', () => {
  expect(cause.repair?.({}, { now: NOW, material: caseOf(request), cutShort: false })).toBe(
    `curl -x "$PROXY" -U "$PROXY_USER:$PROXY_PASSWORD" 'http://api.shop.example/orders'`,
  );
});
