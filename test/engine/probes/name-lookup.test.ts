import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/name-lookup.ts';
import { caseOf, get } from '../causes/observed.ts';
import { run } from './observing.ts';

it('looks up the host of the request', async () => {
  const outcome = await run(probe, { material: caseOf(get('https://api.shop.example:8443/orders')) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { host: 'api.shop.example' } });
});

it('is absent without a request', async () => {
  expect((await run(probe)).kind).toBe('absent');
});
