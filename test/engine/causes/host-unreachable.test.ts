import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/host-unreachable.ts';
import { judgeFacts, noAnswer, weights } from './observed.ts';

it.each(['connect', 'timeout'] as const)('is proven by a failure of kind %s, and says that nothing was judged', (kind) => {
  const clues = judgeFacts(cause, { liveExchange: noAnswer(kind, 'api.shop.example:443 refused the connection.') });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toBe('api.shop.example:443 refused the connection. No credential was judged.');
});

it.each(['dns', 'tls', 'refused-by-guard', 'proxy'] as const)('leaves a failure of kind %s to other causes', (kind) => {
  expect(judgeFacts(cause, { liveExchange: noAnswer(kind, '…') })).toEqual([]);
});

it('is silent on an answer, and unknown where nothing was sent', () => {
  expect(judgeFacts(cause, { liveExchange: { exchange: {}, failure: null } })).toEqual([]);
  expect(judgeFacts(cause, {})).toEqual([]);
});

it('likely stands behind a connection that is closed without a word, as by the access list of monit or dnsdist', () => {
  const silent = noAnswer('protocol', '127.0.0.1 broke the connection off without an answer.', 'ECONNRESET');

  expect(weights(judgeFacts(cause, { liveExchange: silent }))).toEqual(['likely']);
  expect(judgeFacts(cause, { liveExchange: noAnswer('protocol', '…', 'NOT_HTTP') })).toEqual([]);
});
