import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/dns-failure.ts';
import { judgeFacts, noAnswer, weights } from './observed.ts';

const lookup = { host: 'api.shop.example', ok: false, code: 'ENOTFOUND', addresses: [], ms: 3 };

it('is proven by the request that found no address', () => {
  const clues = judgeFacts(cause, { liveExchange: noAnswer('dns', 'The name api.shop.example does not exist in DNS.') });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toContain('api.shop.example');
});

it('goes by the lookup where nothing was sent', () => {
  expect(weights(judgeFacts(cause, { nameLookup: lookup }))).toEqual(['certain']);
});

it.each([
  ['a name that has an address', { nameLookup: { ...lookup, ok: true, code: null } }],
  ['a lookup that was not made', { nameLookup: { ...lookup, code: 'OFFLINE' } }],
  ['a request that was answered all the same', { nameLookup: lookup, liveExchange: { exchange: {}, failure: null } }],
  ['a connection that was refused: that is host-unreachable', { liveExchange: noAnswer('connect', '…') }],
  ['nothing observed', {}],
])('is silent on %s', (_what, facts) => {
  expect(judgeFacts(cause, facts)).toEqual([]);
});
