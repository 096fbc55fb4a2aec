import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/exchange.ts';
import { answer, caseOf, get } from '../causes/observed.ts';
import { live, run } from './observing.ts';

const request = get('https://api.shop.example/orders');

it('prefers the answer that was pasted', async () => {
  const material = caseOf(request, { response: answer(401) });

  const outcome = await run(probe, { material, facts: { liveExchange: live(request, answer(200)) } });

  expect(outcome).toMatchObject({ kind: 'found', fact: { source: 'pasted', response: { status: 401 }, request } });
});

it('takes the live one where none was pasted', async () => {
  const outcome = await run(probe, { material: caseOf(request), facts: { liveExchange: live(request, answer(403)) } });

  expect(outcome).toMatchObject({ kind: 'found', fact: { source: 'live', response: { status: 403 } } });
});

it('says why there is none', async () => {
  const liveExchange = { exchange: null, failure: { kind: 'connect', code: 'ECONNREFUSED', message: 'Nothing listens there.' } };

  expect(await run(probe, { facts: { liveExchange } })).toEqual({ kind: 'absent', why: 'no answer: Nothing listens there.' });
  expect(await run(probe)).toEqual({ kind: 'absent', why: 'there is no answer to read' });
});
