import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/refusal.ts';
import { answer, get } from '../causes/observed.ts';
import { refused, run } from './observing.ts';

const request = get('https://shop.example/orders');
const { exchange } = refused(answer(302), request);

it('is the answer itself', async () => {
  expect(await run(probe, { facts: { exchange } })).toMatchObject({
    kind: 'found',
    fact: { response: { status: 302 }, url: request.url, afterRedirect: false },
  });
});

it('is the last answer after redirects', async () => {
  const redirectChain = { hops: [], final: answer(401), finalUrl: 'https://api.shop.example/' };

  expect(await run(probe, { facts: { exchange, redirectChain } })).toMatchObject({
    kind: 'found',
    fact: { response: { status: 401 }, url: 'https://api.shop.example/', afterRedirect: true },
  });
});

it('is the redirect itself where its target did not answer', async () => {
  const redirectChain = { hops: [], final: null, finalUrl: 'https://api.shop.example/' };

  expect(await run(probe, { facts: { exchange, redirectChain } })).toMatchObject({
    fact: { response: { status: 302 }, afterRedirect: false },
  });
});

it('is absent without an answer', async () => {
  expect((await run(probe)).kind).toBe('absent');
});
