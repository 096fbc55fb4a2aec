import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/credentials.ts';
import { bearer, caseOf, get } from '../causes/observed.ts';
import { run } from './observing.ts';

const url = 'https://api.shop.example/orders';

it('finds what identifies the caller', async () => {
  const outcome = await run(probe, { material: caseOf(get(url, [bearer('FAKEfake'), ['Cookie', 'session=FAKEfake']])) });

  expect(outcome).toMatchObject({
    kind: 'found',
    fact: [
      { scheme: 'Bearer', value: 'FAKEfake' },
      { place: 'cookie', name: 'session' },
    ],
  });
});

it('counts the user and password that curl --digest holds back', async () => {
  const outcome = await run(probe, { material: caseOf(get(url), { connection: { digestCredential: 'alice:FAKE' } }) });

  expect(outcome).toMatchObject({ kind: 'found', fact: [{ scheme: 'Digest' }] });
});

it.each([
  ['a CSRF token alone', caseOf(get(url, [['X-CSRF-Token', 'FAKEfake']]))],
  ['a credential for the proxy alone', caseOf(get(url, [['Proxy-Authorization', 'Basic FAKEfake']]))],
  ['a bare request', caseOf(get(url))],
  ['no request', caseOf()],
])('is absent for %s', async (_what, material) => {
  expect((await run(probe, { material })).kind).toBe('absent');
});
