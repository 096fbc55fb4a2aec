import { expect, it } from '@jest/globals';
import type { HeaderField } from '../../../src/engine/case.ts';
import probe from '../../../src/engine/probes/server-clock.ts';
import { answer, caseOf, get, NOW } from '../causes/observed.ts';
import { live, refused, run } from './observing.ts';

const request = get('https://api.shop.example/orders');
const dated = (seconds: number, more: readonly HeaderField[] = []) =>
  live(request, answer(401, '', [['Date', new Date(seconds * 1000).toUTCString()], ...more]));

it.each([0, 300, -300])('reads a clock that is %i s ahead, to about a second', async (ahead) => {
  const outcome = await run(probe, { facts: { liveExchange: dated(NOW + ahead) } });

  expect(outcome).toMatchObject({ kind: 'found', fact: { uncertainty: 0.51 } });
  expect(outcome.kind === 'found' ? Math.abs((outcome.fact as { offset: number }).offset - ahead) : null).toBeLessThan(1);
});

it.each([
  ['an answer without Date', live(request, answer(401))],
  ['a Date that is none', live(request, answer(401, '', [['Date', 'yesterday']]))],
  ['an answer from a cache', dated(NOW, [['Age', '60']])],
  ['no answer', { exchange: null, failure: null }],
  ['a pasted answer', { exchange: refused(answer(401, '', [['Date', new Date(0).toUTCString()]])).exchange, failure: null }],
])('is absent for %s', async (_what, liveExchange) => {
  expect((await run(probe, { facts: { liveExchange } })).kind).toBe('absent');
});

const pasted = (seconds: number) => caseOf(request, { response: answer(401, '', [['Date', new Date(seconds * 1000).toUTCString()]]) });

it('reads a pasted answer that is younger than the moment given: only a fast clock makes it so', async () => {
  const outcome = await run(probe, { material: pasted(NOW + 60) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { offset: 60.5, time: NOW + 60.5, source: 'pasted' } });
});

it.each([
  ['older than the moment given: it was kept for a while', -60],
  ['judged at its own Date', 0],
  ['of another day', 90_000],
])('tells no clock by a pasted answer that is %s', async (_what, ahead) => {
  expect((await run(probe, { material: pasted(NOW + ahead) })).kind).toBe('absent');
});
