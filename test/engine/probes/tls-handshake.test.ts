import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/tls-handshake.ts';
import { answer, caseOf, get, noAnswer } from '../causes/observed.ts';
import { live, run } from './observing.ts';

const request = get('https://api.shop.example/orders');

it.each([
  ['an answer', live(request, answer(401))],
  ['a failure in TLS', noAnswer('tls', '…')],
  ['nothing sent', undefined],
])('looks at the certificates after %s', async (_what, liveExchange) => {
  expect(await run(probe, { material: caseOf(request), facts: { liveExchange } })).toMatchObject({
    kind: 'found',
    fact: { protocol: 'TLSv1.3' },
  });
});

it.each([
  ['plain http', caseOf(get('http://api.shop.example/')), undefined],
  ['a proxy on the way', caseOf(request, { connection: { proxy: 'http://proxy.shop.example:3128' } }), undefined],
  ['a refused connection', caseOf(request), noAnswer('connect', 'Nothing listens there.')],
  ['no request', caseOf(), undefined],
])('is absent for %s', async (_what, material, liveExchange) => {
  expect((await run(probe, { material, facts: { liveExchange } })).kind).toBe('absent');
});
