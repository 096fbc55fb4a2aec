import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/dns-stale.ts';
import { answer, get, judge, weights } from './observed.ts';

const request = get('https://api.shop.example/orders');
const nameLookup = {
  host: 'api.shop.example',
  ok: true,
  code: null,
  addresses: [{ address: '192.0.2.7', family: 4, allowed: true, why: '' }],
  ms: 1,
};
const seen = (status: number, remoteAddress: string | null, source = 'live') => ({
  request,
  response: answer(status),
  source,
  answeredBy: 'target',
  timings: null,
  remoteAddress,
  headAt: null,
  sentAt: null,
});

it('hints where the answer comes from an address that the name no longer has', () => {
  expect(weights(judge(cause, { request, response: answer(401), facts: { nameLookup, exchange: seen(401, '192.0.2.99') } }))).toEqual([
    'hint',
  ]);
});

it('hints where today’s server accepts what was refused', () => {
  const facts = { nameLookup, exchange: seen(401, null, 'pasted'), liveExchange: { exchange: seen(200, '192.0.2.7'), failure: null } };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(['hint']);
});

it('is silent where the address fits, behind a proxy, without a lookup and on success', () => {
  expect(judge(cause, { request, response: answer(401), facts: { nameLookup, exchange: seen(401, '192.0.2.7') } })).toEqual([]);
  expect(
    judge(cause, {
      request,
      response: answer(401),
      facts: { nameLookup, exchange: seen(401, '192.0.2.99') },
      material: { connection: { proxy: 'http://proxy.example:3128' } },
    }),
  ).toEqual([]);
  expect(judge(cause, { request, response: answer(401), facts: { exchange: seen(401, '192.0.2.99') } })).toEqual([]);
  expect(judge(cause, { request, response: answer(200), facts: { nameLookup, exchange: seen(200, '192.0.2.99') } })).toEqual([]);
});
