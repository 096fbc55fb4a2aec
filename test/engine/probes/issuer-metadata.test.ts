import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/issuer-metadata.ts';
import { run } from './observing.ts';

const document = { issuer: 'https://id.shop.example', jwks_uri: 'https://id.shop.example/jwks' };
const status = {
  issuer: 'https://id.shop.example',
  reachable: true,
  why: 'it answers 200',
  failure: null,
  metadata: { url: 'https://id.shop.example/x', document },
};
const of = (more: object) => ({ facts: { issuerStatus: { ...status, ...more } } });

it('reads the issuer’s name and where its keys are', async () => {
  expect(await run(probe, of({}))).toEqual({
    kind: 'found',
    fact: { url: 'https://id.shop.example/x', issuer: document.issuer, jwksUri: document.jwks_uri, document },
  });
});

it('takes members that are no text for missing', async () => {
  const outcome = await run(probe, of({ metadata: { url: 'https://id.shop.example/x', document: { issuer: 7 } } }));

  expect(outcome).toMatchObject({ kind: 'found', fact: { issuer: null, jwksUri: null } });
});

it('tells an issuer that publishes nothing from one that cannot be reached', async () => {
  const silent = await run(probe, of({ metadata: null, why: 'it answers 404' }));
  const down = await run(probe, of({ metadata: null, reachable: false, why: 'nothing listens there' }));

  expect(silent).toEqual({ kind: 'absent', why: 'the issuer publishes no metadata: it answers 404' });
  expect(down).toEqual({ kind: 'failed', why: 'the issuer cannot be reached: nothing listens there' });
});
